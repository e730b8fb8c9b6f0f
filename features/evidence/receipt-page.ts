import { readPaperState } from '@/features/paper/job/queries'
import { thaw } from '@/features/pledge/document'
import { canRevoke } from '@/features/pledge/policy'
import { readReceipt } from '@/features/pledge/queries'
import { signatureFacts } from '@/features/pledge/receipt'
import { hasPasskey } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { env } from '@/lib/env'
import { canTakeEvidence, readSignatureProof } from './queries'

/** The receipt of the code that was typed, as its page at the address `origin` shows it to the actor, or null. */
export async function readReceiptPage(actor: Person, typed: string, origin: string) {
  const receipt = await readReceipt(actor, typed)
  if (!receipt) return null
  const { signature, number, newest, erasedAt } = receipt
  const { code } = signature
  const [passkey, paper, proof] = await Promise.all([
    hasPasskey(actor, siteOf(origin)),
    readPaperState(signature.id),
    readSignatureProof(code),
  ])
  const { unit, campaign } = thaw(receipt.document)
  const signer = { name: signature.signerName, titleLines: signature.titleLines }
  const { signedAt, strength } = signature
  return {
    code,
    number,
    address: `${origin}/verify/${code}`,
    erasedAt,
    paper,
    facts: signatureFacts({ unit, campaign, number, signer, signedAt, strength }),
    hash: toHex(receipt.documentHash),
    log: proof && {
      index: proof.leafIndex,
      size: proof.size,
      withEvidence: !erasedAt && canTakeEvidence(actor, receipt),
    },
    next: {
      needsResigning: receipt.needsResigning,
      newest: newest === code ? null : newest,
      revoked: receipt.revokedAt && { at: receipt.revokedAt, reason: receipt.revokedReason ?? '' },
    },
    revocation: canRevoke(actor, { ...receipt, code })
      ? { unitName: unit.name, username: actor.username, passkey, demoPassword: env().demoPassword }
      : null,
  }
}
