import { z } from 'zod'
import { forActor } from '@/app/for-actor'
import { thaw } from '@/features/ceremony/list'
import { canReadMinutes } from '@/features/ceremony/policy'
import { findList } from '@/features/ceremony/queries'
import { errorResponse, fileResponse } from '@/lib/http'

type Params = { year: string; id: string }

/** A frozen list, byte for byte: its SHA-256 is what witnesses confirm. */
export const GET = forActor(async (actor, { year, id }: Params) => {
  if (!canReadMinutes(actor)) return errorResponse(403, 'not_allowed', 'Đơn vị không tải được danh sách ký.')
  const found = z.uuid().safeParse(id).success ? await findList(id) : null
  if (!found || String(thaw(found.bytes).campaign.year) !== year) {
    return errorResponse(404, 'not_found', 'Không tìm thấy danh sách này.')
  }
  return fileResponse(Buffer.from(found.bytes), {
    name: `danh-sach-ky-${year}.json`,
    type: 'application/json',
  })
})
