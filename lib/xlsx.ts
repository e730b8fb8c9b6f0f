import { fork } from 'node:child_process'
import path from 'node:path'
import { cleanText } from '@/lib/text'

/** A sheet as texts, row by row; the first row is the header. */
export type SheetText = { name: string; rows: string[][] }

export type WorkbookRefusal =
  | 'not_xlsx'
  | 'unreadable'
  | 'too_large'
  | 'too_many_rows'
  | 'has_macros'
  | 'has_links'
  | 'too_slow'

export type ReadWorkbook = { ok: true; sheets: SheetText[] } | { ok: false; reason: WorkbookRefusal }

const limits = { inflated: 100 * 1024 * 1024, rows: 20_001, columns: 64, characters: 12_000_000 }
const patience = 20_000
const heap = 256

/**
 * Reads an .xlsx (ECMA-376) as texts, in a process of its own: at most 100 MB inflated, 12 million characters, 20,000
 * rows a sheet, 20 seconds and 256 MB of heap; what goes beyond is refused, whatever the file says of itself. The first
 * 20 sheets and 64 columns are read; macros and figures that come from another file are refused. Texts come back as `cleanText` leaves them, numbers with a decimal comma
 * ('1130,756'), days as '21/12/2022'; a formula as its last result.
 */
export async function readWorkbook(file: Uint8Array): Promise<ReadWorkbook> {
  const answer = await workbooks.ask<ReadWorkbook>({ read: file, limits })
  if (!answer.ok) return answer
  const sheets = answer.sheets.map(({ name, rows }) => ({
    name: cleanText(name),
    rows: withoutEmptyEnd(rows.map((row) => row.map(cleanText))),
  }))
  return { ok: true, sheets }
}

/** A sheet to write: a text stays a text, whatever it begins with; a number can be added up. */
export type SheetCells = { name: string; rows: readonly (readonly (string | number)[])[] }

/** Writes sheets as an .xlsx. A cell is a text or a number, so that nothing in it is ever a formula. Throws on faults. */
export async function writeWorkbook(sheets: readonly SheetCells[]): Promise<Uint8Array> {
  const write = {
    stringMode: 'inline',
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : inert(cell)))),
      freezePane: { rows: 1 },
      columns: widthsOf(rows).map((width, column) => ({
        width,
        ...(rows.every((row) => typeof row[column] !== 'number') && { numFmt: '@' }),
      })),
    })),
  }
  const answer = await workbooks.ask<{ ok: true; bytes: Uint8Array }>({ write, limits })
  if (!answer.ok) throw new Error(`the workbook could not be written: ${answer.reason}`)
  return new Uint8Array(answer.bytes)
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The address of a cell, counted from 0: (0, 2) is 'C1'. */
export function cellAddress(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** The script's place is a field: a bundler takes a path that it can read beside `fork` for a module to bundle. */
class WorkbookProcess {
  readonly #script: string

  constructor(script = defaultScript()) {
    this.#script = script
  }

  ask<Answer extends { ok: boolean }>(job: object): Promise<Answer | { ok: false; reason: WorkbookRefusal }> {
    const { PATH, NODE_ENV, SystemRoot } = process.env
    const child = fork(this.#script, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      serialization: 'advanced',
      stdio: 'ignore',
      env: { PATH, NODE_ENV, SystemRoot },
    })
    return new Promise((resolve) => {
      const settle = (answer: Answer | { ok: false; reason: WorkbookRefusal }) => {
        clearTimeout(timer)
        child.removeAllListeners()
        child.on('error', () => {})
        child.kill('SIGKILL')
        resolve(answer)
      }
      const timer = setTimeout(() => settle({ ok: false, reason: 'too_slow' }), patience)
      child.once('message', (answer) => settle(answer as Answer))
      // A process that ends without an answer ran out of memory.
      child.once('exit', () => settle({ ok: false, reason: 'too_large' }))
      child.once('error', () => settle({ ok: false, reason: 'unreadable' }))
      child.send(job)
    })
  }
}

const defaultScript = () => path.join(process.cwd(), 'lib/xlsx-process.mjs')

const workbooks = new WorkbookProcess()

/** Without what XML cannot carry, and with an escape of its own escapes (ECMA-376, ST_Xstring). */
const inert = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/_x[0-9a-f]{4}_/gi, '_x005F$&')

function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  return rows.slice(0, last + 1)
}

const widthsOf = (rows: SheetCells['rows']): number[] =>
  (rows[0] ?? []).map((header, column) => {
    const longest = rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[column] ?? '').length), String(header).length)
    return Math.min(Math.max(longest + 2, 8), 60)
  })
