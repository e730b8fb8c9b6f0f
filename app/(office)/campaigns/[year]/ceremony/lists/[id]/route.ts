import { z } from 'zod'
import { thaw } from '@/features/ceremony/list'
import { canReadMinutes } from '@/features/ceremony/policy'
import { findList } from '@/features/ceremony/queries'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

type Context = { params: Promise<{ year: string; id: string }> }

/** A frozen list, byte for byte: its SHA-256 is what witnesses confirm. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  if (!canReadMinutes(actor)) return errorResponse(403, 'not_allowed', 'Đơn vị không tải được danh sách ký.')
  const { year, id } = await params
  const found = z.uuid().safeParse(id).success ? await findList(id) : null
  if (!found || String(thaw(found.bytes).campaign.year) !== year) {
    return errorResponse(404, 'not_found', 'Không tìm thấy danh sách này.')
  }
  return fileResponse(Buffer.from(found.bytes), {
    name: `danh-sach-ky-${year}.json`,
    type: 'application/json',
  })
}
