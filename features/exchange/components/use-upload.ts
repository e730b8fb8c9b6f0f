import { useEffect, useRef, useState } from 'react'
import type { ExchangeKind } from '@/lib/terms'
import type { Verdict } from '../check'
import { type DetectedSheet, detectColumns } from '../detect-sheet'
import { maxWorkbookBytes } from '../policy'
import type { ExchangeRequest, SheetInput } from '../schema'

type Busy = { doing: 'sending'; progress: number } | { doing: 'checking' | 'applying' } | null

/** An upload under way: its sheets live in the page until they are imported, and are checked with every change. */
export function useUpload(campaignId: string, onDone: () => void) {
  const [file, setFile] = useState<{ name: string; sheets: DetectedSheet[] } | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [busy, setBusy] = useState<Busy>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [counts, setCounts] = useState<Record<string, number> | null>(null)
  const [closed, setClosed] = useState(0)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  function begin() {
    running.current?.abort()
    running.current = new AbortController()
    setFault(null)
    setBusy(null)
    return running.current.signal
  }

  async function choose(chosen: File) {
    const signal = begin()
    setCounts(null)
    setVerdict(null)
    setFile(null)
    if (chosen.size > maxWorkbookBytes) return setFault(`Tệp “${chosen.name}” lớn quá 20 MB.`)
    setBusy({ doing: 'sending', progress: 0 })
    const answer = await sendWorkbook(chosen, (progress) => setBusy({ doing: 'sending', progress }), signal)
    if (signal.aborted) return
    setBusy(null)
    if ('fault' in answer) return setFault(answer.fault)
    await check({ name: chosen.name, sheets: answer.sheets })
  }

  async function check(changed: { name: string; sheets: DetectedSheet[] }) {
    setFile(changed)
    await post('check', changed)
  }

  async function post(act: 'check' | 'apply', { name, sheets }: { name: string; sheets: DetectedSheet[] }) {
    const taken = inputsOf(sheets)
    const signal = begin()
    if (act === 'check' && taken.length === 0) return setVerdict(null)
    setBusy({ doing: act === 'check' ? 'checking' : 'applying' })
    try {
      const request = { act, campaignId, fileName: name.slice(0, 255), sheets: taken }
      const answer = await postSheets(request, signal)
      setBusy(null)
      if ('fault' in answer) return setFault(answer.fault)
      if (answer.verdict) setVerdict(answer.verdict)
      if (act === 'apply' && answer.counts) {
        setFile(null)
        setCounts(answer.counts)
        onDone()
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  const change = (index: number, part: Partial<DetectedSheet>) =>
    file &&
    busy?.doing !== 'applying' &&
    check({ ...file, sheets: file.sheets.map((sheet, at) => (at === index ? { ...sheet, ...part } : sheet)) })

  return {
    file,
    verdict,
    busy,
    fault,
    counts,
    /** How often a file was put away, so that its name goes too. */
    closed,
    choose,
    recheck: () => file && post('check', file),
    apply: () => file && post('apply', file),
    cancel: () => {
      running.current?.abort()
      setBusy(null)
      setVerdict(null)
    },
    close: () => {
      running.current?.abort()
      setFile(null)
      setBusy(null)
      setFault(null)
      setClosed(closed + 1)
    },
    setKind: (index: number, kind: ExchangeKind | null) => {
      const headers = file?.sheets[index]?.headers ?? []
      change(index, { kind, columns: kind ? detectColumns(kind, headers) : headers.map(() => null) })
    },
    setColumn: (index: number, column: number, key: string | null) => {
      const columns = file?.sheets[index]?.columns ?? []
      change(index, { columns: columns.map((one, at) => (at === column ? key : one === key ? null : one)) })
    },
    setCell: (index: number, row: number, column: number, text: string) => {
      const rows = file?.sheets[index]?.rows ?? []
      change(index, { rows: rows.map((cells, at) => (at === row ? withCell(cells, column, text) : cells)) })
    },
  }
}

export type Upload = ReturnType<typeof useUpload>

/** The sheets that are taken for something, in their order: a verdict's sheets are these. */
export const takenOf = (sheets: readonly DetectedSheet[]) =>
  sheets.flatMap((sheet, index) => (sheet.kind ? [{ ...sheet, kind: sheet.kind, index }] : []))

const inputsOf = (sheets: readonly DetectedSheet[]): SheetInput[] =>
  takenOf(sheets).map(({ name, kind, headerRow, columns, rows }) => ({
    name,
    kind,
    firstRow: headerRow + 1,
    columns,
    rows,
  }))

function withCell(cells: readonly string[], column: number, text: string): string[] {
  const changed = [...cells]
  while (changed.length <= column) changed.push('')
  changed[column] = text
  return changed
}

type Fault = { fault: string }

/** Posts a workbook with its progress from 0 to 1, and gets its sheets as texts; what a called-off one gives counts for nothing. */
const sendWorkbook = (file: File, onProgress: (done: number) => void, signal: AbortSignal) =>
  new Promise<{ sheets: DetectedSheet[] } | Fault>((resolve) => {
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

type Answer = {
  ok?: boolean
  verdict?: Verdict
  counts?: Record<string, number>
  error?: { message: string }
}

/** Asks what an upload would do, or imports it. Throws an AbortError when it is called off. */
async function postSheets(request: ExchangeRequest, signal: AbortSignal): Promise<Answer | Fault> {
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
