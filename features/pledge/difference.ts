import { figureInWords } from '@/features/target/figure'
import { formatDay } from '@/lib/dates'
import { freeze, type PledgeDocument } from './document'

/** One thing that is not as it was on the signer's screen, in words for the signer. */
export type Difference = { what: string; before: string | null; after: string | null }

/**
 * What changed between the document that was shown and the current one, the figures first. Two
 * documents that differ always give at least one difference.
 */
export function differences(shown: PledgeDocument, current: PledgeDocument): Difference[] {
  const found = [
    ...targetDifferences(shown, current),
    ...listDifferences('Chỉ tiêu riêng', ownTargets(shown), ownTargets(current)),
    ...listDifferences('Nhiệm vụ', shown.tasks, current.tasks),
    ...listDifferences('Giải pháp', shown.solutions, current.solutions),
    ...plainDifference('Ngày trên bản giao ước', formatDay(shown.day), formatDay(current.day)),
    ...plainDifference('Tên đơn vị', shown.unit.name, current.unit.name),
    ...plainDifference('Chức vụ ký', signed(shown), signed(current)),
    ...plainDifference('Bản giao ước', `bản ${shown.version}`, `bản ${current.version}`),
  ]
  if (found.length > 0 || Buffer.compare(freeze(shown).hash, freeze(current).hash) === 0) return found
  return [{ what: 'Nội dung chung, căn cứ hoặc việc tiếp nhận chỉ tiêu', before: null, after: null }]
}

function targetDifferences(shown: PledgeDocument, current: PledgeDocument): Difference[] {
  const before = new Map(shown.targets.map((row) => [row.code, row]))
  const after = new Map(current.targets.map((row) => [row.code, row]))
  const names = new Map([...before, ...after].map(([code, row]) => [code, row.name]))
  return [...names].flatMap(([code, name]) => {
    const old = before.get(code)
    const now = after.get(code)
    return plainDifference(name, old ? figureInWords(old) : null, now ? figureInWords(now) : null)
  })
}

const listDifferences = (what: string, before: string[], after: string[]): Difference[] => [
  ...before.filter((text) => !after.includes(text)).map((text) => ({ what, before: text, after: null })),
  ...after.filter((text) => !before.includes(text)).map((text) => ({ what, before: null, after: text })),
]

const plainDifference = (what: string, before: string | null, after: string | null): Difference[] =>
  before === after ? [] : [{ what, before, after }]

const ownTargets = (document: PledgeDocument) =>
  document.ownTargets.map((row) => `${row.content}: ${figureInWords(row)}`)

const signed = ({ signing }: PledgeDocument) =>
  signing && `${signing.titleLines.join(' / ')} ${signing.signer}`
