import { Card } from '@/components/ui/card'
import { type Day, formatDay } from '@/lib/dates'

interface Authorization {
  id: string
  unitName: string
  title: string
  scope: string
  document: string
  startsOn: Day
  endsOn: Day | null
}

export function AuthorizationList({ authorizations }: { authorizations: Authorization[] }) {
  return (
    <Card title="Quyền ký đang có hiệu lực">
      <ul className="grid gap-4">
        {authorizations.map((one) => (
          <li key={one.id} className="grid gap-1">
            <p className="font-semibold">{one.scope}</p>
            <p>
              {one.unitName} - {one.title}
            </p>
            <p className="text-muted">
              {one.document}; từ ngày <span className="figures">{formatDay(one.startsOn)}</span>
              {one.endsOn && (
                <>
                  {' '}
                  đến hết ngày <span className="figures">{formatDay(one.endsOn)}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
