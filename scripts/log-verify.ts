import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pool } from '@/db/client'
import { checkChain } from '@/features/audit/check'
import { chainFindingInWords } from '@/features/audit/finding'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'

// npm run log:verify [checkpoint files]: rebuilds the log's tree from its rows, compares it with what was
// signed, and every signature's rows with its leaf.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const outside = await Promise.all(process.argv.slice(2).map((file) => readFile(file, 'utf8')))
  loadDotenv(path.resolve(import.meta.dirname, '..'))
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  lifetime.onEnd(() => pool().end())

  const { size, signatures, findings } = await checkChain(outside)
  for (const finding of findings) console.error(chainFindingInWords(finding))
  console.log(
    findings.length === 0
      ? `Nhật ký toàn vẹn: ${size} mục, ${signatures} chữ ký khớp với dữ liệu đang lưu và với mọi điểm kiểm tra đã ký${outside.length > 0 ? ', kể cả bản lưu bên ngoài' : ''}.`
      : `Nhật ký không toàn vẹn: ${findings.length} sai lệch.`,
  )
  await lifetime.end(findings.length === 0 ? 0 : 1)
})
