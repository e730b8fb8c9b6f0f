import { transaction } from '@/db/client'
import { sealingFailure } from '@/db/schema/paper'
import { writeAct } from '@/features/log/act'
import { readProvedEntries } from '@/features/log/queries'
import { thaw } from '@/features/pledge/document'
import { actorRef, system } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { sealAct } from '../leaves'
import { sealedPaper } from '../pledge-paper'
import type { Attachment } from '../typesetting/typesetter'
import { readSealingOrder } from './queries'
import { SealingError, sealerOfInstallation, sealingCause, verifyAddress } from './sealer'

const actor = system('sealing')

/**
 * Makes the sealed paper of a signature and writes it with its leaf of the log; does nothing where it is made already.
 * A paper that lacks the time-stamp of `timestampUrl` is made anew. A failure is stored for the office to see, and thrown.
 */
export async function sealSignature(signatureId: string, timestampUrl?: string): Promise<void> {
  try {
    await seal(signatureId, timestampUrl)
  } catch (error) {
    const cause = sealingCause(error)
    await transaction(actor, (tx) => tx.insert(sealingFailure).values({ signatureId, cause }))
    throw error
  }
}

async function seal(signatureId: string, timestampUrl: string | undefined): Promise<void> {
  const order = await readSealingOrder(signatureId)
  const { signature, earlier } = order
  if (earlier && !(earlier.problem && timestampUrl)) return
  const document = thaw(order.document)
  const sealer = await sealerOfInstallation()
  const at = new Date()
  const paper = await sealedPaper({
    document,
    signature: { ...signature, address: `${verifyAddress()}/${signature.code}` },
    attachments: await receipt(order.leafIndex),
    sealer,
    at,
    timestampUrl,
  })
  // A second paper without the time-stamp is worth no more than the first.
  if (earlier && paper.problem) throw new SealingError('timestamp', paper.problem)
  const outcome = await writeAct(
    sealAct,
    {
      campaign: order.campaignId,
      unit: document.unit.code,
      documentHash: toHex(paper.hash),
      previousVersion: toHex(order.documentHash),
      signedAt: at,
    },
    {
      actor: actorRef(actor),
      signatureId,
      after: earlier?.leafIndex ?? null,
      pdf: base64(paper.pdf),
      level: paper.level,
      problem: paper.problem,
      certificate: base64(sealer.certificate),
    },
  )
  // Refused is only who comes second: the paper is there.
  if (!outcome.written && outcome.answer.outcome !== 'changed') {
    throw new Error(`the log refused a seal: ${outcome.answer.outcome}`)
  }
}

/** The signature's entry of the log, byte for byte, and the proof of its place (C2SP tlog-proof). */
async function receipt(leafIndex: number): Promise<Attachment[]> {
  const { entries } = await readProvedEntries([leafIndex])
  const { entry, receipt } = entries[0]!
  return [
    {
      name: 'bien-nhan.json',
      bytes: entry,
      mimeType: 'application/json',
      description: 'Dòng nhật ký ghi nhận chữ ký (JSON, RFC 8785)',
      relationship: 'data',
    },
    {
      name: 'bien-nhan.txt',
      bytes: new TextEncoder().encode(receipt),
      mimeType: 'text/plain',
      description: 'Chứng minh vị trí của dòng nhật ký (C2SP tlog-proof)',
      relationship: 'supplement',
    },
  ]
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
