import type { TestProject } from 'vitest/node'
import { startTemporary } from '@/db/embedded'
import { migrate } from '@/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

/** One real Postgres for the run; its migrated database is the template that `own-database.ts` copies. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporary()
  try {
    await migrate(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('templateUrl', server.url)
  return server.stop
}
