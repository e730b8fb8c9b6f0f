import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { StatusIcon } from '@/components/ui/status-icon'
import { type DecisionReference, decisionName } from '@/features/target/decision'
import { directionInWords, type Figure, formatFigure } from '@/features/target/figure'
import { formatInstant } from '@/lib/dates'
import type { UnitStatus } from '@/lib/vi'
import { ProposalForm, WithdrawForm } from '../../proposal/components/proposal-form'
import { outcomeNames } from '../../proposal/queue'
import { type AssignedTarget, hasOpenProposal, isOutstanding } from '../outstanding'
import { AcknowledgeForm } from './row-form'

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

const looks = {
  acknowledged: 'border-acknowledged bg-acknowledged-bg [--tone:var(--color-acknowledged)]',
  proposal: 'border-dashed border-proposal bg-proposal-bg [--tone:var(--color-proposal)]',
  resign_needed: 'border-3 border-double border-resign bg-resign-bg [--tone:var(--color-resign)]',
} satisfies Partial<Record<UnitStatus, string>>

type TargetStateProps = Pick<TargetRowProps, 'target' | 'decision'>

/** Everything that has happened to a row: adjusted, taken in, proposed, answered. */
function TargetState({ target, decision }: TargetStateProps) {
  const { acknowledgedAt, acknowledgedBy, proposal } = target
  if (target.previousLow === null && !acknowledgedAt && !proposal) return null
  return (
    <div className="grid min-w-0 grow gap-2">
      {target.previousLow !== null && <Adjusted target={target} decision={decision} />}
      {acknowledgedAt && (
        <Line status="acknowledged" title="Đã tiếp nhận">
          {acknowledgedBy}, <Time at={acknowledgedAt} />
        </Line>
      )}
      {proposal && <Proposed target={target} proposal={proposal} />}
    </div>
  )
}

function Adjusted({ target, decision }: TargetStateProps) {
  const before = { ...target, low: target.previousLow!, high: target.previousHigh }
  return (
    <Line status="resign_needed" title={`Đã điều chỉnh lần ${target.revision - 1}`}>
      <span className="sr-only">từ </span>
      <del className="figures">{formatFigure(before)}</del>
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> thành </span>
      <ins className="figures font-semibold no-underline">{formatFigure(target)}</ins>
      {decision && `, theo ${decisionName(decision)}`}.{target.reason && ` Lý do: ${target.reason}`}
      {target.asked && (
        <span className="block text-small">
          Trả lời kiến nghị của đơn vị: đề nghị giao{' '}
          <span className="figures">{formatFigure({ ...target, ...target.asked })}</span>.
        </span>
      )}
    </Line>
  )
}

type ProposedProps = { target: AssignedTarget; proposal: NonNullable<AssignedTarget['proposal']> }

function Proposed({ target, proposal }: ProposedProps) {
  const { answer } = target
  return (
    <Line status="proposal" title="Có kiến nghị">
      đề nghị giao <span className="figures font-semibold">{formatFigure({ ...target, ...proposal })}</span>.
      Lý do: <span className="whitespace-pre-line">{proposal.reason}</span>
      <span className="block text-small">
        {proposal.by}, <Time at={proposal.at} />
      </span>
      {answer && (
        <span className="mt-2 block">
          <b className="font-semibold">Trả lời: {outcomeNames[answer.outcome]}.</b> {answer.reason}
          <span className="block text-small">
            <Time at={answer.at} />
          </span>
        </span>
      )}
    </Line>
  )
}

type LineProps = { status: keyof typeof looks; title: string; children: ReactNode }

function Line({ status, title, children }: LineProps) {
  return (
    <div className={classNames('flex gap-2 rounded-control border px-3 py-2', looks[status])}>
      <StatusIcon status={status} className="mt-[0.3em] size-[1em] text-(--tone)" />
      <p className="min-w-0">
        <b className="font-semibold text-(--tone)">{title}:</b> {children}
      </p>
    </div>
  )
}

function Time({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} className="figures">
      {formatInstant(at)}
    </time>
  )
}
