import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { startTemporary } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { loadDemonstration } from '@/db/seed/demonstration'

/** A migrated database of an installation's own, and how it ends. `role` is the one that the program serves as. */
export type OwnDatabase = { url: string; role: string; demoPassword: string; stop: () => Promise<void> }

type Templates = { url: string; role: string; demoPassword: string }

const templates = { empty: 'template_empty', demonstration: 'template_demonstration' }

/**
 * One Postgres for a whole run of tests, with a migrated database and one that holds the demonstration: the templates
 * that `makeDatabase` copies. Their place goes to the tests' processes by the environment.
 */
export async function startDatabases(): Promise<() => Promise<void>> {
  const server = await startTemporary()
  try {
    const role = (await migrate(server.url)) ?? ''
    const demoPassword = randomBytes(9).toString('base64url')
    const { pathname } = new URL(server.url)
    await onServer(server.url, `create database ${templates.empty} template ${pathname.slice(1)}`)
    await loadDemonstration(server.url, { password: demoPassword })
    await onServer(server.url, `create database ${templates.demonstration} template ${pathname.slice(1)}`)
    const made: Templates = { url: server.url, role, demoPassword }
    process.env.E2E_TEMPLATES = JSON.stringify(made)
  } catch (error) {
    await server.stop()
    throw error
  }
  return () => {
    delete process.env.E2E_TEMPLATES
    return server.stop()
  }
}

/** A database for one installation: with the demonstration in it, or empty. */
export async function makeDatabase(empty: boolean): Promise<OwnDatabase> {
  if (!process.env.E2E_TEMPLATES) {
    const stopServer = await startDatabases()
    const { stop, ...database } = await makeDatabase(empty)
    return { ...database, stop: () => stop().finally(stopServer) }
  }
  const { url, role, demoPassword }: Templates = JSON.parse(process.env.E2E_TEMPLATES)
  const name = `e2e_${randomBytes(6).toString('hex')}`
  const template = empty ? templates.empty : templates.demonstration
  await onServer(url, `create database ${name} template ${template}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  // An autovacuum at work in it may keep it; it ends with the server.
  const stop = () => onServer(url, `drop database ${name} with (force)`).catch(() => {})
  return { url: own.href, role, demoPassword, stop }
}

async function onServer(url: string, statement: string): Promise<void> {
  const place = new URL(url)
  place.pathname = '/postgres'
  const sql = postgres(place.href, { max: 1, onnotice: () => {} })
  await sql.unsafe(statement).finally(() => sql.end())
}
