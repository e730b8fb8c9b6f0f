import { currentCampaign } from '@/features/campaign/queries'
import { readCurrentRows } from '@/features/exchange/current-rows'
import { sheetOf } from '@/features/exchange/export'
import type { Row } from '@/features/exchange/rows'
import { writeWorkbook } from '@/lib/xlsx'

export type Book = { campaignId: string; bytes: Uint8Array }

/** A workbook of a decision that does not stand yet, its targets, and what every unit of the campaign gets of each. */
export async function assignmentsBook(targets: number): Promise<Book> {
  const { campaign } = (await currentCampaign())!
  const current = await readCurrentRows(campaign)
  const codes = Array.from({ length: targets }, (_, at) => `M${at + 1}`)
  const wanted = {
    ...current,
    targets: codes.map((code) => ({ id: code, decisionId: code, row: targetRow(code) })),
    assignments: current.units.flatMap(({ code: unitCode }, at) =>
      codes.map((targetCode) => ({
        revisionId: '',
        published: false,
        row: { targetCode, unitCode, low: `${60 + (at % 40)}.5`, high: null },
      })),
    ),
  }
  const sheets = (['targets', 'assignments'] as const).map((kind) => sheetOf(kind, wanted))
  return { campaignId: campaign.id, bytes: await writeWorkbook(sheets) }
}

const targetRow = (code: string): Row<'targets'> => ({
  decisionNumber: '99',
  decisionNotation: 'QĐ-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
  layout: 'state',
  issuedOn: '2022-12-20',
  subject: 'Về việc giao chỉ tiêu bổ sung năm 2023',
  group: 'Chỉ tiêu bổ sung',
  code,
  parentCode: null,
  name: `Tỷ lệ hoàn thành nhiệm vụ bổ sung số ${code}`,
  measureUnit: '%',
  direction: 'at_least',
  low: '60',
  high: null,
  rollup: 'none',
  allocation: 'none',
  note: null,
})
