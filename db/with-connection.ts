import { setTimeout } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'

type Work = (inner: TransactionSql) => unknown
type Begin = (...given: unknown[]) => Promise<unknown>

const closing = 1000

/**
 * A client whose transactions are over when their connection is. By itself postgres.js goes on with the work and writes
 * its `rollback`, or the next statement, to a connection that is no more: on which nothing else is ever answered, for
 * half a minute at a time, or which by then is another one, outside of any transaction.
 */
export function withConnection<Client extends Sql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      return name === 'begin' ? guarded(value as Begin) : value
    },
  })
}

const guarded =
  (begin: Begin): Begin =>
  (...given) => {
    const work = given.pop() as Work
    let over: unknown
    const begun = begin(...given, async (inner: TransactionSql) => {
      try {
        return await work(refusing(inner, () => over))
      } catch (error) {
        if (isOfConnection(error)) await setTimeout(closing)
        if (over) await new Promise(() => {})
        throw error
      }
    })
    begun.catch((error: unknown) => {
      over = error
    })
    return begun
  }

/** `sql` until the transaction is over: then every statement throws why. */
function refusing(sql: TransactionSql, over: () => unknown): TransactionSql {
  const refuse = () => {
    const error = over()
    if (error) throw error
  }
  return new Proxy(sql, {
    apply(target, self, given) {
      refuse()
      return Reflect.apply(target as never, self, given)
    },
    get(target, name) {
      if (name === 'unsafe' || name === 'savepoint') refuse()
      return Reflect.get(target, name)
    },
  })
}

// The driver's own codes, and the system's of a socket; a query builder wraps them.
function isOfConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const ofSocket = 'syscall' in error || ('code' in error && String(error.code).startsWith('CONNECTION_'))
  return ofSocket || isOfConnection(error.cause)
}
