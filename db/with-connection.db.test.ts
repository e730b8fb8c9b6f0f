import { setTimeout } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from './with-connection'

let program: Sql
let other: Sql
beforeAll(() => {
  program = withConnection(postgres(process.env.DATABASE_URL!, { max: 1, backoff: () => 0.01 }))
  other = postgres(process.env.DATABASE_URL!, { max: 1 })
})
afterAll(() => Promise.all([program.end({ timeout: 1 }), other.end()]))

const kill = (sql: Sql) =>
  sql<{ pid: number }[]>`select pg_backend_pid() as pid`.then(([row]) => killed(row!.pid))
const killed = (pid: number) => other`select pg_terminate_backend(${pid}, 5000)`
// The driver tells the first statement on a new connection why the one before ended.
const answer = () =>
  Promise.race([program`select 1 as one`.catch(() => program`select 1 as one`), setTimeout(3000, 'nothing')])

test('a connection lost under a statement ends its transaction, and the next one is answered', async () => {
  for (let round = 0; round < 3; round++) {
    const waiting = program.begin(async (sql) => {
      const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
      const sleeping = sql`select pg_sleep(30)`
      await Promise.all([sleeping, killed(row!.pid)])
    })
    await expect(waiting).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    await expect(answer()).resolves.toEqual([{ one: 1 }])
  }
})

test('a connection lost between two statements ends its transaction: the second is never run', async () => {
  let second: unknown
  const working = program.begin(async (sql) => {
    await kill(sql as unknown as Sql)
    await setTimeout(100)
    second = await sql`select 2 as two`.catch((error: unknown) => error)
  })
  await expect(working).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await expect(answer()).resolves.toEqual([{ one: 1 }])
  expect(second).toBeUndefined()
})

test('an error of the work itself rolls back, and is told', async () => {
  await program`create temp table kept (n int)`
  const failing = program.begin(async (sql) => {
    await sql`insert into kept values (1)`
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await program`select n from kept`).toHaveLength(0)
})
