import { z } from 'zod'
import { forActor } from '@/app/for-actor'
import { minutesFileName } from '@/features/ceremony/minutes/document'
import { canReadMinutes } from '@/features/ceremony/policy'
import { readMinutesFile } from '@/features/ceremony/queries'
import { errorResponse, fileResponse } from '@/lib/http'

type Params = { year: string; id: string }

/** The sealed minutes, byte for byte. */
export const GET = forActor(async (actor, { year, id }: Params) => {
  if (!canReadMinutes(actor))
    return errorResponse(403, 'not_allowed', 'Đơn vị không tải được biên bản lễ ký.')
  const found = z.uuid().safeParse(id).success ? await readMinutesFile(id) : null
  if (String(found?.year) !== year) return errorResponse(404, 'not_found', 'Không tìm thấy biên bản này.')
  return fileResponse(Buffer.from(found!.pdf), {
    name: minutesFileName(found!.year),
    type: 'application/pdf',
  })
})
