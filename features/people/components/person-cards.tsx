import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { FormDialog } from '@/components/ui/form-dialog'
import { canResetSecondFactor, mayHaveSecondFactor } from '@/features/session/policy'
import { ResetForm } from '@/features/session/second-factor/components/reset-form'
import type { Person } from '@/lib/actor'
import { formatDay } from '@/lib/dates'
import type { PersonAccount } from '../account'
import { disableAccountAction, enableAccountAction } from '../actions'
import { SingleLink } from '../activation/components/single-link'
import { AuthorizationForm } from '../authorization/components/authorization-form'
import { GivenAuthorizations } from '../authorization/components/given-authorizations'
import { ErasureCard } from '../erasure/components/erasure-card'
import type { ErasureOutlook } from '../policy'
import { canManage } from '../policy'
import { OidcLoginForm } from './oidc-login-form'
import { AccountStateTag } from './people-table'
import { EditPersonForm } from './person-fields'

type Given = Parameters<typeof GivenAuthorizations>[0]['given']

interface PersonCardsProps {
  actor: Person
  person: PersonAccount
  given: Given
  /** What the identity provider is called; null where there is none. */
  provider: string | null
  /** What an erasure would do; null for who may not erase them. */
  erasure: ErasureOutlook | null
}

/** All that is kept of one person: who they are, their account, and by what they may sign. */
export function PersonCards({ actor, person, given, provider, erasure }: PersonCardsProps) {
  const managed = canManage(actor, person.role) && !erasure?.erasedAt
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {managed && (
        <Card title="Thông tin">
          <EditPersonForm person={person} />
        </Card>
      )}
      <div className="grid gap-6">
        <Card title="Tài khoản" aside={<AccountStateTag state={person.state} />}>
          <p>
            Tên đăng nhập: <strong>{person.username}</strong>
          </p>
          {managed && person.state === 'pending' && (
            <>
              <p>
                Chủ tài khoản tự đặt mật khẩu qua liên kết dùng một lần, có hạn 7 ngày.
                {person.linkUntil &&
                  ` Liên kết đã cấp còn hạn đến ${formatDay(person.linkUntil)}; cấp mới thì liên kết cũ hết hiệu lực.`}
              </p>
              <SingleLink person={person} />
            </>
          )}
          {mayHaveSecondFactor(person.role) && (
            <p>
              Mã xác thực khi đăng nhập: <strong>{person.secondFactor ? 'đang bật' : 'chưa bật'}</strong>
            </p>
          )}
          {person.secondFactor && canResetSecondFactor(actor, person.accountId) && (
            <ResetForm accountId={person.accountId} fullName={person.fullName} />
          )}
          {managed && person.accountId !== actor.accountId && <AccountAccess person={person} />}
        </Card>
        {managed && provider && (
          <Card title="Đăng nhập một lần">
            <OidcLoginForm
              accountId={person.accountId}
              provider={provider}
              login={person.oidcLogin}
              bound={person.oidcBound}
            />
          </Card>
        )}
        {erasure && person.state === 'disabled' && (
          <ErasureCard accountId={person.accountId} username={person.username} outlook={erasure} />
        )}
        {person.role === 'unit_head' && (
          <Card title="Quyền ký theo văn bản">
            <GivenAuthorizations given={given} />
            {managed && (
              <details>
                <summary className="link cursor-pointer py-1">Thêm văn bản giao quyền</summary>
                <div className="pt-4">
                  <AuthorizationForm
                    accountId={person.accountId}
                    title={person.title}
                    sendsFiles={actor.role === 'office'}
                  />
                </div>
              </details>
            )}
          </Card>
        )}
      </div>
    </div>
  )
}

/** Closes an account after asking, or opens a closed one. */
function AccountAccess({ person: { accountId, fullName, state } }: { person: PersonAccount }) {
  if (state === 'disabled') {
    return (
      <ActionForm
        action={enableAccountAction}
        hidden={{ accountId }}
        submitLabel="Cho dùng lại"
        pendingLabel="Đang mở lại"
      />
    )
  }
  return (
    <FormDialog
      opener="Vô hiệu tài khoản"
      openerVariant="danger"
      openerClassName="justify-self-start"
      title="Vô hiệu tài khoản"
      lead={
        <p>
          {fullName} bị đăng xuất ở lượt truy cập tới và không đăng nhập, không ký được nữa. Những gì đã ký
          vẫn nguyên giá trị. Sau này cho dùng lại được.
        </p>
      }
      action={disableAccountAction}
      hidden={{ accountId }}
      submitLabel="Vô hiệu tài khoản"
      pendingLabel="Đang vô hiệu"
    />
  )
}
