import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusIcon } from '@/components/ui/status-icon'
import { decisionInWords, referenceOf } from '@/features/target/decision'
import { type AssignedTarget, type Decision, hasOpenProposal, isOutstanding } from '../outstanding'
import { AcknowledgeForm, RowActs } from './row-form'
import { TargetRow } from './target-row'

type AssignedTargetsProps = {
  pledgeId: string
  decisions: readonly Decision[]
  targets: readonly AssignedTarget[]
  /** Both false once the pledge is signed: everything can be read and nothing changed. */
  may: { acknowledge: boolean; propose: boolean }
  /** What was reached earlier, in words, by the target's code. */
  earlier?: ReadonlyMap<string, string[]>
}

/** The unit's targets under their decisions, each to be taken in or objected to. */
export function AssignedTargets({ pledgeId, decisions, targets, may, earlier }: AssignedTargetsProps) {
  const title = targets.length > 0 ? `${targets.length} chỉ tiêu được giao` : 'Chỉ tiêu được giao'
  return (
    <Card title={title} id="targets">
      {targets.length === 0 ? (
        <EmptyState title="Đơn vị không có chỉ tiêu được giao">
          Giao ước của đơn vị gồm nội dung thi đua chung và chỉ tiêu riêng, nhiệm vụ, giải pháp do đơn vị đăng
          ký; đơn vị vẫn ký như các đơn vị khác.
        </EmptyState>
      ) : (
        <RowActs pledgeId={pledgeId}>
          <AcknowledgeAll targets={targets} may={may} place="top" />
          {sectionsOf(decisions, targets).map((section) => (
            <Section
              key={section.groups[0]!.rows[0]!.target.decisionId}
              section={section}
              decisions={decisions}
              may={may}
              earlier={earlier}
            />
          ))}
          <AcknowledgeAll targets={targets} may={may} place="bottom" />
        </RowActs>
      )}
    </Card>
  )
}

type SectionProps = Pick<AssignedTargetsProps, 'decisions' | 'may' | 'earlier'> & { section: AssignedSection }

function Section({ section: { decision, groups }, decisions, may, earlier }: SectionProps) {
  const setBy = (target: AssignedTarget) => {
    const found = decisions.find(({ code }) => code === target.decisionCode)
    return found ? referenceOf(found) : null
  }
  return (
    <section className="grid gap-2">
      {decision && (
        <h3 className="border-l-4 border-gold pl-3 text-h3">{decisionInWords(referenceOf(decision))}</h3>
      )}
      {groups.map(({ name, rows }) => (
        <div key={rows[0]!.target.code}>
          <h4 className="py-2 font-semibold text-gold-text">{name}</h4>
          <ol>
            {rows.map(({ ordinal, target }) => (
              <TargetRow
                key={target.code}
                ordinal={ordinal}
                target={target}
                decision={setBy(target)}
                may={may}
                earlier={earlier?.get(target.code)}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

type AcknowledgeAllProps = Pick<AssignedTargetsProps, 'targets' | 'may'> & { place: 'top' | 'bottom' }

/** The main act over the rows on screen, or what has become of it. It keeps its height, so that nothing jumps. */
function AcknowledgeAll({ place, targets, may }: AcknowledgeAllProps) {
  const waiting = targets.filter((target) => isOutstanding(target))
  const placeId = `acknowledged-${place}`
  return (
    <div id={placeId} tabIndex={-1} className="flex min-h-control items-center gap-2 rounded-control">
      {waiting.length > 0 && may.acknowledge ? (
        <AcknowledgeForm
          revisionIds={waiting.map(({ revisionId }) => revisionId)}
          placeId={placeId}
          buttonId={place === 'top' ? 'acknowledge-all' : undefined}
          className="w-full sm:w-auto"
        >
          Tiếp nhận toàn bộ {waiting.length} chỉ tiêu
        </AcknowledgeForm>
      ) : (
        <Acknowledged targets={targets} waiting={waiting.length} mayPropose={may.propose} />
      )}
    </div>
  )
}

type AcknowledgedProps = { targets: readonly AssignedTarget[]; waiting: number; mayPropose: boolean }

function Acknowledged({ targets, waiting, mayPropose }: AcknowledgedProps) {
  if (waiting > 0) {
    return (
      <p className="text-muted">
        Còn {waiting} chỉ tiêu chưa tiếp nhận.
        {mayPropose && ' Chỉ thủ trưởng đơn vị được tiếp nhận; đồng chí có thể gửi kiến nghị từng chỉ tiêu.'}
      </p>
    )
  }
  const proposed = targets.filter(hasOpenProposal).length
  const taken = targets.filter((target) => !hasOpenProposal(target)).length
  return (
    <p className="flex items-baseline gap-2 font-semibold text-acknowledged">
      <StatusIcon status="acknowledged" className="size-[1.1em] translate-y-[0.15em]" />
      <span>
        {proposed === 0 ? `Đã tiếp nhận toàn bộ ${taken} chỉ tiêu.` : `Đã tiếp nhận ${taken} chỉ tiêu.`}
        {proposed > 0 && ` Có kiến nghị về ${proposed} chỉ tiêu, chờ văn phòng trả lời.`}
      </span>
    </p>
  )
}

type AssignedSection = {
  decision: Decision | null
  groups: { name: string; rows: { ordinal: number; target: AssignedTarget }[] }[]
}

/** The rows under the decision that first assigned them and their group, numbered through in reading order. */
export function sectionsOf(decisions: readonly Decision[], targets: readonly AssignedTarget[]) {
  const sections = new Map<string, AssignedSection>()
  targets.forEach((target, index) => {
    const decision = decisions.find(({ id }) => id === target.decisionId) ?? null
    const section = sections.get(target.decisionId) ?? { decision, groups: [] }
    sections.set(target.decisionId, section)
    const last = section.groups.at(-1)
    const row = { ordinal: index + 1, target }
    if (last?.name === target.group) last.rows.push(row)
    else section.groups.push({ name: target.group, rows: [row] })
  })
  return [...sections.values()]
}
