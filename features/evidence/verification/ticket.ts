import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type FileVerdict, fileFaults } from './file-verdict'

const lifetime = 60 * 60 * 1000
const sealFacts = {
  sealedBy: z.string(),
  stampedAt: z.iso.datetime().nullable(),
  hash: z.string(),
}
const content = z.strictObject({
  at: z.number(),
  verdict: z.union([
    z.strictObject({ kind: z.literal('valid'), code: z.string(), ...sealFacts }),
    z.strictObject({
      kind: z.literal('valid_minutes'),
      year: z.number(),
      issuingBody: z.string(),
      listHash: z.string(),
      superseded: z.boolean(),
      ...sealFacts,
    }),
    z.strictObject({ kind: z.enum(fileFaults) }),
  ]),
})

/**
 * A file's verdict as a word for an address, by which a page shows it after the upload is gone: base64url of its JSON,
 * a dot, and the HMAC-SHA-256 under `secret` that lets nobody else make such an address.
 */
export function writeTicket(verdict: FileVerdict, secret: string, now = new Date()): string {
  const payload = Buffer.from(JSON.stringify({ at: now.getTime(), verdict })).toString('base64url')
  return `${payload}.${seal(payload, secret)}`
}

/** The verdict with the time of the check; null when the ticket is not ours or older than an hour. */
export function readTicket(ticket: string, secret: string, now = new Date()) {
  const [payload = '', signature = ''] = ticket.split('.')
  const own = Buffer.from(seal(payload, secret))
  const given = Buffer.from(signature)
  if (own.length !== given.length || !timingSafeEqual(own, given)) return null
  const { at, verdict } = content.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  if (now.getTime() - at > lifetime) return null
  if (!('hash' in verdict)) return { at: new Date(at), verdict }
  const stampedAt = verdict.stampedAt === null ? null : new Date(verdict.stampedAt)
  return { at: new Date(at), verdict: { ...verdict, stampedAt } }
}

const seal = (payload: string, secret: string) =>
  createHmac('sha256', secret).update(`giao-uoc/file-verdict/v1\n${payload}`).digest('base64url')
