import { z } from 'zod'
import { readFile } from '@/features/file/queries'
import { requestActor } from '@/features/session/actor'
import { errorResponse, fileResponse } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** A kept file, to be saved and never shown by this site, for whoever may see it. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  const id = z.uuid().safeParse((await params).id)
  const file = id.success ? await readFile(actor, id.data) : null
  if (!file) return errorResponse(404, 'not_found', 'Không tìm thấy tệp này.')
  const name = `tep-${id.data!.slice(0, 8)}.${extensions[file.mediaType] ?? 'bin'}`
  return fileResponse(Buffer.from(file.content), { name, type: file.mediaType })
}
