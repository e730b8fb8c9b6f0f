import { and, eq, inArray } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { pledgeView, shownDocument } from '@/db/schema/pledge'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { dayOf } from '@/lib/dates'
import { type SigningChoice, signingChoices } from './authority'
import { differences } from './difference'
import { buildDocument, freeze, type PledgeDocument, thaw } from './document'
import { canSign, isChangeable } from './policy'
import { type PledgeContent, readPledge } from './queries'

/** A way of signing with the document that it puts in front of the signer, and that document's hash in hex. */
export type ShownChoice = SigningChoice & { document: PledgeDocument; hash: string }

/** The choices that the actor has over a pledge at `now`, usual one first, each with its whole document. */
export function choicesOf(actor: Person, content: PledgeContent, now: Date) {
  if (!canSign(actor, content.pledge)) return []
  const seat = { ...content.pledge, title: actor.title, authorizations: content.authorizations }
  return signingChoices(seat).map((choice) => {
    const document = buildDocument(content, { ...choice, signer: actor.name }, dayOf(now))
    return { ...choice, document, ...freeze(document) }
  })
}

/**
 * Shows a pledge to somebody of its unit: notes the first time, and keeps every document that the signer could
 * sign, byte for byte, before it is on screen. Showing the same again writes nothing.
 */
export async function showPledge(
  actor: Person,
  content: PledgeContent,
  now = new Date(),
): Promise<ShownChoice[]> {
  const choices = isChangeable(content) ? choicesOf(actor, content, now) : []
  const pledgeId = content.pledge.id
  const fresh = await unseen(pledgeId, choices)
  if (content.status.viewedAt === null || fresh.length > 0) {
    await transaction(actor, async (tx) => {
      const accountId = actor.accountId
      await tx.insert(pledgeView).values({ pledgeId, accountId }).onConflictDoNothing()
      if (fresh.length === 0) return
      await tx
        .insert(shownDocument)
        .values(
          fresh.map(({ bytes, hash }) => ({ pledgeId, accountId, document: bytes, documentHash: hash })),
        )
        .onConflictDoNothing()
    })
  }
  return choices.map(({ bytes: _, hash, ...choice }) => ({ ...choice, hash: toHex(hash) }))
}

/**
 * What has changed since the document of `hash` (hex) was shown: nothing, or the differences from the one of
 * today for the same authority. Null when that document was never shown for this pledge.
 */
export async function changesSince(actor: Person, pledgeId: string, hash: string, now = new Date()) {
  const content = await readPledge(actor, pledgeId, now)
  const shown = content && (await findShown(pledgeId, hash))
  if (!shown) return null
  const authority = shown.signing?.authority
  const choice = choicesOf(actor, content, now).find((one) => one.authority === authority)
  return choice ? differences(shown, choice.document) : []
}

/** The document of `hash` (hex) as it was shown for this pledge, or null. */
export async function findShown(pledgeId: string, hash: string): Promise<PledgeDocument | null> {
  const [shown] = await db()
    .select({ document: shownDocument.document })
    .from(shownDocument)
    .where(
      and(eq(shownDocument.pledgeId, pledgeId), eq(shownDocument.documentHash, Buffer.from(hash, 'hex'))),
    )
  return shown ? thaw(shown.document) : null
}

async function unseen<Choice extends { hash: Uint8Array }>(pledgeId: string, choices: Choice[]) {
  if (choices.length === 0) return []
  const hashes = choices.map((choice) => choice.hash)
  const stored = await db()
    .select({ hash: shownDocument.documentHash })
    .from(shownDocument)
    .where(and(eq(shownDocument.pledgeId, pledgeId), inArray(shownDocument.documentHash, hashes)))
  const seen = new Set(stored.map((row) => toHex(row.hash)))
  return choices.filter((choice) => !seen.has(toHex(choice.hash)))
}
