import { forActor } from '@/app/for-actor'
import { currentCampaign } from '@/features/campaign/queries'
import { canTakeBook } from '@/features/report/policy'
import { type BookPledge, readBook } from '@/features/report/queries'
import { errorResponse, fileResponse } from '@/lib/http'

type Campaign = NonNullable<Awaited<ReturnType<typeof currentCampaign>>>['campaign']
type BookFile = { name: string; type: string; stream: ReadableStream<Uint8Array>; length: number }

/** Answers the office with a file made of the pledges of the campaign that is going on, sent while it is written. */
export const bookHandler = (
  make: (campaign: Campaign, pledges: BookPledge[]) => Promise<BookFile | Response>,
) =>
  forActor(async (actor) => {
    if (!canTakeBook(actor))
      return errorResponse(403, 'not_allowed', 'Chỉ văn phòng được tải tập bản giao ước.')
    const current = await currentCampaign()
    if (!current) return errorResponse(404, 'no_campaign', 'Chưa có đợt thi đua đang mở.')
    const made = await make(current.campaign, await readBook(current.campaign.id))
    if (made instanceof Response) return made
    const response = fileResponse(made.stream, made)
    response.headers.set('content-length', String(made.length))
    return response
  })
