import type { Verdict } from '../check'
import type { RecognisedSheet } from '../detect-sheet'
import type { ExchangeRequest } from '../schema'

export type Fault = { fault: string }

/** Posts a workbook with its progress from 0 to 1, and gets its sheets as texts; what a called-off one gives counts for nothing. */
export const sendWorkbook = (file: File, onProgress: (done: number) => void, signal: AbortSignal) =>
  new Promise<{ sheets: RecognisedSheet[] } | Fault>((resolve) => {
    const form = new FormData()
    form.set('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', '/api/exchange')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      resolve(request.status === 200 ? request.response : { fault: request.response?.error?.message ?? lost })
    request.onerror = () => resolve({ fault: lost })
    request.onabort = () => resolve({ fault: lost })
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })

export type Answer = {
  ok?: boolean
  verdict?: Verdict
  counts?: Record<string, number>
  error?: { message: string }
}

/** Asks what an upload would do, or brings it in. Throws an AbortError when it is called off. */
export async function postSheets(request: ExchangeRequest, signal: AbortSignal): Promise<Answer | Fault> {
  try {
    const response = await fetch('/api/exchange', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    })
    const answer: Answer = await response.json()
    return answer.error ? { fault: answer.error.message } : answer
  } catch (error) {
    if (signal.aborted) throw error
    return { fault: lost }
  }
}

const lost =
  'Mất kết nối với máy chủ. Đồng chí kiểm tra mạng rồi thử lại; nội dung đang sửa vẫn còn trên trang.'
