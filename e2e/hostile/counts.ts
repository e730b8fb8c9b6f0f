import { asSystem } from '@/tests/as-system'

/** How often a person whom no other test signs in as has written anything: every write has its audit row. */
export async function writesOf(username: string): Promise<number> {
  const [row] = await asSystem(
    (sql) => sql<{ count: number }[]>`
      select count(*)::int from audit join account a on actor = 'account:' || a.id where a.username = ${username}`,
  )
  return row!.count
}

/** How many files are kept under a name. */
export async function keptAs(name: string): Promise<number> {
  const [row] = await asSystem(
    (sql) => sql<{ count: number }[]>`select count(*)::int from stored_file where name = ${name}`,
  )
  return row!.count
}
