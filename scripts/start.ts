import path from 'node:path'
import { Lifetime } from './lifetime'
import { loadDotenv, prepareDatabase } from './prepare'
import { serveHere } from './serve-here'

// npm start: database, migrations, demonstration, build, server; all of it ends with this process.
const dir = path.resolve(import.meta.dirname, '..')
const lifetime = new Lifetime()

await lifetime.run(async () => {
  loadDotenv(dir)
  await prepareDatabase('main', lifetime.onEnd.bind(lifetime))
  await serveHere(dir, lifetime, 'phuong-my-dinh-1')
})
