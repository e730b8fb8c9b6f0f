import { setTimeout as sleep } from 'node:timers/promises'
import type { Ground } from './ground'
import type { CutMoment, CuttingProxy } from './proxy'
import type { KillableServer } from './servers'

export const kinds = {
  process_killed: 'process killed (kill -9)',
  all_processes_killed: 'both processes killed (kill -9)',
  backend_killed: 'Postgres backend killed (kill -9)',
  cut_before: 'line cut before the signing function or COMMIT',
  cut_during: 'line cut while Postgres commits',
  cut_after: 'line cut after COMMIT, its answer lost',
  one_key_twice: 'one key sent to two processes at once',
  disk_full: 'disk full',
} as const
export type Kind = keyof typeof kinds

export type Scene = { ground: Ground; proxy: CuttingProxy; servers: KillableServer[]; verbose: boolean }

/** Has `press` begin the signatures, and does the harm to them; tells whether there was any. */
export async function harm(
  kind: Kind,
  { ground, proxy, servers }: Scene,
  press: () => void,
): Promise<boolean> {
  switch (kind) {
    case 'process_killed':
    case 'all_processes_killed': {
      const victims = kind === 'process_killed' ? [anyOf(servers)] : servers
      await Promise.all(victims.map(({ up }) => up))
      press()
      await shortly()
      await Promise.all(victims.map((server) => server.kill()))
      return true
    }
    case 'backend_killed':
      press()
      await shortly()
      return killBackend(ground)
    case 'cut_before':
    case 'cut_during':
    case 'cut_after': {
      const moment = kind.slice('cut_'.length) as CutMoment
      const cut = proxy.cutNext(Math.random() < 0.8 ? 'signing' : 'commit', moment, 3_000)
      press()
      return cut
    }
    case 'one_key_twice':
      press()
      return true
    case 'disk_full':
      await fill(ground)
      press()
      await sleep(400)
      await ground.freeDisk()
      return true
  }
}

async function killBackend({ asSuperuser }: Ground): Promise<boolean> {
  const backends = await asSuperuser(
    (sql) => sql<{ pid: number }[]>`
      select pid from pg_stat_activity
       where application_name = 'giao-uoc' order by state = 'active' desc, random() limit 1`,
  )
  for (const { pid } of backends) process.kill(pid, 'SIGKILL')
  return backends.length > 0
}

// Half of the times the WAL needs a new segment at once, on which Postgres ends; else tables alone cannot grow.
async function fill({ fillDisk, asSuperuser }: Ground): Promise<void> {
  await fillDisk()
  if (Math.random() < 0.5) await asSuperuser((sql) => sql`select pg_switch_wal()`).catch(() => {})
}

const anyOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!
const shortly = () => sleep(Math.random() * 40)
