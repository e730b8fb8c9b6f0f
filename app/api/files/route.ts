import { forActor } from '@/app/for-actor'
import { keepFile } from '@/features/file/mutations'
import { fileRefusals, maxKeptBytes, uploadFields } from '@/features/file/schema'
import { errorResponse, json, readFormPost } from '@/lib/http'

const aroundFile = 64 * 1024

/** Keeps one file: a form with `purpose` and `file`, answered with the id by which a later form names it. */
export const POST = forActor(async (actor, _, request) => {
  const posted = await readFormPost(request, maxKeptBytes + aroundFile)
  if (!posted.ok) return posted.response
  const fields = uploadFields.safeParse({ purpose: posted.data.get('purpose') })
  const file = posted.data.get('file')
  if (!fields.success || !(file instanceof File))
    return errorResponse(400, 'invalid', 'Đồng chí chưa chọn tệp.')
  const content = new Uint8Array(await file.arrayBuffer())
  const kept = await keepFile(actor, { ...fields.data, name: file.name, content })
  if (kept.ok) return json({ id: kept.id, name: kept.name }, 201)
  const { status, message } = fileRefusals[kept.reason]
  return errorResponse(status, kept.reason, message)
})
