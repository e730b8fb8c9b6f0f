import type { Metadata } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { ActivationForm } from '@/features/account/activation/components/activation-form'
import { readActivation } from '@/features/account/activation/queries'
import { readHeader } from '@/features/account/queries'
import { activationRefusals } from '@/features/account/seat/refusals'
import { dayOf, formatDay } from '@/lib/dates'
import { roleNames } from '@/lib/vi'

export const metadata: Metadata = { title: 'Kích hoạt tài khoản', robots: 'noindex' }

export default async function ActivatePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [header, link] = await Promise.all([readHeader(null), readActivation(token)])
  return (
    <PublicShell issuingBody={header.issuingBody} width="text">
      <PageHeading title="Kích hoạt tài khoản" />
      {link.state === 'good' ? (
        <Good token={token} owner={link.owner} />
      ) : (
        <>
          <Notice tone="warning" title="Chưa kích hoạt được">
            {activationRefusals[link.state]}
          </Notice>
          <LinkButton href="/sign-in" className="justify-self-start">
            Đến trang đăng nhập
          </LinkButton>
        </>
      )}
    </PublicShell>
  )
}

type Owner = Extract<Awaited<ReturnType<typeof readActivation>>, { state: 'good' }>['owner']

function Good({ token, owner }: { token: string; owner: Owner }) {
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
