import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pool } from '@/db/client'
import { checkChain } from '@/features/audit/log-check/check'
import { verdictInWords } from '@/features/audit/log-check/findings'
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

  const { intact, summary, findings } = verdictInWords(await checkChain(outside), outside.length > 0)
  for (const finding of findings) console.error(finding)
  console.log(summary)
  await lifetime.end(intact ? 0 : 1)
})
