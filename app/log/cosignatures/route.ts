import { logKeys } from '@/features/log/keys'
import { acceptCosignatures, trustedWitnesses } from '@/features/log/witnesses'
import { errorResponse, readTextPost } from '@/lib/http'
import { verifierOf } from '@/lib/log/keys'

const longestNote = 16 * 1024

const refusals = {
  refused: { status: 400, message: 'Điểm kiểm tra không đúng định dạng, hoặc có chữ ký không đúng.' },
  no_witness: { status: 403, message: 'Không có chữ ký của nhân chứng mà nhật ký này công nhận.' },
  unknown: { status: 404, message: 'Nhật ký này không có điểm kiểm tra đó.' },
}

/** Takes a checkpoint with a trusted witness's lines under it (C2SP tlog-cosignature); it is served with them from then on. */
export async function POST(request: Request): Promise<Response> {
  const posted = await readTextPost(request, longestNote)
  if (!posted.ok) return posted.response
  const log = verifierOf(await logKeys(), posted.data)
  const outcome = await acceptCosignatures(posted.data, log, trustedWitnesses())
  if (outcome.ok) return new Response(null, { status: 204 })
  const { status, message } = refusals[outcome.reason]
  return errorResponse(status, outcome.reason, message)
}
