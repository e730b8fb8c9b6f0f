import { evidenceArchive } from '@/features/evidence/archive'
import { readEvidence } from '@/features/evidence/queries'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn, receiptNotFound } from '@/lib/vi'

type Context = { params: Promise<{ code: string }> }

/** evidence.zip of a signature, for its unit and the office. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const evidence = await readEvidence(actor, (await params).code)
  if (!evidence) return errorResponse(404, 'not_found', receiptNotFound)
  if (!evidence.ok) {
    const message = 'Dữ liệu cá nhân của chữ ký này đã được xóa nên không còn lập được hồ sơ bằng chứng.'
    return errorResponse(410, evidence.reason, message)
  }
  const name = `evidence-${evidence.receipt.signature.code}.zip`
  return fileResponse(await evidenceArchive(evidence), { name, type: 'application/zip' })
}
