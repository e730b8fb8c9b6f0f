import { AsyncLocalStorage } from 'node:async_hooks'
import { randomInt } from 'node:crypto'
import { crockfordDigits } from '@/lib/crockford'
import { processWide } from '@/lib/process-wide'

const current = () => processWide('request', () => new AsyncLocalStorage<string>())

/** A new request id: 12 characters of Crockford's base32 (60 bits), fit to be read out over the telephone. */
export const newRequestId = (): string =>
  Array.from({ length: 12 }, () => crockfordDigits[randomInt(crockfordDigits.length)]).join('')

/** Runs `work` as part of the request `id`, and whatever it starts. */
export const inRequest = <T>(id: string, work: () => T): T => current().run(id, work)

/** The id of the request that this is part of; undefined in a job. */
export const requestId = (): string | undefined => current().getStore()
