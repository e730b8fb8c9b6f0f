import { pool } from '@/db/client'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { root, startInstallation } from '../../installation'
import { bodies } from './bodies'
import { connections } from './connections'
import { flight } from './flight'
import { guesses } from './guesses'
import type { Tried } from './measure'
import { sqlmap } from './sqlmap'

export type Figure = { what: string; figure: string; holds: boolean }

// npm run hostile: the hostile cases that take minutes or measure, against a production build in a process of its own.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  await buildIfStale(root, lifetime.signal)
  const { env, baseUrl, pid, stop } = await startInstallation()
  lifetime.onEnd(stop)
  Object.assign(process.env, env)
  const rows = await pool()<
    { username: string }[]
  >`select username from account where role = 'unit_head' order by username`
  await pool().end()
  const usernames = rows.map(({ username }) => username)
  const tried: Tried = { baseUrl, port: Number(new URL(baseUrl).port), pid, password: env.DEMO_PASSWORD }

  const steps: Record<string, () => Promise<Figure[]>> = {
    flight: () => flight(tried),
    bodies: () => bodies(tried),
    connections: () => connections(tried),
    guesses: () => guesses(tried, usernames),
    sqlmap: () => sqlmap(tried),
  }
  const wanted = process.argv.slice(2)
  const figures: Figure[] = []
  for (const [name, step] of Object.entries(steps)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const figure of await step()) {
      figures.push(figure)
      console.log(`| ${figure.what} | ${figure.figure} | ${figure.holds ? 'yes' : 'NO'} |`)
    }
  }
  await lifetime.end(figures.every(({ holds }) => holds) ? 0 : 1)
})
