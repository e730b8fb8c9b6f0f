import type { ExchangeKind } from '@/lib/terms'
import { type CellProblem, type Row, readRow, type Texts, writeRow } from './rows'

/** A row of an upload before it is read; `mapped` are the columns that the sheet has. */
export type Candidate = { sheet: number; index: number; texts: Texts; mapped: ReadonlySet<string> }

export type Status = 'new' | 'changed' | 'same'

/** A row that may be written: what it says and what stands under its key now. */
export type Checked<Kind extends ExchangeKind, Before> = {
  candidate: Candidate
  row: Row<Kind>
  before: Before | null
  status: Status
  /** What stands now, in the columns that change. */
  old: Texts
}

export type Say = (candidate: Candidate, problem: CellProblem) => void

/** Reads a row; columns that the sheet lacks keep what stands. Null, and told, where a cell cannot be read. */
export function readCandidate<Kind extends ExchangeKind>(
  kind: Kind,
  candidate: Candidate,
  standing: Row<Kind> | null | undefined,
  say: Say,
): Row<Kind> | null {
  const kept = standing ? writeRow(kind, standing) : {}
  const texts = { ...candidate.texts }
  for (const [key, text] of Object.entries(kept)) if (!candidate.mapped.has(key)) texts[key] = text
  const read = readRow(kind, texts)
  if ('row' in read) return read.row
  for (const problem of read.problems) say(candidate, problem)
  return null
}

/** Whether a row is new, changes what stands or repeats it: what counts is what its sheet would show. */
export function compareRow<Kind extends ExchangeKind, Before extends { row: Row<Kind> | null }>(
  kind: Kind,
  candidate: Candidate,
  row: Row<Kind>,
  before: Before | null | undefined,
): Checked<Kind, Before> {
  if (!before?.row) return { candidate, row, before: before ?? null, status: 'new', old: {} }
  const [now, then] = [writeRow(kind, row), writeRow(kind, before.row)]
  const old = Object.fromEntries(Object.entries(then).filter(([key, text]) => now[key] !== text))
  return { candidate, row, before, status: Object.keys(old).length > 0 ? 'changed' : 'same', old }
}

/** Tells the second and later rows of a key; true for the first one. */
export function firstOf(seen: Map<string, Candidate>, key: string, candidate: Candidate): boolean {
  if (seen.has(key)) return false
  seen.set(key, candidate)
  return true
}
