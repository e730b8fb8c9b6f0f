import { z } from 'zod'
import { minutesFileName } from '@/features/ceremony/minutes/document'
import { canReadMinutes } from '@/features/ceremony/policy'
import { readMinutesFile } from '@/features/ceremony/queries'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

type Context = { params: Promise<{ year: string; id: string }> }

/** The sealed minutes, byte for byte. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  if (!canReadMinutes(actor))
    return errorResponse(403, 'not_allowed', 'Đơn vị không tải được biên bản lễ ký.')
  const { year, id } = await params
  const found = z.uuid().safeParse(id).success ? await readMinutesFile(id) : null
  if (String(found?.year) !== year) return errorResponse(404, 'not_found', 'Không tìm thấy biên bản này.')
  return fileResponse(Buffer.from(found!.pdf), {
    name: minutesFileName(found!.year),
    type: 'application/pdf',
  })
}
