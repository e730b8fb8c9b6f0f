import type { ExchangeKind } from '@/lib/terms'
import { cellAddress } from '@/lib/xlsx'
import { checkPeople } from './check-people'
import { checkAssignments, checkTargets } from './check-targets'
import { checkUnits, codeOfUnit } from './check-units'
import type { CurrentRows } from './current-rows'
import { missingColumns } from './detect-sheet'
import type { SheetInput } from './schema'
import type { Checked, Say, SheetRow } from './sheet-row'

/** What is wrong with one cell, by the address that the spreadsheet shows; `row` and `column` count from 0 in the data. */
export type Problem = {
  sheet: number
  row: number | null
  column: number | null
  address: string
  message: string
  readings?: string[]
}

/** A row that waits is right by itself, but names one that is not. */
export type RowStatus = 'new' | 'changed' | 'same' | 'problem' | 'waiting' | 'blank'
export type SheetVerdict = { statuses: RowStatus[]; old: Record<number, Record<number, string>> }
export type Verdict = { problems: Problem[]; sheets: SheetVerdict[] }

/** Checks all sheets of an upload against each other and against the campaign's rows; what may be written comes by kind. */
export function checkSheets(sheets: readonly SheetInput[], current: CurrentRows) {
  const problems: Problem[] = []
  const verdicts = sheets.map(
    ({ rows }): SheetVerdict => ({
      statuses: rows.map((cells) => (isBlank(cells) ? 'blank' : 'waiting')),
      old: {},
    }),
  )
  const say: Say = ({ sheet, index }, { key, message, readings }) => {
    verdicts[sheet]!.statuses[index] = 'problem'
    const { firstRow, columns } = sheets[sheet]!
    const column = columns.includes(key) ? columns.indexOf(key) : null
    const row = firstRow + index
    const address = column === null ? `dòng ${row + 1}` : cellAddress(row, column)
    problems.push({ sheet, row: index, column, address, message, ...(readings && { readings }) })
  }
  sheets.forEach(({ kind, columns, firstRow }, sheet) => {
    for (const { header } of missingColumns(kind, columns)) {
      const message = `Chưa có cột “${header}”: chọn cột của tệp cho nội dung này`
      problems.push({ sheet, row: null, column: null, address: `dòng ${firstRow}`, message })
    }
  })
  const of = (kind: ExchangeKind) =>
    sheets.flatMap((input, sheet) => (input.kind === kind ? sheetRows(input, sheet) : []))

  const unitRows = of('units')
  const units = checkUnits(unitRows, current, say)
  const inCampaign = current.units.flatMap(({ code, pledgeId }) => (pledgeId ? code : []))
  const unitCodes = new Set([...inCampaign, ...unitRows.map(codeOfUnit)])
  const people = checkPeople(of('people'), current, unitCodes, say)
  const targetRows = of('targets')
  const targets = checkTargets(targetRows, current, say)
  const published = new Map(current.decisions.map((one) => [one.id, one.published]))
  const known = new Map([
    ...current.targets.map(
      ({ row, decisionId }) =>
        [row.code, { direction: row.direction, published: published.get(decisionId) ?? false }] as const,
    ),
    ...targets.flatMap(({ row, status, before }) =>
      status === 'same' && before
        ? []
        : [[row.code, { direction: row.direction, published: false }] as const],
    ),
  ])
  const claimed = new Set(targetRows.map(({ texts }) => (texts.code ?? '').trim()))
  const assignments = checkAssignments(of('assignments'), current, { known, claimed, unitCodes }, say)

  const checked = [...units, ...people, ...targets, ...assignments] as Checked<ExchangeKind, unknown>[]
  for (const { sheetRow, status, old } of checked) {
    const { sheet, index } = sheetRow
    const verdict = verdicts[sheet]!
    if (verdict.statuses[index] === 'problem') continue
    verdict.statuses[index] = status
    const cells = Object.entries(old).map(
      ([key, text]) => [sheets[sheet]!.columns.indexOf(key), text] as const,
    )
    if (cells.length > 0) verdict.old[index] = Object.fromEntries(cells.filter(([column]) => column >= 0))
  }
  problems.sort(
    (a, b) => a.sheet - b.sheet || (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1),
  )
  return { verdict: { problems, sheets: verdicts } satisfies Verdict, units, people, targets, assignments }
}

export type CheckedSheets = ReturnType<typeof checkSheets>

function sheetRows({ columns, rows }: SheetInput, sheet: number): SheetRow[] {
  const mapped = new Set(columns.filter((key) => key !== null))
  return rows.flatMap((cells, index) => {
    if (isBlank(cells)) return []
    const texts = columns.flatMap((key, column) => (key ? [[key, cells[column] ?? '']] : []))
    return [{ sheet, index, texts: Object.fromEntries(texts), mapped }]
  })
}

const isBlank = (cells: readonly string[]) => cells.every((text) => text.trim() === '')
