import { figureInWords } from '@/features/target/figure'
import { groupBy } from '@/lib/group'
import { type CommitmentKind, commitmentKinds } from '@/lib/terms'
import { reports } from './catalogue'
import type { Acceptance, OwnContent } from './queries'
import { type Cell, countTable, type Report } from './report'

export const kindNames: Record<CommitmentKind, string> = {
  own_target: 'Chỉ tiêu riêng',
  task: 'Nhiệm vụ',
  solution: 'Giải pháp',
}

/** What units have put down of their own: counted by block, then in full. */
export function ownReport({ units, content }: { units: Acceptance[]; content: OwnContent[] }): Report {
  const own = groupBy(content, ({ block }) => block)
  const added = new Set(content.map(({ pledgeId }) => pledgeId)).size
  return {
    title: reports.own.title,
    lead: `${added} trên ${units.length} đơn vị đã đăng ký ${content.length} nội dung.`,
    tables: [
      countTable('Khối', ['Đơn vị', 'Đã đăng ký', ...commitmentKinds.map((kind) => kindNames[kind])], {
        rows: [...groupBy(units, ({ block }) => block)].map(([block, units]) =>
          counts(block, units, own.get(block) ?? []),
        ),
        total: counts('Toàn đợt', units, content),
        empty: 'Đợt thi đua chưa có đơn vị.',
      }),
      {
        title: 'Toàn văn theo đơn vị',
        short: 'Toàn văn',
        columns: [
          { header: 'Đơn vị', share: 5 },
          { header: 'Loại', share: 3 },
          { header: 'Nội dung', share: 12 },
          { header: 'Mức', figure: true, share: 4 },
        ],
        rows: content.map((one) => [one.unit, kindNames[one.kind], one.content, figureOf(one)]),
        empty: 'Chưa có đơn vị nào đăng ký chỉ tiêu riêng, nhiệm vụ, giải pháp.',
      },
    ],
  }
}

const counts = (name: string, units: Acceptance[], content: OwnContent[]): Cell[] => [
  name,
  units.length,
  new Set(content.map(({ pledgeId }) => pledgeId)).size,
  ...commitmentKinds.map((kind) => content.filter((one) => one.kind === kind).length),
]

const figureOf = ({ direction, low, high, measureUnit }: OwnContent) =>
  direction && low !== null && measureUnit !== null
    ? figureInWords({ direction, low, high, measureUnit })
    : null
