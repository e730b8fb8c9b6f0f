import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { encode } from 'next-auth/jwt'
import { db, pool, transaction } from '@/db/client'
import { signInSession } from '@/db/schema/account'
import { firstMessage, runServer } from '@/e2e/installation'
import { readPledge } from '@/features/pledge/queries'
import { showPledge } from '@/features/pledge/shown-document'
import { sessionCookie } from '@/features/session/session'
import { type Person, system } from '@/lib/actor'
import { env } from '@/lib/env'
import { loadOf } from './load'
import { password, type ReadyUnit } from './units'
import { strokes } from './writer'

type Signing = { path: string; cookie: string; body: string }

/** Serves the build of `dir` in a process of its own, on a free port of loopback. */
export async function serveBuild(dir: string, environment: Record<string, string>) {
  const server = runServer({ ...environment, SERVE_DIR: dir })
  const port = Number(await firstMessage(server))
  const agent = new Agent({ keepAlive: true })
  const stop = async () => {
    agent.destroy()
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  return { port, pid: server.pid!, agent, program: server, stop }
}

export type Server = Awaited<ReturnType<typeof serveBuild>>

/** Everything that a signer's page has before the button is pressed: a session, and the document that it showed. */
export async function prepare(unit: ReadyUnit): Promise<Signing> {
  const { accountId, personId, unitId, name, title, unitCode: username, pledgeId } = unit
  const [session] = await transaction(system('bench'), (tx) =>
    tx.insert(signInSession).values({ accountId, sessionVersion: 1 }).returning(),
  )
  const token = await encode({ token: { sub: session!.id }, secret: env().NEXTAUTH_SECRET })
  const head: Person = {
    kind: 'person',
    accountId,
    personId,
    sessionId: session!.id,
    username,
    name,
    role: 'unit_head',
    unitId,
    title,
  }
  const [choice] = await showPledge(head, (await readPledge(head, pledgeId))!)
  const body = JSON.stringify({
    idempotencyKey: randomUUID(),
    documentHash: choice!.hash,
    authority: choice!.authority,
    drawing: { kind: 'strokes', strokes },
    confirmation: { kind: 'password', password },
  })
  return { path: `/api/pledges/${pledgeId}/sign`, cookie: `${sessionCookie()}=${token}`, body }
}

/** Signs through the real route, or posts the same bytes to the empty one when `path` is given. */
export const postAt = ({ port, agent }: Server, jobs: Signing[], atOnce: number, path?: string) =>
  loadOf(jobs, atOnce, async (job) => {
    const status = await post(port, agent, path ?? job.path, job)
    if (status !== 200) throw new Error(`the route answered ${status}`)
  })

/**
 * Keeps the sealing of papers, which follows signing in the same process, waiting while signing is measured; gives the
 * way to let it go.
 */
export async function holdSealing(): Promise<() => Promise<void>> {
  const sql = await pool().reserve()
  await sql.unsafe('begin; lock table pgboss.job in access exclusive mode')
  return async () => {
    await sql.unsafe('rollback')
    sql.release()
  }
}

/** Whether the jobs of the server have their tables yet. */
export async function hasJobs(): Promise<boolean> {
  const [row] = await db().execute<{ there: boolean }>(
    `select to_regclass('pgboss.job') is not null as there`,
  )
  return row!.there
}

const post = (port: number, agent: Agent, path: string, { cookie, body }: Signing) =>
  new Promise<number>((resolve, reject) => {
    const headers = {
      cookie,
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
    })
    asked.once('error', reject).end(body)
  })
