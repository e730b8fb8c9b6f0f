import { setTimeout as sleep } from 'node:timers/promises'
import type { prepare } from '@/bench/through-next'
import type { ReadyUnit } from '@/bench/units'

type Prepared = Awaited<ReturnType<typeof prepare>>

/** A press of the button that was confirmed to whoever pressed it. */
export type Acknowledged = { unit: ReadyUnit; prepared: Prepared; code: string; attempts: number }

/** What a signer met that no fault of a machine explains: a refusal, or two codes for one key. */
export type Misled = { unit: ReadyUnit; status: number; answer: string }

export type Outcome = { acknowledged: Acknowledged } | { misled: Misled } | { unanswered: ReadyUnit }

const patience = 60_000

/**
 * Presses the button for `unit` and, as its page does, goes on with the same key and body for as long as the line or
 * the server fails; each attempt goes to the next of `addresses`, as behind a proxy.
 */
export async function sign(unit: ReadyUnit, prepared: Prepared, addresses: () => string[]): Promise<Outcome> {
  const until = Date.now() + patience
  for (let attempts = 1; Date.now() < until; attempts++) {
    const places = addresses()
    const answer = await post(places[attempts % places.length]!, prepared)
    if (answer?.status === 200)
      return { acknowledged: { unit, prepared, code: JSON.parse(answer.text).code, attempts } }
    if (answer && answer.status < 500 && answer.status !== 429)
      return { misled: { unit, status: answer.status, answer: answer.text } }
    await sleep(10 + Math.random() * 90)
  }
  return { unanswered: unit }
}

/** One attempt; null when the line failed. */
export async function post(address: string, { path, cookie, body }: Prepared) {
  const headers = { cookie, origin: address, 'content-type': 'application/json' }
  try {
    const signal = AbortSignal.timeout(15_000)
    const response = await fetch(address + path, { method: 'POST', headers, body, signal })
    return { status: response.status, text: await response.text() }
  } catch {
    return null
  }
}
