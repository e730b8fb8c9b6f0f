import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { dayOf, formatDay } from '@/lib/dates'
import { roleNames } from '@/lib/vi'
import type { openActivation } from '../actions'
import { ActivationForm } from './activation-form'

type Owner = Extract<Awaited<ReturnType<typeof openActivation>>, { state: 'good' }>['owner']

/** Whose account the link opens, and the form that opens it. */
export function ActivationCard({ token, owner }: { token: string; owner: Owner }) {
  const { fullName, unitName, title, role, username, startsOn, expiresAt } = owner
  const later = startsOn !== null && startsOn > dayOf(new Date())
  return (
    <Card title={`Đồng chí ${fullName}`}>
      <FactList
        facts={[
          ...(unitName ? [['Đơn vị', unitName] as const] : []),
          ['Chức danh', title ?? roleNames[role]],
          ['Tên đăng nhập', username],
          ['Liên kết có hạn đến', formatDay(expiresAt)],
        ]}
      />
      <p>
        Nếu đây không phải là đồng chí, xin không tiếp tục và báo văn phòng. Mật khẩu chỉ đồng chí biết, văn
        phòng không xem được.
      </p>
      <ActivationForm token={token} username={username} startsOn={later ? formatDay(startsOn) : null} />
      <p className="text-muted">
        Bước sau, đồng chí nên thêm khóa truy cập (vân tay, khuôn mặt) để đăng nhập và ký nhanh hơn.
      </p>
    </Card>
  )
}
