import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'

// A database to develop against: npm run db:dev [name]. Prints its URL and holds it until Ctrl-C.
const database = await startEmbedded({ name: process.argv[2] ?? 'development', onProgress: console.error })
try {
  await migrate(database.url)
} catch (error) {
  await database.stop()
  throw error
}
console.log(`DATABASE_URL=${database.url}`)

const keepAlive = setInterval(() => {}, 60_000)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    clearInterval(keepAlive)
    await database.stop()
  })
}
