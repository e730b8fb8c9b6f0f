import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/features/account/actor'
import { AccountFacts } from '@/features/account/components/account-facts'
import { AuthorizationList } from '@/features/account/components/authorization-list'
import { ChangePassword } from '@/features/account/components/change-password'
import { SignInList } from '@/features/account/components/sign-in-list'
import { SignOutButton } from '@/features/account/components/sign-out-button'
import { SignOutEverywhere } from '@/features/account/components/sign-out-everywhere'
import { readAuthorizations, readHeader, readSignIns } from '@/features/account/queries'

export const metadata: Metadata = { title: 'Tài khoản' }

export default async function AccountPage() {
  const actor = await requireActor()
  const [header, authorizations, signIns] = await Promise.all([
    readHeader(actor),
    readAuthorizations(actor),
    readSignIns(actor),
  ])
  return (
    <PageShell {...header} signOut={<SignOutButton />} width="text">
      <PageHeading title="Tài khoản" />
      <AccountFacts person={actor} unitName={header.user?.unitName ?? null} />
      {authorizations.length > 0 && <AuthorizationList authorizations={authorizations} />}
      <Card title="Đổi mật khẩu">
        <ChangePassword username={actor.username} />
      </Card>
      <Card title="Các lần đăng nhập gần đây">
        <SignInList signIns={signIns} />
        <SignOutEverywhere />
      </Card>
    </PageShell>
  )
}
