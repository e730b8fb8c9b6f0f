import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import next from 'next/package.json' with { type: 'json' }
import { pool } from '@/db/client'

/** How busy the machine was with other work, before the bench began. */
export const othersLoad = (): string => `load average of other work before: ${loadavg()[0]!.toFixed(1)}`

/** On what the figures were taken: machine, programs, and the settings that decide. */
export async function versions(): Promise<string[]> {
  const [postgres] = await pool()<{ version: string; fsync: string; commit: string }[]>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
           current_setting('synchronous_commit') as commit`
  const [first] = cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return [
    `${cpus().length} × ${first?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    `Node ${process.versions.node}, Next ${next.version}`,
    `Postgres ${postgres!.version} beside it, fsync ${postgres!.fsync}, synchronous_commit ${postgres!.commit}`,
    `commit ${commit}, ${new Date().toISOString().slice(0, 10)}`,
  ]
}
