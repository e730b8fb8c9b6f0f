import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { reportIds, reports } from '../catalogue'

/** What each report tells, with the way to it. */
export function ReportList() {
  return (
    <Card title="Báo cáo">
      <ul className="grid gap-4 sm:grid-cols-2">
        {reportIds.map((id) => (
          <li key={id}>
            <Link href={`/reports/${id}`} prefetch={false} className="link font-semibold">
              {reports[id].title}
            </Link>
            <p className="text-muted">{reports[id].about}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
