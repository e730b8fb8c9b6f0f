import { AsyncLocalStorage } from 'node:async_hooks'
import { randomInt } from 'node:crypto'
import { crockfordDigits } from '@/lib/crockford'

type Shared = typeof globalThis & { __giaoUocRequest?: AsyncLocalStorage<string> }

// The server and Next's bundles load this module separately, so what they share lies on globalThis.
const current = (): AsyncLocalStorage<string> => {
  const shared = globalThis as Shared
  shared.__giaoUocRequest ??= new AsyncLocalStorage()
  return shared.__giaoUocRequest
}

/** A new request id: 12 characters of Crockford's base32 (60 bits), fit to be read out over the telephone. */
export const newRequestId = (): string =>
  Array.from({ length: 12 }, () => crockfordDigits[randomInt(crockfordDigits.length)]).join('')

/** Runs `work` as part of the request `id`, and whatever it starts. */
export const inRequest = <T>(id: string, work: () => T): T => current().run(id, work)

/** The id of the request that this is part of; undefined in a job. */
export const requestId = (): string | undefined => current().getStore()
