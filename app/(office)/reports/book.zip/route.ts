import { currentCampaign } from '@/features/campaign/queries'
import { zipBook } from '@/features/report/book'
import { canTakeBook } from '@/features/report/policy'
import { readBook, readPaper } from '@/features/report/queries'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

/** The sealed originals of the campaign that is going on, in one ZIP that is written while it is sent. */
export async function GET(): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  if (!canTakeBook(actor))
    return errorResponse(403, 'not_allowed', 'Chỉ văn phòng được tải tập bản giao ước.')
  const current = await currentCampaign()
  if (!current) return errorResponse(404, 'no_campaign', 'Chưa có đợt thi đua đang mở.')
  const { id, year } = current.campaign
  const { stream, length } = zipBook({ year, pledges: await readBook(id) }, readPaper)
  const response = fileResponse(stream, { name: `giao-uoc-${year}.zip`, type: 'application/zip' })
  response.headers.set('content-length', String(length))
  return response
}
