import { classNames } from '@/components/ui/class-names'
import { StatusIcon } from '@/components/ui/status-icon'
import { overdueName, type UnitStatus, unitStatusNames } from '@/lib/vi'

const looks: Record<UnitStatus, string> = {
  not_opened: 'border border-not-opened bg-not-opened-bg text-not-opened',
  viewed: 'border border-transparent bg-viewed-bg text-viewed',
  proposal: 'border border-dashed border-proposal bg-proposal-bg text-proposal',
  acknowledged: 'border-2 border-acknowledged bg-acknowledged-bg text-acknowledged',
  signed: 'border border-signed bg-signed-bg text-signed',
  resign_needed: 'border-3 border-double border-resign bg-resign-bg text-resign',
  resigned: 'border border-signed bg-signed-bg text-signed',
  paper: 'border border-signed bg-signed-bg text-signed',
}

const tag =
  'inline-flex min-h-[1.85em] items-center gap-[0.4em] rounded-control px-[0.55em] text-small font-semibold leading-heading'

/** A unit's status in colour, border, shape and word, with the overdue flag beside it. */
export function StatusTag({ status, overdue = false }: { status: UnitStatus; overdue?: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <span className={classNames(tag, looks[status])}>
        <StatusIcon status={status} />
        {unitStatusNames[status]}
      </span>
      {overdue && <OverdueFlag />}
    </span>
  )
}

function OverdueFlag() {
  return (
    <span className={classNames(tag, 'border border-overdue bg-overdue-bg text-overdue')}>
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-[1em] shrink-0 fill-current">
        <path d="M3 1h2v1h8.5l-2 3.5 2 3.5H5v6H3z" />
      </svg>
      {overdueName}
    </span>
  )
}
