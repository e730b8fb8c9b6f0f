import { forActor } from '@/app/for-actor'
import { evidenceArchive } from '@/features/evidence/archive'
import { readEvidence } from '@/features/evidence/queries'
import { errorResponse, fileResponse } from '@/lib/http'
import { receiptNotFound } from '@/lib/vi'

/** evidence.zip of a signature, for its unit and the office. */
export const GET = forActor(async (actor, { code }: { code: string }) => {
  const evidence = await readEvidence(actor, code)
  if (!evidence) return errorResponse(404, 'not_found', receiptNotFound)
  if (!evidence.ok) {
    const message = 'Dữ liệu cá nhân của chữ ký này đã được xóa nên không còn lập được hồ sơ bằng chứng.'
    return errorResponse(410, evidence.reason, message)
  }
  const name = `evidence-${evidence.receipt.signature.code}.zip`
  return fileResponse(await evidenceArchive(evidence), { name, type: 'application/zip' })
})
