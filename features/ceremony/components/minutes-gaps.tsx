import Link from 'next/link'
import { Notice } from '@/components/ui/notice'

interface MinutesGapsProps {
  conference: { place: string | null; chair: string | null; secretary: string | null } | null
  /** Witnesses who have not confirmed yet. */
  awaited: number
  campaignHref: string
}

/** What the minutes would lack if they were made now, and where to mend it. */
export function MinutesGaps({ conference, awaited, campaignHref }: MinutesGapsProps) {
  const lacking = conference
    ? [
        !conference.place && 'địa điểm',
        !conference.chair && 'chủ tọa',
        !conference.secretary && 'thư ký',
      ].filter(Boolean)
    : ['hội nghị ký']
  if (lacking.length === 0 && awaited === 0) return null
  return (
    <Notice tone="warning" title="Biên bản lập lúc này còn thiếu">
      <ul className="grid list-disc gap-1 pl-6">
        {lacking.length > 0 && (
          <li>
            Chưa ghi {lacking.join(', ')} trong{' '}
            <Link href={`${campaignHref}/text`} className="link">
              Nội dung, hội nghị
            </Link>
            .
          </li>
        )}
        {awaited > 0 && (
          <li>
            {awaited} người chứng kiến chưa xác nhận nên chưa có tên trong biên bản; lập lại được sau khi họ
            xác nhận.
          </li>
        )}
      </ul>
    </Notice>
  )
}
