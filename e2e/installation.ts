import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { serverProgram } from '@/scripts/server-program'
import { makeDatabase } from './databases'

export const root = path.resolve(import.meta.dirname, '..')

/** What the programs of one installation find in their environment. */
export type InstallationEnv = Record<
  | 'DATABASE_URL'
  | 'DATABASE_ROLE'
  | 'DEMO_PASSWORD'
  | 'GIAO_UOC_DEMO'
  | 'NEXTAUTH_SECRET'
  | 'AUTH_TRUST_HOST',
  string
>

type Wanted = {
  /** Left out, the demonstration is loaded. */
  empty?: true
  /** How many server processes share the database: one, when left out. */
  processes?: number
  /** What the server finds in its environment besides. */
  variables?: Record<string, string>
  /** Gets the server's log, line by line. */
  onLine?: (line: string) => void
}

/** A whole installation of its own: a database, with the demonstration in it or empty, and servers over the build. */
export async function startInstallation({ empty, variables, onLine, processes = 1 }: Wanted = {}) {
  const database = await makeDatabase(empty ?? false)
  const servers: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(servers.map(end))
    await database.stop()
  }
  try {
    const env: InstallationEnv = {
      DATABASE_URL: database.url,
      DATABASE_ROLE: database.role,
      DEMO_PASSWORD: database.demoPassword,
      GIAO_UOC_DEMO: empty ? '0' : '1',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      AUTH_TRUST_HOST: '1',
    }
    for (let one = 0; one < processes; one++) {
      const variablesOfAll = { ...env, LOG_LEVEL: 'error', ...variables }
      const server = runServer(variablesOfAll, onLine && 'pipe')
      servers.push(server)
      if (onLine && server.stderr) createInterface({ input: server.stderr }).on('line', onLine)
    }
    const baseUrls = await Promise.all(servers.map(addressOf))
    return { env, baseUrl: baseUrls[0]!, baseUrls, pid: servers[0]!.pid!, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Told = 'inherit' | 'pipe' | 'ignore'

/** Runs a TypeScript program of the repository in the environment of an installation, with a channel to it. */
export const runScript = (script: string, env: Record<string, string>, stderr?: Told) =>
  run(['--import', 'tsx', script], env, stderr)

/** Runs one process of the server; its first message is its port. */
export const runServer = (env: Record<string, string>, stderr?: Told) =>
  run([serverProgram(root)], env, stderr)

const run = (args: string[], env: Record<string, string>, stderr: Told = 'inherit') =>
  spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', stderr, 'ipc'],
  })

/** The first message of a program; throws when it ends before it has sent one. */
export const firstMessage = (program: ChildProcess) =>
  new Promise<unknown>((resolve, reject) => {
    program.once('message', resolve)
    program.once('exit', (code) => reject(new Error(`The program ended with code ${code} and no message`)))
  })

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
}

const addressOf = async (server: ChildProcess) => `http://localhost:${await firstMessage(server)}`
