import { randomBytes } from 'node:crypto'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Transaction, transaction } from '@/db/client'
import { passkey, webauthnChallenge } from '@/db/schema/passkey'
import { type Person, system } from '@/lib/actor'
import type { Site } from './site'

export type Purpose = (typeof webauthnChallenge.$inferSelect)['purpose']
export type Challenge = typeof webauthnChallenge.$inferSelect

export const challengeMinutes = 5

type Wanted = { purpose: Purpose; site: Site; actor: Person | null; derive?: (nonce: string) => Uint8Array }

/**
 * A new challenge of 32 bytes, good once and for five minutes, for this session where there is one. `derive` makes it
 * out of a nonce of 32 random bytes (base64url) and of what it stands for; without it the nonce is the challenge.
 */
export async function issueChallenge({ purpose, site, actor, derive }: Wanted): Promise<Challenge> {
  const nonce = randomBytes(32)
  const challenge = derive?.(nonce.toString('base64url')) ?? nonce
  return transaction(actor ?? system('sign-in'), async (tx) => {
    await forgetExpired(tx)
    const [issued] = await tx
      .insert(webauthnChallenge)
      .values({
        ...site,
        purpose,
        challenge,
        nonce,
        accountId: actor?.accountId,
        sessionId: actor?.sessionId,
        expiresAt: sql`now() + make_interval(mins => ${challengeMinutes})`,
      })
      .returning()
    return issued!
  })
}

/** The WebAuthn request options that put a challenge to one of the account's passkeys, or to whichever there is. */
export async function requestOptions({ challenge, rpId, accountId }: Challenge) {
  const allowed = accountId ? await readCredentials(accountId, rpId) : []
  return generateAuthenticationOptions({
    challenge: new Uint8Array(challenge),
    rpID: rpId,
    allowCredentials: allowed,
    userVerification: 'required',
    timeout: challengeMinutes * 60_000,
  })
}

/** The account's credentials as a browser is told of them. */
export async function readCredentials(accountId: string, rpId: string) {
  const rows = await db()
    .select({ id: passkey.credentialId, transports: passkey.transports })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), eq(passkey.rpId, rpId), isNull(passkey.removedAt)))
  return rows.map(({ id, transports }) => ({
    id: Buffer.from(id).toString('base64url'),
    transports: transports as NonNullable<
      NonNullable<
        Parameters<typeof generateAuthenticationOptions>[0]['allowCredentials']
      >[number]['transports']
    >,
  }))
}

type Use = { id: string; purpose: Purpose; actor: Person | null; usedFor?: string }

/**
 * Takes a challenge, once; null when it is unknown, too old, of another purpose or session, or taken. One that
 * `rememberUse` has tied to the request `usedFor` may be taken again for it: `again` says so.
 */
export async function useChallenge(tx: Transaction, { id, purpose, actor, usedFor }: Use) {
  const mine = and(
    eq(webauthnChallenge.id, id),
    eq(webauthnChallenge.purpose, purpose),
    gt(webauthnChallenge.expiresAt, sql`now()`),
    actor ? eq(webauthnChallenge.accountId, actor.accountId) : isNull(webauthnChallenge.accountId),
    actor ? eq(webauthnChallenge.sessionId, actor.sessionId) : isNull(webauthnChallenge.sessionId),
  )
  const [taken] = await tx
    .update(webauthnChallenge)
    .set({ usedAt: sql`now()` })
    .where(and(mine, isNull(webauthnChallenge.usedAt)))
    .returning()
  if (taken) return { challenge: taken, again: false }
  if (!usedFor) return null
  const [known] = await tx
    .select()
    .from(webauthnChallenge)
    .where(and(mine, eq(webauthnChallenge.usedFor, usedFor)))
  return known ? { challenge: known, again: true } : null
}

/** Ties a challenge that was answered well to the one request that it confirms. */
export const rememberUse = (tx: Transaction, id: string, usedFor: string) =>
  tx.update(webauthnChallenge).set({ usedFor }).where(eq(webauthnChallenge.id, id))

// Nobody waits for rows that another cleans up just now.
const forgetExpired = (tx: Transaction) =>
  tx.execute(sql`
    delete from webauthn_challenge where id in (
      select id from webauthn_challenge where expires_at < now() for update skip locked)`)
