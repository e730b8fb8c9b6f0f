import { Card } from '@/components/ui/card'
import type { Person } from '@/lib/actor'
import { roleNames } from '@/lib/vi'

export function AccountFacts({ person, unitName }: { person: Person; unitName: string | null }) {
  const facts = [
    ['Họ và tên', person.name],
    ['Tên đăng nhập', person.username],
    ['Vai trò', roleNames[person.role]],
    ['Đơn vị', unitName],
    ['Chức vụ ghi khi ký', person.title],
  ].filter(([, value]) => value)
  return (
    <Card title="Thông tin của đồng chí">
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="mb-2 font-semibold sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
