import { Notice } from '@/components/ui/notice'
import { countChecks, type TreeRow } from '../tree'

/** One line on all sum checks of a campaign. */
export function CheckSummary({ rows }: { rows: readonly TreeRow[] }) {
  const { all, right, rest, wrong } = countChecks(rows)
  if (all === 0) return <Notice>Chưa có tổng nào để kiểm tra.</Notice>
  const others = [
    rest > 0 && `${rest} tổng còn phần chưa giao (được phép)`,
    wrong > 0 && `${wrong} tổng không khớp, cần xem lại`,
  ].filter(Boolean)
  return (
    <Notice tone={wrong > 0 ? 'danger' : 'success'}>
      Kiểm tra tổng: <b className="figures font-semibold">{`${right}/${all}`}</b> khớp
      {others.length > 0 && `; ${others.join('; ')}`}.
    </Notice>
  )
}
