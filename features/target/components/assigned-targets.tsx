import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import {
  type AssignedSection,
  type AssignedTarget,
  type Decision,
  referenceOf,
  sectionsOf,
} from '../assigned'
import { decisionInWords } from '../decision'
import { AcknowledgeAll } from './acknowledge-all'
import { TargetActs } from './target-acts'
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
  const acknowledgeAll = { targets, mayAcknowledge: may.acknowledge, mayPropose: may.propose }
  return (
    <Card title={title} id="targets">
      {targets.length === 0 ? (
        <EmptyState title="Đơn vị không có chỉ tiêu được giao">
          Giao ước của đơn vị gồm nội dung thi đua chung và chỉ tiêu riêng, nhiệm vụ, giải pháp do đơn vị đăng
          ký; đơn vị vẫn ký như các đơn vị khác.
        </EmptyState>
      ) : (
        <TargetActs pledgeId={pledgeId}>
          <AcknowledgeAll {...acknowledgeAll} place="top" />
          {sectionsOf(decisions, targets).map((section) => (
            <Section
              key={section.groups[0]!.rows[0]!.target.decisionId}
              section={section}
              decisions={decisions}
              may={may}
              earlier={earlier}
            />
          ))}
          <AcknowledgeAll {...acknowledgeAll} place="bottom" />
        </TargetActs>
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
