import type { DecisionReference } from '@/features/target/decision'
import { directionInWords, type Figure, formatFigure } from '@/features/target/figure'
import { ProposalForm, WithdrawForm } from '../../proposal/components/proposal-form'
import { type AssignedTarget, hasOpenProposal, isOutstanding } from '../outstanding'
import { AcknowledgeForm } from './acknowledge-form'
import { TargetState } from './target-state'

type TargetRowProps = {
  ordinal: number
  target: AssignedTarget
  /** The decision that set the figure of today. */
  decision: DecisionReference | null
  may: { acknowledge: boolean; propose: boolean }
  /** What was reached earlier, in words. */
  earlier?: readonly string[]
}

/** One assigned target: its figure and direction, what the unit has said to it, and what can still be said. */
export function TargetRow({ ordinal, target, decision, may, earlier = [] }: TargetRowProps) {
  const placeId = `target-${target.code}`
  const name = target.parentName ? `${target.parentName} - ${target.name}` : target.name
  return (
    <li
      id={placeId}
      tabIndex={-1}
      className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 gap-y-2 border-t border-line py-4 md:grid-cols-[2rem_minmax(0,1fr)_auto]"
    >
      <span className="figures text-muted">
        <span className="sr-only">Số thứ tự </span>
        {ordinal}
      </span>
      <div className="min-w-0">
        {target.parentName && <p className="text-small text-muted">{target.parentName}</p>}
        <p className="font-semibold">{target.name}</p>
        {earlier.map((line) => (
          <p key={line} className="figures text-small text-muted">
            {line}
          </p>
        ))}
      </div>
      <TargetFigure figure={target} />
      <div className="col-start-2 flex flex-col gap-2 empty:hidden md:col-end-4 md:flex-row md:items-start">
        <TargetState target={target} decision={decision} />
        <Actions target={target} name={name} placeId={placeId} may={may} />
      </div>
    </li>
  )
}

function TargetFigure({ figure }: { figure: Figure }) {
  return (
    <p className="col-start-2 md:col-start-3 md:max-w-64 md:text-right">
      <span className="block text-small text-muted">{directionInWords(figure.direction)}</span>
      <span className="figures text-h2 font-semibold">{formatFigure(figure)}</span>
    </p>
  )
}

type ActionsProps = Pick<TargetRowProps, 'target' | 'may'> & { name: string; placeId: string }

function Actions({ target, name, placeId, may }: ActionsProps) {
  const { revisionId, proposal } = target
  const acknowledges = may.acknowledge && isOutstanding(target)
  const withdraws = may.propose && hasOpenProposal(target)
  const proposes = may.propose && proposal === null
  if (!acknowledges && !withdraws && !proposes) return null
  return (
    <div className="no-print flex flex-wrap gap-3">
      {acknowledges && (
        <AcknowledgeForm revisionIds={[revisionId]} placeId={placeId} variant="secondary">
          Tiếp nhận<span className="sr-only"> {name}</span>
        </AcknowledgeForm>
      )}
      {proposes && (
        <ProposalForm
          revisionId={revisionId}
          targetName={name}
          figure={target}
          placeId={placeId}
          variant={acknowledges || !may.acknowledge ? 'secondary' : 'quiet'}
        />
      )}
      {withdraws && proposal && <WithdrawForm proposalId={proposal.id} targetName={name} placeId={placeId} />}
    </div>
  )
}
