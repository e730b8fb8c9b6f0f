import { readSignatureProof } from '@/features/evidence/queries'
import { readReceipt } from '@/features/pledge/queries'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn, receiptNotFound } from '@/lib/vi'

type Context = { params: Promise<{ code: string }> }

/** The proof that the log has the signature (C2SP tlog-proof), for who may see its receipt. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const receipt = await readReceipt(actor, (await params).code)
  const proof = receipt && (await readSignatureProof(receipt.signature.code))
  if (!proof) return errorResponse(404, 'not_found', receiptNotFound)
  const name = `${receipt.signature.code}.tlog-proof`
  return fileResponse(proof.receipt, { name, type: 'text/plain; charset=utf-8' })
}
