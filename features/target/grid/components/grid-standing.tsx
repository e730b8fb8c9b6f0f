import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { formatDay } from '@/lib/dates'

type GridStandingProps = { year: number; publishedAt: Date | null; closed: boolean }

/** Why the grid is only read; null where it is written. */
export function GridStanding({ year, publishedAt, closed }: GridStandingProps) {
  if (publishedAt)
    return (
      <Notice title={`Quyết định đã ban hành ngày ${formatDay(publishedAt)}: bảng này chỉ xem`}>
        Mức đã giao chỉ thay đổi bằng{' '}
        {closed ? (
          'điều chỉnh theo quyết định khác'
        ) : (
          <Link href="/proposals" prefetch={false} className="link">
            điều chỉnh theo quyết định khác
          </Link>
        )}
        .
      </Notice>
    )
  if (closed) return <Notice title="Đợt đã khóa sổ">Phân bổ chỉ xem được, không sửa được nữa.</Notice>
  return (
    <p className="text-muted no-print">
      Phân bổ xong, đồng chí{' '}
      <Link href={`/campaigns/${year}/decisions`} prefetch={false} className="link">
        ban hành quyết định
      </Link>{' '}
      để đơn vị thấy chỉ tiêu của mình.
    </p>
  )
}
