import { forActorPosting } from '@/app/for-actor'
import { checkChain } from '@/features/audit/log-check/check'
import { verdictInWords } from '@/features/audit/log-check/findings'
import { canReadAudit } from '@/features/audit/queries'
import { type CheckLine, checkRequest } from '@/features/audit/schema'
import { errorResponse } from '@/lib/http'
import { log } from '@/lib/logger'

/** "Kiểm tra chuỗi": one JSON value a line, first how far it is, at last the verdict. */
export const POST = forActorPosting(checkRequest, 64 * 1024, async (actor, { checkpoint }) => {
  if (!canReadAudit(actor)) {
    return errorResponse(403, 'not_allowed', 'Chỉ văn phòng và quản trị được kiểm tra chuỗi.')
  }
  return streamLines(async (send) => {
    const verdict = await checkChain(checkpoint === null ? [] : [checkpoint], (done, total) =>
      send({ kind: 'progress', done, total }),
    )
    send({ kind: 'verdict', ...verdictInWords(verdict, checkpoint !== null) })
  })
})

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
