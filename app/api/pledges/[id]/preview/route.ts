import { z } from 'zod'
import { forActor } from '@/app/for-actor'
import { previewPaper } from '@/features/paper/pledge-paper'
import { errorResponse, fileResponse } from '@/lib/http'
import { requestLimit } from '@/lib/request-limit'
import { pledgeNotFound } from '@/lib/vi'

const limit = requestLimit({ requests: 20, seconds: 300 })

/** The unit's pledge as it would print, marked as a preview; a signed one leads to its sealed paper. */
export const GET = forActor(async (actor, params: { id: string }) => {
  const id = z.uuid().safeParse(params.id)
  if (!id.success || !actor.unitId) return errorResponse(404, 'not_found', pledgeNotFound)
  if (limit.count(actor.accountId) !== null) {
    return errorResponse(429, 'too_many', 'Đồng chí đã mở bản xem trước nhiều lần. Thử lại sau ít phút.')
  }
  const preview = await previewPaper(actor, id.data)
  switch (preview.kind) {
    case 'not_found':
      return errorResponse(404, 'not_found', pledgeNotFound)
    case 'signed':
      return new Response(null, { status: 303, headers: { location: `/receipt/${preview.code}/pdf` } })
    case 'preview': {
      const name = 'giao-uoc-ban-xem-truoc.pdf'
      return fileResponse(Buffer.from(preview.pdf), { name, type: 'application/pdf', attached: false })
    }
  }
})
