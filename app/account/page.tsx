import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PageShell } from '@/components/shell/page-shell'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/features/session/actor'
import { AccountFacts } from '@/features/session/components/account-facts'
import { AuthorizationList } from '@/features/session/components/authorization-list'
import { ChangePassword } from '@/features/session/components/change-password'
import { SignInList } from '@/features/session/components/sign-in-list'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { SignOutEverywhere } from '@/features/session/components/sign-out-everywhere'
import { PasskeyCard } from '@/features/session/passkey/components/passkey-card'
import { canMakeRecoveryCodes } from '@/features/session/passkey/policy'
import { mayEnrolByRecovery, readPasskeys } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import { readAuthorizations, readHeader, readSignIns } from '@/features/session/queries'
import { hasSecondFactor } from '@/features/session/second-factor/check'
import { SecondFactorCard } from '@/features/session/second-factor/components/second-factor-card'
import { mayHaveSecondFactor } from '@/features/session/second-factor/policy'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Tài khoản' }

export default async function AccountPage() {
  const actor = await requireActor()
  const [header, authorizations, signIns, passkeys, recovery, factor, origin] = await Promise.all([
    readHeader(actor),
    readAuthorizations(actor),
    readSignIns(actor),
    readPasskeys(actor),
    mayEnrolByRecovery(actor),
    hasSecondFactor(actor.accountId),
    siteOrigin(),
  ])
  const usable = siteOf(origin) !== null
  return (
    <PageShell {...header} signOut={<SignOutButton />} width="text">
      <PageHeading title="Tài khoản" />
      <AccountFacts person={actor} unitName={header.user?.unitName ?? null} />
      {authorizations.length > 0 && <AuthorizationList authorizations={authorizations} />}
      <PasskeyCard
        username={actor.username}
        passkeys={passkeys}
        usable={usable}
        recovery={recovery}
        demoPassword={env().demoPassword}
      />
      {mayHaveSecondFactor(actor.role) && (
        <SecondFactorCard
          username={actor.username}
          on={factor}
          passkey={usable && passkeys.length > 0}
          recovery={recovery}
          demoPassword={env().demoPassword}
        />
      )}
      {canMakeRecoveryCodes(actor) && (
        <Card title="Thủ trưởng đơn vị mất thiết bị">
          <p>Cấp mã dùng một lần để thủ trưởng đơn vị vào hệ thống và đăng ký khóa truy cập mới.</p>
          <LinkButton href="/account/recovery">Cấp mã đăng ký lại khóa</LinkButton>
        </Card>
      )}
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
