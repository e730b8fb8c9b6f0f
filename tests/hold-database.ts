import { startEmbedded } from '@/db/embedded'

// For db/embedded.test.ts: a process that holds an embedded Postgres until it is killed.
const database = await startEmbedded({ name: 'held' })
process.send?.(database.url)
process.once('disconnect', database.stop)
