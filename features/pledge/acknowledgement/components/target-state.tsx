import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { StatusIcon } from '@/components/ui/status-icon'
import { type DecisionReference, decisionName } from '@/features/target/decision'
import { formatFigure } from '@/features/target/figure'
import { formatInstant } from '@/lib/dates'
import type { UnitStatus } from '@/lib/vi'
import { outcomeNames } from '../../proposal/queue'
import type { AssignedTarget } from '../outstanding'

const looks = {
  acknowledged: 'border-acknowledged bg-acknowledged-bg [--tone:var(--color-acknowledged)]',
  proposal: 'border-dashed border-proposal bg-proposal-bg [--tone:var(--color-proposal)]',
  resign_needed: 'border-3 border-double border-resign bg-resign-bg [--tone:var(--color-resign)]',
} satisfies Partial<Record<UnitStatus, string>>

type TargetStateProps = { target: AssignedTarget; decision: DecisionReference | null }

/** Everything that has happened to a row: adjusted, taken in, proposed, answered. */
export function TargetState({ target, decision }: TargetStateProps) {
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
