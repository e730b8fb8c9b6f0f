import { desc, eq } from 'drizzle-orm'
import { anyOf } from '@/db/any-of'
import { db } from '@/db/client'
import { pledgeVersion, signature } from '@/db/schema/pledge'
import { logWriter } from '@/features/log/writer'
import type { Person } from '@/lib/actor'
import { canonicalBytes, taggedHash, toHex } from '@/lib/canonical'
import { gather } from '@/lib/gather'
import { refuse } from '@/lib/outcome'
import { fold } from '@/lib/text'
import { type Confirmation, confirm } from './confirmation'
import { differences } from './difference'
import { isSettled, signingWindow } from './policy'
import { type PledgeContent, readPledge } from './queries'
import type { SignRequest } from './schema'
import { choicesOf, findShown } from './shown-document'
import { signatureItem } from './signature-leaf'

type Choice = ReturnType<typeof choicesOf>[number]

/** What the SQL function `sign_pledge` answers; `signed` is an earlier receipt of one key. */
type SigningRefusal =
  | { outcome: 'signed'; code: string }
  | { outcome: 'already_signed'; by: string; at: string; code: string }
  | { outcome: 'signed_on_paper' | 'not_open' | 'deadline_passed' | 'changed' }
  | { outcome: 'not_found' | 'not_allowed' | 'key_reused' | 'not_acknowledged' }

const attempts = 3

/**
 * Signs a pledge in the name of its unit's head. The server builds the document anew and signs only what the
 * signer was shown; whatever moved in between is named instead. The same key and request give the same answer.
 */
export async function signPledge(actor: Person, pledgeId: string, request: SignRequest, now = new Date()) {
  if (actor.role !== 'unit_head') return refuse('not_allowed')
  const content = await readPledge(actor, pledgeId, now)
  if (!content) return refuse('not_found')

  const payload = payloadHash(pledgeId, request)
  const earlier = await findByKey(request.idempotencyKey)
  if (earlier) {
    const same = earlier.pledgeId === pledgeId && toHex(earlier.payloadHash) === toHex(payload)
    return same ? signed(earlier.code) : refuse('key_reused')
  }
  const early = refusalNow(content, now)
  if (early) return early
  if (request.drawing.kind === 'typed' && fold(request.drawing.name) !== fold(actor.name)) {
    return refuse('typed_name_differs')
  }
  const confirmed = await confirm(actor, content.pledge, request)
  if (!confirmed.ok) return confirmed

  for (let attempt = 1; attempt <= attempts; attempt++) {
    const present = attempt === 1 ? content : await readPledge(actor, pledgeId, now)
    if (!present) return refuse('not_found')
    const choice = choicesOf(actor, present, now).find(({ authority }) => authority === request.authority)
    if (!choice) return refusalNow(present, now) ?? refuse('authority_unavailable')
    if (toHex(choice.hash) !== request.documentHash) {
      return refusalNow(present, now) ?? changedSince(pledgeId, request.documentHash, choice)
    }
    const answer = await write(actor, present, choice, request, confirmed, payload)
    if (answer.outcome === 'signed') return signed(answer.code)
    if (answer.outcome === 'already_signed') {
      return { ...refuse(answer.outcome), by: answer.by, at: new Date(answer.at), code: answer.code }
    }
    if (answer.outcome !== 'changed') return { ...refuse(answer.outcome), campaign: present.campaign }
  }
  return refuse('busy')
}

export type SignOutcome = Awaited<ReturnType<typeof signPledge>>
export type SignRefusal = Exclude<SignOutcome, { ok: true }>

/** The receipt code of a request that may or may not have arrived; null when its key has signed nothing. */
export async function findSigned(actor: Person, pledgeId: string, idempotencyKey: string) {
  const found = await findByKey(idempotencyKey)
  return found && found.pledgeId === pledgeId && found.accountId === actor.accountId ? found.code : null
}

const signed = (code: string) => ({ ok: true as const, code })
function refusalNow(content: PledgeContent, now: Date) {
  const { status, campaign } = content
  if (isSettled(content)) {
    return status.code && status.signerName && status.signedAt
      ? { ...refuse('already_signed'), by: status.signerName, at: status.signedAt, code: status.code }
      : { ...refuse('signed_on_paper'), campaign }
  }
  const { state } = signingWindow(content, now)
  if (state === 'open') return null
  return { ...refuse(state === 'over' ? 'deadline_passed' : 'not_open'), campaign }
}

async function changedSince(pledgeId: string, documentHash: string, { document }: Choice) {
  const shown = await findShown(pledgeId, documentHash)
  if (!shown) return refuse('never_shown')
  return { ...refuse('document_changed'), differences: differences(shown, document) }
}

async function write(
  actor: Person,
  content: PledgeContent,
  choice: Choice,
  request: SignRequest,
  confirmed: Confirmation,
  payload: Uint8Array,
): Promise<SigningRefusal> {
  const previous = content.status.code ? await newestDocumentHash(content.pledge.id) : null
  const { item, code } = signatureItem(actor, content, choice, request, confirmed, payload, previous)
  const outcome = await (await logWriter()).append(item)
  return outcome.written ? { outcome: 'signed', code } : (outcome.answer as SigningRefusal)
}

/** What makes two requests under one key the same request: everything in them but the secret. */
const payloadHash = (pledgeId: string, { documentHash, authority, drawing, confirmation }: SignRequest) =>
  taggedHash(
    'giao-uoc/sign-request/v1',
    canonicalBytes({ pledgeId, documentHash, authority, drawing, confirmation: confirmation.kind }),
  )

const findByKey = gather(async (keys: string[]) => {
  const found = await db()
    .select({
      key: signature.idempotencyKey,
      code: signature.code,
      payloadHash: signature.payloadHash,
      accountId: signature.accountId,
      pledgeId: pledgeVersion.pledgeId,
    })
    .from(signature)
    .innerJoin(pledgeVersion, eq(pledgeVersion.id, signature.versionId))
    .where(anyOf(signature.idempotencyKey, keys))
  return new Map(found.map((one) => [one.key, one]))
})

async function newestDocumentHash(pledgeId: string): Promise<Uint8Array> {
  const [newest] = await db()
    .select({ hash: pledgeVersion.documentHash })
    .from(pledgeVersion)
    .where(eq(pledgeVersion.pledgeId, pledgeId))
    .orderBy(desc(pledgeVersion.number))
    .limit(1)
  if (!newest) throw new Error(`pledge ${pledgeId} is signed without a version`)
  return newest.hash
}
