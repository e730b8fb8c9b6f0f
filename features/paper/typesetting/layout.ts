import type { Day } from '@/lib/dates'
import type { Layout } from '@/lib/terms'

/** How a document is laid out from a day on. Lengths in millimetres, type sizes and gaps between lines in points. */
export type LayoutProfile = {
  id: string
  layout: Layout
  validFrom: Day
  source: string
  margins: { top: number; bottom: number; left: number; right: number }
  /** The two columns of the heading: who writes, and under which name. */
  headingColumns: [left: number, right: number]
  sizes: typeof stateSizes
  firstLine: number
  paragraphGap: number
  lineGap: number
  /** Over the motto; null where there is the motto alone. */
  nation: string | null
  motto: string
  /** Under the issuer: a rule, as a share of the issuer's longest line, or a sign. */
  underIssuer: { rule: number } | { sign: string }
  /** The layout's own spelling of what leads a line of authority. */
  authorityPrefixes: Record<string, string>
}

const stateSizes = {
  nation: 13,
  motto: 14,
  superior: 13,
  issuer: 13,
  place: 14,
  title: 14,
  subject: 14,
  body: 14,
  table: 13,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
  footer: 11,
}

const state2020: LayoutProfile = {
  id: 'state-2020',
  layout: 'state',
  validFrom: '2020-03-05',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  headingColumns: [67, 98],
  sizes: stateSizes,
  firstLine: 12.7,
  paragraphGap: 6,
  lineGap: 2,
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  underIssuer: { rule: 0.4 },
  authorityPrefixes: {},
}

const party2018: LayoutProfile = {
  ...state2020,
  id: 'party-2018',
  layout: 'party',
  validFrom: '2018-04-03',
  source: 'Hướng dẫn 36-HD/VPTW',
  headingColumns: [75, 90],
  sizes: { ...stateSizes, motto: 15, superior: 14, issuer: 14, title: 16 },
  nation: null,
  motto: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  underIssuer: { sign: '*' },
  authorityPrefixes: { 'TM.': 'T/M', 'KT.': 'K/T', 'TL.': 'T/L', 'TUQ.': 'T/UQ' },
}

const profiles = [state2020, party2018]

/**
 * The profile of a layout in force on `day`: the newest that had begun, or the earliest for a day before all.
 * A rule that changes gets a profile of its own, so that an old document keeps its form.
 */
export function layoutProfile(layout: Layout, day: Day, among: readonly LayoutProfile[] = profiles) {
  const own = among
    .filter((profile) => profile.layout === layout)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
  const profile = own.findLast(({ validFrom }) => validFrom <= day) ?? own[0]
  if (!profile) throw new Error(`no layout profile for ${layout}`)
  return profile
}

/** Title lines in the profile's spelling: 'KT. CHỦ TỊCH' is 'K/T CHỦ TỊCH' in the Party's. */
export function titleLinesIn({ authorityPrefixes }: LayoutProfile, lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^\S+/, (prefix) => authorityPrefixes[prefix] ?? prefix))
}
