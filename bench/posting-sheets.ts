import type { DetectedSheet } from '@/features/exchange/detect-sheet'
import { xlsxType } from '@/lib/xlsx'
import type { Book } from './exchange-book'
import type { Server } from './through-next'

/** The three things that the office's page does with a workbook, as it does them. Each throws when it is refused. */
export function uploadTo({ port }: Server, cookie: string, { campaignId, bytes }: Book) {
  const origin = `http://127.0.0.1:${port}`
  const fileName = 'bench.xlsx'
  let sheets: DetectedSheet[] = []

  const post = async (body: FormData | string, type?: string) => {
    const answer = await fetch(`${origin}/api/exchange`, {
      method: 'POST',
      headers: { origin, cookie, ...(type && { 'content-type': type }) },
      body,
    })
    if (!answer.ok) throw new Error(`the sheet was refused: ${(await answer.text()).slice(0, 500)}`)
    return answer.json()
  }
  const send = (act: 'check' | 'apply') => {
    const mapped = sheets.map(({ name, kind, headerRow, columns, rows }) => ({
      name,
      kind,
      firstRow: headerRow + 1,
      columns,
      rows,
    }))
    return post(JSON.stringify({ act, campaignId, fileName, sheets: mapped }), 'application/json')
  }
  return {
    read: async () => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(bytes)], fileName, { type: xlsxType }))
      sheets = ((await post(form)) as { sheets: DetectedSheet[] }).sheets
    },
    check: () => send('check'),
    apply: () => send('apply'),
  }
}
