import { layoutProfile } from '@/features/paper/typesetting/layout'
import { setPaper } from '@/features/paper/typesetting/set-paper'
import { upper } from '@/features/paper/typesetting/texts'
import { dayOf, formatDayInPrint, formatInstant } from '@/lib/dates'
import { type Cell, cellInWords, type Report, type ReportTable } from './report'

type Maker = { name: string; parentName: string; placeName: string }
export type ReportOf = { campaign: { title: string }; issuingBody: Maker }

const widest = 7
const margins = { top: 20, bottom: 20, left: 20, right: 15 }

/** A report as PDF/A, A4 lying where one of its tables is wide. The same report and time give the same bytes. */
export async function reportPaper(report: Report, of: ReportOf, at: Date): Promise<Uint8Array> {
  const { pdf } = await setPaper({ template: 'table', model: model(report, of, at), attachments: [], at })
  return pdf
}

function model({ title, lead, tables }: Report, { campaign, issuingBody }: ReportOf, at: Date) {
  const landscape = tables.some(({ columns }) => columns.length > widest)
  const profile = layoutProfile('state', dayOf(at))
  const width = (landscape ? 297 : 210) - margins.left - margins.right
  return {
    landscape,
    profile: {
      ...profile,
      margins,
      headingColumns: [width - 98, 98],
      sizes: { ...profile.sizes, table: landscape ? 11 : 12 },
    },
    superior: upper(issuingBody.parentName),
    issuer: upper(issuingBody.name),
    placeAndDay: `${issuingBody.placeName}, ${formatDayInPrint(at)}`,
    title: upper(title),
    subject: campaign.title,
    documentTitle: `${title} - ${campaign.title}`,
    lead: [lead, `Số liệu lúc ${formatInstant(at)}`],
    ordinalWidth: 11,
    tables: tables.map(part),
  }
}

const part = ({ title, columns, rows, total, empty }: ReportTable) => ({
  title,
  empty,
  columns: columns.map(({ header, share, figure = false }) => ({ header, share, figure })),
  rows: rows.map((cells, index) => [String(index + 1), ...words(cells)]),
  total: total ? ['', ...words(total)] : null,
})

const words = (cells: readonly Cell[]) => cells.map(cellInWords)
