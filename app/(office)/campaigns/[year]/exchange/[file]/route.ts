import { forActor } from '@/app/for-actor'
import { readCampaign } from '@/features/campaign/queries'
import { yearParam } from '@/features/campaign/schema'
import { readCurrentRows } from '@/features/exchange/current-rows'
import { sheetOf, templateOf } from '@/features/exchange/export'
import { canExport } from '@/features/exchange/policy'
import { type WorkbookName, workbooks } from '@/features/exchange/sheets'
import { errorResponse, fileResponse } from '@/lib/http'
import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import { writeWorkbook, xlsxType } from '@/lib/xlsx'

type Params = { year: string; file: string }

/** A kind, or one of the two workbooks, as `.xlsx`; with `?template` empty, to be filled in. */
export const GET = forActor(async (actor, { year, file }: Params, request) => {
  if (!canExport(actor)) return errorResponse(403, 'not_allowed', 'Chỉ văn phòng được xuất tệp Excel.')
  const [name, kinds] = kindsOf(file)
  const parsed = yearParam.safeParse(year)
  const found = kinds && parsed.success ? await readCampaign(parsed.data) : null
  if (!kinds || !found) return errorResponse(404, 'not_found', 'Không có tệp này.')
  const empty = new URL(request.url).searchParams.has('template')
  const sheets = empty ? templateOf(kinds) : await exported(kinds, found.campaign)
  const bytes = new Uint8Array(await writeWorkbook(sheets))
  return fileResponse(bytes, { name: `${name}-${empty ? 'mau' : year}.xlsx`, type: xlsxType })
})

async function exported(kinds: readonly ExchangeKind[], campaign: Parameters<typeof readCurrentRows>[0]) {
  const current = await readCurrentRows(campaign)
  return kinds.map((kind) => sheetOf(kind, current))
}

const names: Record<ExchangeKind, string> = {
  units: 'don-vi',
  people: 'nhan-su',
  targets: 'chi-tieu-rieng',
  assignments: 'phan-bo',
}

function kindsOf(file: string): [string, readonly ExchangeKind[] | null] {
  const stem = /^([a-z-]+)\.xlsx$/.exec(file)?.[1] ?? ''
  if (Object.hasOwn(workbooks, stem)) return [stem, workbooks[stem as WorkbookName].kinds]
  const kind = exchangeKinds.find((one) => one === stem)
  return kind ? [names[kind], [kind]] : [stem, null]
}
