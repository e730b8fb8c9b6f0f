import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { AuthorizationList } from '@/features/people/authorization/components/authorization-list'
import { AccountFacts } from '@/features/people/components/account-facts'
import { readAccountPage } from '@/features/people/queries'
import { ChangePassword } from '@/features/session/components/change-password'
import { SignIns } from '@/features/session/components/sign-ins'
import { PasskeyCard } from '@/features/session/passkey/components/passkey-card'
import { siteOf } from '@/features/session/passkey/site'
import { canMakeRecoveryCodes, mayHaveSecondFactor } from '@/features/session/policy'
import { SecondFactorCard } from '@/features/session/second-factor/components/second-factor-card'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Tài khoản' }

export default async function AccountPage() {
  const actor = await pageActor()
  const { unitName, authorizations, signIns, passkeys, recovery, secondFactor } = await readAccountPage(actor)
  const usable = siteOf(await siteOrigin()) !== null
  const identity = { username: actor.username, recovery, demoPassword: env().demoPassword }
  return (
    <PersonPage actor={actor} width="text">
      <PageHeading title="Tài khoản" />
      <AccountFacts person={actor} unitName={unitName} />
      {authorizations.length > 0 && <AuthorizationList authorizations={authorizations} />}
      <PasskeyCard {...identity} passkeys={passkeys} usable={usable} />
      {mayHaveSecondFactor(actor.role) && (
        <SecondFactorCard {...identity} on={secondFactor} passkey={usable && passkeys.length > 0} />
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
      <SignIns signIns={signIns} />
    </PersonPage>
  )
}
