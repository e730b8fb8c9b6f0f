import { currentCampaign } from '@/features/campaign/queries'
import { canTakeBook } from '@/features/report/policy'
import { readBook, readPaper } from '@/features/report/queries'
import { readingCopies } from '@/features/report/reading-copy'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

/** All pledges of the campaign that is going on in one PDF for reading, each page marked as a copy. */
export async function GET(): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  if (!canTakeBook(actor))
    return errorResponse(403, 'not_allowed', 'Chỉ văn phòng được tải tập bản giao ước.')
  const current = await currentCampaign()
  if (!current) return errorResponse(404, 'no_campaign', 'Chưa có đợt thi đua đang mở.')
  const { id, year, title } = current.campaign
  const papers = (await readBook(id)).flatMap(({ paper }) => paper ?? [])
  if (papers.length === 0) return errorResponse(404, 'no_paper', 'Chưa có bản giao ước nào được đóng dấu.')
  const copy = await readingCopies.make(originals(papers), `${title} - bản sao để đọc`)
  if (!copy) return errorResponse(503, 'busy', 'Một bản sao khác đang được lập. Thử lại sau ít phút.')
  const response = fileResponse(copy.stream, {
    name: `giao-uoc-${year}-ban-sao-de-doc.pdf`,
    type: 'application/pdf',
  })
  response.headers.set('content-length', String(copy.length))
  return response
}

async function* originals(papers: readonly { id: string }[]) {
  for (const { id } of papers) yield readPaper(id)
}
