import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadProvince } from '@/bench/province/load'
import { pool } from '@/db/client'
import { root } from '@/e2e/installation'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { startDatabase } from '../database'
import { signInAll } from '../sessions'
import { serveBuild } from '../through-next'
import { othersLoad, versions } from '../versions'
import { measureBuilding } from './building'
import { signEvenly, unsignedUnits } from './changes'
import { openBoard } from './in-browser'
import { measureViewers } from './many-viewers'
import { boardReport } from './report'

// npm run bench:board -- [--minutes 5] [--units 10000] [--viewers 3000]: the board's rows of the goals, in one run.
// Writes bench/results-board.md. Linux alone tells what the server's process costs.
const perSecond = 20
const viewerSeconds = 60

const lifetime = new Lifetime()

await lifetime.run(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      units: { type: 'string', default: '10000' },
      viewers: { type: 'string', default: '3000' },
    },
  })
  const [minutes, units, viewers] = [Number(values.minutes), Number(values.units), Number(values.viewers)]
  const signing = Math.round(minutes * 60 * perSecond)
  if (!(signing > 0) || signing + viewerSeconds > units)
    throw new Error(`${units} đơn vị không đủ cho ${minutes} phút, ${perSecond} chữ ký mỗi giây.`)

  const before = othersLoad()
  await buildIfStale(root, lifetime.signal)
  const { env, stop } = await startDatabase()
  lifetime.onEnd(stop)
  lifetime.onEnd(() => pool().end())
  await loadProvince(env.DATABASE_URL, { units, passwordHash: '' })
  const building = await measureBuilding()

  const server = await serveBuild(root, env)
  lifetime.onEnd(server.stop)
  const codes = await unsignedUnits()
  const [cookie] = await signInAll('office', 1)
  console.log(`Bảng ký trong Chromium, ${minutes} phút…`)
  const board = await openBoard(`http://127.0.0.1:${server.port}`, cookie!, minutes)
  const commits = await signEvenly(codes.slice(0, signing), perSecond)
  const browser = await board.report(commits)
  await board.close()
  console.log(`${viewers} người xem…`)
  const last = codes.slice(signing, signing + viewerSeconds)
  const report = boardReport(
    { building, minutes, perSecond, browser, viewers: await measureViewers(server, viewers, last) },
    [...(await versions()), before],
  )
  await writeFile(path.join(root, 'bench/results-board.md'), report)
  console.log(report)
  await lifetime.end(0)
})
