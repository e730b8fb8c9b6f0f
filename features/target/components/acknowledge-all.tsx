import { StatusIcon } from '@/components/ui/status-icon'
import { type AssignedTarget, hasOpenProposal, isOutstanding } from '../assigned'
import { AcknowledgeForm } from './acknowledge-form'

type AcknowledgeAllProps = {
  place: 'top' | 'bottom'
  targets: readonly AssignedTarget[]
  mayAcknowledge: boolean
  mayPropose: boolean
}

/** The main act over the rows on screen, or what has become of it. It keeps its height, so that nothing jumps. */
export function AcknowledgeAll({ place, targets, mayAcknowledge, mayPropose }: AcknowledgeAllProps) {
  const waiting = targets.filter(isOutstanding)
  const placeId = `acknowledged-${place}`
  return (
    <div id={placeId} tabIndex={-1} className="flex min-h-control items-center gap-2 rounded-control">
      {waiting.length > 0 && mayAcknowledge ? (
        <AcknowledgeForm
          revisionIds={waiting.map(({ revisionId }) => revisionId)}
          placeId={placeId}
          buttonId={place === 'top' ? 'acknowledge-all' : undefined}
          className="w-full sm:w-auto"
        >
          Tiếp nhận toàn bộ {waiting.length} chỉ tiêu
        </AcknowledgeForm>
      ) : (
        <Standing targets={targets} waiting={waiting.length} mayPropose={mayPropose} />
      )}
    </div>
  )
}

type StandingProps = { targets: readonly AssignedTarget[]; waiting: number; mayPropose: boolean }

function Standing({ targets, waiting, mayPropose }: StandingProps) {
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
