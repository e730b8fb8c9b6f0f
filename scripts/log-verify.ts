import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pool } from '@/db/client'
import { findingInWords } from '@/features/log/findings'
import { logKey } from '@/features/log/log'
import { ed25519Verifier } from '@/features/log/note'
import { readKeptLog } from '@/features/log/queries'
import { verifyLog } from '@/features/log/verify'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'

// npm run log:verify [checkpoint files]: rebuilds the log's tree from its rows and compares it with what was signed.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const outside = await Promise.all(process.argv.slice(2).map((file) => readFile(file, 'utf8')))
  loadDotenv(path.resolve(import.meta.dirname, '..'))
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  lifetime.onEnd(() => pool().end())

  const log = ed25519Verifier((await logKey()).key)
  const { size, findings } = await verifyLog(await readKeptLog(), log, outside)
  for (const finding of findings) console.error(findingInWords(finding))
  console.log(
    findings.length === 0
      ? `Nhật ký toàn vẹn: ${size} mục, khớp với mọi điểm kiểm tra đã ký${outside.length > 0 ? ', kể cả bản lưu bên ngoài' : ''}.`
      : `Nhật ký không toàn vẹn: ${findings.length} sai lệch.`,
  )
  await lifetime.end(findings.length === 0 ? 0 : 1)
})
