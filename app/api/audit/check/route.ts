import { checkChain } from '@/features/audit/log-check/check'
import { verdictInWords } from '@/features/audit/log-check/findings'
import { canReadAudit } from '@/features/audit/queries'
import { type CheckLine, checkRequest } from '@/features/audit/schema'
import { requestActor } from '@/features/session/actor'
import { errorResponse, readJsonPost } from '@/lib/http'
import { log } from '@/lib/logger'
import { notSignedIn } from '@/lib/vi'

/** "Kiểm tra chuỗi": one JSON value a line, first how far it is, at last the verdict. */
export async function POST(request: Request): Promise<Response> {
  const posted = await readJsonPost(request, checkRequest)
  if (!posted.ok) return posted.response
  const actor = await requestActor()
  if (!actor) return errorResponse(401, 'not_signed_in', notSignedIn)
  if (!canReadAudit(actor)) {
    return errorResponse(403, 'not_allowed', 'Chỉ văn phòng và quản trị được kiểm tra chuỗi.')
  }
  const { checkpoint } = posted.data
  return streamLines(async (send) => {
    const verdict = await checkChain(checkpoint === null ? [] : [checkpoint], (done, total) =>
      send({ kind: 'progress', done, total }),
    )
    send({ kind: 'verdict', ...verdictInWords(verdict, checkpoint !== null) })
  })
}

function streamLines(work: (send: (line: CheckLine) => void) => Promise<void>): Response {
  const encoder = new TextEncoder()
  let open = true
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (line: CheckLine) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        await work(send)
      } catch (fault) {
        log.error('audit.check_failed', fault)
        send({ kind: 'fault' })
      }
      if (open) controller.close()
    },
    cancel: () => {
      open = false
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
  })
}
