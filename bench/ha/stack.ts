import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import postgres from 'postgres'
import { identify } from '@/db/embedded-postgres/process'
import { freePort } from '@/lib/free-port'
import { type HaPlace, makeFolder, makePlace, removePlace } from './place'
import { killProgram, startProgram, waitFor, writeConfig, writeSecret } from './processes'

type Member = { name: string; port: number; rest: number; config: string; patroni: ChildProcess }
type State = { name: string; role: string; state: string; timeline: number }

/** Three Postgres under Patroni and etcd, HAProxy in front of the primary, PgBouncer in front of that. */
export class Stack {
  readonly #programs: ChildProcess[] = []
  readonly #members: Member[] = []
  readonly #password = randomBytes(18).toString('base64url')
  /** Through PgBouncer, and straight to the primary. */
  pooledUrl = ''
  directUrl = ''

  private constructor(private readonly place: HaPlace) {}

  /** Starts everything and makes the program's database; `stop` ends what has been started even when this throws. */
  static async start(onStarted: (stop: () => Promise<void>) => void): Promise<Stack> {
    const stack = new Stack(await makePlace())
    onStarted(() => stack.stop())
    const etcd = await stack.#startEtcd()
    for (const name of ['member1', 'member2', 'member3']) await stack.#addMember(name, etcd)
    await stack.settled()
    await stack.#startProxies()
    return stack
  }

  /** Kills everything by its pid: nothing of it is kept, and a command that ends has no time for farewells. */
  async stop(): Promise<void> {
    await Promise.all(
      this.#members.map(async ({ name, patroni }) => {
        await killProgram(patroni)
        const pid = await this.#postmaster(name).catch(() => 0)
        if (pid > 0 && identify(pid)) process.kill(pid, 'SIGKILL')
      }),
    )
    await Promise.all(this.#programs.map(killProgram))
    await removePlace(this.place)
  }

  /** A folder for the keys of the program, gone with the rest. */
  folderOfKeys(): Promise<string> {
    return makeFolder(this.place, 'keys')
  }

  /** Every member with its role, as Patroni sees the cluster. */
  async states(): Promise<State[]> {
    for (const { rest } of this.#members) {
      const answer = await fetch(`http://127.0.0.1:${rest}/cluster`, {
        signal: AbortSignal.timeout(1000),
      }).catch(() => null)
      if (answer?.ok) return ((await answer.json()) as { members: State[] }).members
    }
    return []
  }

  /** Resolves when there is one primary, a synchronous standby, and the third member streams too. */
  settled(): Promise<State[]> {
    return waitFor('ba thành viên PostgreSQL', 120, async () => {
      const states = await this.states()
      const roles = states.map(({ role }) => role).sort()
      const running = states.every(({ state }) => state === 'running' || state === 'streaming')
      return running && roles.join() === 'leader,replica,sync_standby' && states
    })
  }

  /**
   * Kills the primary outright: its Postgres, and with `whole` the Patroni beside it, as when the machine is gone.
   * Answers its name, and who was the synchronous standby.
   */
  async killPrimary(whole: boolean): Promise<{ primary: string; standby: string }> {
    const states = await this.states()
    const primary = states.find(({ role }) => role === 'leader')!.name
    const standby = states.find(({ role }) => role === 'sync_standby')!.name
    const member = this.#members.find(({ name }) => name === primary)!
    const pid = await this.#postmaster(primary)
    if (whole) member.patroni.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    return { primary, standby }
  }

  async primaryBut(gone: string): Promise<string> {
    const found = await waitFor('thành viên thay thế', 60, async () =>
      (await this.states()).find(
        ({ role, name, state }) => role === 'leader' && name !== gone && state === 'running',
      ),
    )
    return found.name
  }

  /** Starts the member of this name again, where its Patroni was killed. */
  revive(name: string): void {
    const member = this.#members.find((one) => one.name === name)!
    if (member.patroni.signalCode !== null) member.patroni = this.#startPatroni(member.name, member.config)
  }

  async #postmaster(name: string): Promise<number> {
    const file = path.join(this.place.folder, name, 'postmaster.pid')
    return Number((await readFile(file, 'utf8')).split('\n')[0])
  }

  async #startEtcd(): Promise<number> {
    const [client, peer] = [await freePort(), await freePort()]
    const address = (port: number) => `http://127.0.0.1:${port}`
    const flags = {
      name: 'etcd1',
      'data-dir': await makeFolder(this.place, 'etcd'),
      'listen-client-urls': address(client),
      'advertise-client-urls': address(client),
      'listen-peer-urls': address(peer),
      'initial-advertise-peer-urls': address(peer),
      'initial-cluster': `etcd1=${address(peer)}`,
    }
    const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`)
    this.#programs.push(startProgram(this.place, 'etcd', this.place.programs.etcd, args))
    await waitFor('etcd', 20, async () => (await fetch(`${address(client)}/health`)).ok)
    return client
  }

  async #addMember(name: string, etcd: number): Promise<void> {
    const [port, rest] = [await freePort(), await freePort()]
    const { folder, bin } = this.place
    const values = { name, port, rest, etcd, folder, bin, password: this.#password }
    const config = await writeConfig(this.place, 'patroni.yml', `${name}.yml`, values)
    this.#members.push({ name, port, rest, config, patroni: this.#startPatroni(name, config) })
    // The first one makes the cluster, the others copy it.
    await waitFor(`${name} trả lời`, 180, async () => (await fetch(`http://127.0.0.1:${rest}/health`)).ok)
  }

  #startPatroni(name: string, config: string): ChildProcess {
    return startProgram(this.place, name, this.place.programs.patroni, [config])
  }

  async #startProxies(): Promise<void> {
    const [primary, pooled] = [await freePort(), await freePort()]
    const servers = this.#members.map(
      ({ name, port, rest }) => `  server ${name} 127.0.0.1:${port} check port ${rest}`,
    )
    const haproxy = await writeConfig(this.place, 'haproxy.cfg', 'haproxy.cfg', {
      port: primary,
      servers: servers.join('\n'),
    })
    this.#programs.push(
      startProgram(this.place, 'haproxy', this.place.programs.haproxy, ['-db', '-f', haproxy]),
    )
    const owner = `postgres://postgres:${this.#password}@127.0.0.1:${primary}/postgres`
    await waitFor('HAProxy', 20, () => leadsToPrimary(owner))
    await this.#makeDatabase(owner)

    await writeSecret(this.place, 'userlist.txt', `"giao_uoc" "${this.#password}"\n`)
    const { folder } = this.place
    const pgbouncer = await writeConfig(this.place, 'pgbouncer.ini', 'pgbouncer.ini', {
      folder,
      primary,
      port: pooled,
    })
    this.#programs.push(startProgram(this.place, 'pgbouncer', this.place.programs.pgbouncer, [pgbouncer]))
    const url = (port: number) => `postgres://giao_uoc:${this.#password}@127.0.0.1:${port}/giao_uoc`
    this.pooledUrl = url(pooled)
    this.directUrl = url(primary)
  }

  async #makeDatabase(url: string): Promise<void> {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    await sql.unsafe(`create role giao_uoc login createrole password '${this.#password}'`)
    await sql.unsafe('create database giao_uoc owner giao_uoc')
    await sql.end({ timeout: 1 })
  }
}

// HAProxy takes every member for a primary until it has asked each, and gives them their turns.
async function leadsToPrimary(url: string): Promise<boolean> {
  for (let turn = 0; turn < 6; turn++) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      const [row] = await sql<{ standby: boolean }[]>`select pg_is_in_recovery() as standby`
      if (row!.standby) return false
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
  return true
}
