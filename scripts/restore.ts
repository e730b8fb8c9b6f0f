import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { restoreBackup } from '@/db/backup/restore'
import { pool } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { checkChain } from '@/features/audit/log-check/check'
import { verdictInWords } from '@/features/audit/log-check/findings'
import { Lifetime } from './lifetime'
import { loadDotenv } from './prepare'

// npm run restore -- FILE [checkpoint files]: into the empty database of DATABASE_URL, or the empty embedded one; then
// what log:verify does, with the last checkpoints that others hold.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const [file, ...checkpoints] = process.argv.slice(2)
  if (!file) throw new Error('Cách dùng: npm run restore -- TỆP-SAO-LƯU [tệp điểm kiểm tra lưu bên ngoài…]')
  const outside = await Promise.all(checkpoints.map((name) => readFile(name, 'utf8')))
  loadDotenv(path.resolve(import.meta.dirname, '..'))
  if (!process.env.DATABASE_URL) {
    const database = await startEmbedded({ name: 'main', onProgress: console.log })
    lifetime.onEnd(database.stop)
    process.env.DATABASE_URL = database.url
  }
  process.env.NEXTAUTH_SECRET ||= randomBytes(32).toString('base64url')

  const { madeAt, tables } = await restoreBackup(
    process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL,
    file,
  )
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(`Đã khôi phục ${tables.length} bảng, ${rows} hàng từ bản sao lưu lúc ${madeAt}.`)

  lifetime.onEnd(() => pool().end())
  const { intact, summary, findings } = verdictInWords(await checkChain(outside), outside.length > 0)
  for (const finding of findings) console.error(finding)
  console.log(summary)
  if (outside.length === 0)
    console.log(
      'Chưa so với bản lưu bên ngoài: một bản sao lưu cũ chỉ lộ ra khi có điểm kiểm tra mà nơi khác giữ.',
    )
  await lifetime.end(intact ? 0 : 1)
})
