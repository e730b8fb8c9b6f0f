import { forActor } from '@/app/for-actor'
import { readSignatureProof } from '@/features/evidence/queries'
import { readReceipt } from '@/features/pledge/queries'
import { errorResponse, fileResponse } from '@/lib/http'
import { receiptNotFound } from '@/lib/vi'

/** The proof that the log has the signature (C2SP tlog-proof), for who may see its receipt. */
export const GET = forActor(async (actor, { code }: { code: string }) => {
  const receipt = await readReceipt(actor, code)
  const proof = receipt && (await readSignatureProof(receipt.signature.code))
  if (!proof) return errorResponse(404, 'not_found', receiptNotFound)
  const name = `${receipt.signature.code}.tlog-proof`
  return fileResponse(proof.receipt, { name, type: 'text/plain; charset=utf-8' })
})
