import { z } from 'zod'
import { forActor } from '@/app/for-actor'
import { readFile } from '@/features/file/queries'
import { errorResponse, fileResponse } from '@/lib/http'

const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** A kept file, to be saved and never shown by this site, for whoever may see it. */
export const GET = forActor(async (actor, params: { id: string }) => {
  const id = z.uuid().safeParse(params.id)
  const file = id.success ? await readFile(actor, id.data) : null
  if (!file) return errorResponse(404, 'not_found', 'Không tìm thấy tệp này.')
  const name = `tep-${id.data!.slice(0, 8)}.${extensions[file.mediaType] ?? 'bin'}`
  return fileResponse(Buffer.from(file.content), { name, type: file.mediaType })
})
