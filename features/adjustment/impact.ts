import { compareVietnamese } from '@/lib/text'

/** A figure that would change, with where its unit stands. */
export type ChangedRow = { unit: string; signed: boolean; acknowledged: boolean }

/** The units that an adjustment asks something of, each once, in Vietnamese order. */
export type Impact = { sign: string[]; acknowledge: string[]; read: string[] }

/**
 * What changed figures ask of the units: who signed signs again, who only took the figure in takes it in again, and the
 * rest see the new figure from the start.
 */
export function impactOf(rows: readonly ChangedRow[]): Impact {
  const units = [...new Set(rows.map(({ unit }) => unit))].sort(compareVietnamese)
  const every = (test: (row: ChangedRow) => boolean) => new Set(rows.filter(test).map(({ unit }) => unit))
  const [signed, acknowledged] = [every((row) => row.signed), every((row) => row.acknowledged)]
  return {
    sign: units.filter((unit) => signed.has(unit)),
    acknowledge: units.filter((unit) => !signed.has(unit) && acknowledged.has(unit)),
    read: units.filter((unit) => !signed.has(unit) && !acknowledged.has(unit)),
  }
}

/** '3 đơn vị đã ký phải ký lại: …', a line for each group that is not empty. */
export function impactInWords({ sign, acknowledge, read }: Impact): string[] {
  const lines: [units: string[], words: string][] = [
    [sign, 'đơn vị đã ký phải ký lại'],
    [acknowledge, 'đơn vị chỉ tiếp nhận lại'],
    [read, 'đơn vị chưa tiếp nhận, tiếp nhận mức mới'],
  ]
  return lines
    .filter(([units]) => units.length > 0)
    .map(([units, words]) => `${units.length} ${words}: ${units.join(', ')}`)
}
