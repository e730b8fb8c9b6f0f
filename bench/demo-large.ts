import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadProvince } from '@/bench/province/load'
import { unitOf } from '@/bench/province/names'
import { removeEmbedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { hashPassword } from '@/lib/password'
import { Lifetime } from '@/scripts/lifetime'
import { addressOfSignIn, loadDotenv, readablePassword, serveAs } from '@/scripts/prepare'
import { serveHere } from '@/scripts/serve-here'

// npm run demo:large -- --units 10000 [--load-only]: an invented province of that many units. It goes into the empty
// database at DATABASE_URL, or anew into an embedded one of its own, which is then served unless told otherwise.
const dir = path.resolve(import.meta.dirname, '..')
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const { values } = parseArgs({
    options: {
      units: { type: 'string', default: '10000' },
      'load-only': { type: 'boolean', default: false },
    },
  })
  const units = Number(values.units)
  if (!Number.isInteger(units) || units < 1 || units > 100_000)
    throw new Error('--units nhận số đơn vị từ 1 đến 100000.')

  loadDotenv(dir)
  const own = !process.env.DATABASE_URL
  process.env.DATABASE_URL ||= await startAnew()
  const role = await migrate(process.env.DATABASE_URL)
  const password = process.env.DEMO_PASSWORD || readablePassword()
  const began = performance.now()
  await loadProvince(process.env.DATABASE_URL, { units, passwordHash: await hashPassword(password) })
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',')
  console.log(`Đã nạp tỉnh minh họa gồm ${units} đơn vị trong ${seconds} giây.`)
  if (!own || values['load-only']) {
    console.log(`Mật khẩu của mọi tài khoản: ${password}`)
    return lifetime.end(0)
  }

  addressOfSignIn()
  serveAs(role)
  Object.assign(process.env, { GIAO_UOC_DEMO: '1', DEMO_PASSWORD: password })
  process.env.NEXTAUTH_SECRET ||= randomBytes(32).toString('base64url')
  await serveHere(dir, lifetime, unitOf(0).code)
})

async function startAnew(): Promise<string> {
  console.log('Khởi động PostgreSQL kèm theo…')
  await removeEmbedded('large')
  const database = await startEmbedded({ name: 'large', onProgress: console.log })
  lifetime.onEnd(database.stop)
  return database.url
}
