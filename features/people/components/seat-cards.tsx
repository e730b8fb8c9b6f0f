import { Card } from '@/components/ui/card'
import { ResetForm } from '@/features/session/second-factor/components/reset-form'
import { canResetSecondFactor, mayHaveSecondFactor } from '@/features/session/second-factor/policy'
import type { Person } from '@/lib/actor'
import { formatDay } from '@/lib/dates'
import { SingleLink } from '../activation/components/single-link'
import { AuthorizationForm } from '../authorization/components/authorization-form'
import { GivenAuthorizations } from '../authorization/components/given-authorizations'
import { ErasureCard } from '../erasure/components/erasure-card'
import type { ErasureOutlook } from '../erasure/retention'
import { OidcLoginForm } from '../oidc-login/components/oidc-login-form'
import { canManageSeat } from '../policy'
import type { Seat } from '../seat'
import { EditSeatForm } from './edit-seat-form'
import { SeatAccess } from './seat-access'
import { SeatStateTag } from './seat-state-tag'

type Given = Parameters<typeof GivenAuthorizations>[0]['given']

interface SeatCardsProps {
  actor: Person
  seat: Seat
  given: Given
  /** What the identity provider is called; null where there is none. */
  provider: string | null
  /** What an erasure would do; null for who may not erase them. */
  erasure: ErasureOutlook | null
}

/** All that is kept of one person: who they are, their account, and by what they may sign. */
export function SeatCards({ actor, seat, given, provider, erasure }: SeatCardsProps) {
  const managed = canManageSeat(actor, seat.role) && !erasure?.erasedAt
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {managed && (
        <Card title="Thông tin">
          <EditSeatForm seat={seat} />
        </Card>
      )}
      <div className="grid gap-6">
        <Card title="Tài khoản" aside={<SeatStateTag state={seat.state} />}>
          <p>
            Tên đăng nhập: <strong>{seat.username}</strong>
          </p>
          {managed && seat.state === 'pending' && (
            <>
              <p>
                Chủ tài khoản tự đặt mật khẩu qua liên kết dùng một lần, có hạn 7 ngày.
                {seat.linkUntil &&
                  ` Liên kết đã cấp còn hạn đến ${formatDay(seat.linkUntil)}; cấp mới thì liên kết cũ hết hiệu lực.`}
              </p>
              <SingleLink seat={seat} />
            </>
          )}
          {mayHaveSecondFactor(seat.role) && (
            <p>
              Mã xác thực khi đăng nhập: <strong>{seat.secondFactor ? 'đang bật' : 'chưa bật'}</strong>
            </p>
          )}
          {seat.secondFactor && canResetSecondFactor(actor, seat.accountId) && (
            <ResetForm accountId={seat.accountId} fullName={seat.fullName} />
          )}
          {managed && seat.accountId !== actor.accountId && (
            <SeatAccess
              accountId={seat.accountId}
              fullName={seat.fullName}
              disabled={seat.state === 'disabled'}
            />
          )}
        </Card>
        {managed && provider && (
          <Card title="Đăng nhập một lần">
            <OidcLoginForm
              accountId={seat.accountId}
              provider={provider}
              login={seat.oidcLogin}
              bound={seat.oidcBound}
            />
          </Card>
        )}
        {erasure && seat.state === 'disabled' && (
          <ErasureCard accountId={seat.accountId} username={seat.username} outlook={erasure} />
        )}
        {seat.role === 'unit_head' && (
          <Card title="Quyền ký theo văn bản">
            <GivenAuthorizations given={given} />
            {managed && (
              <details>
                <summary className="link cursor-pointer py-1">Thêm văn bản giao quyền</summary>
                <div className="pt-4">
                  <AuthorizationForm
                    accountId={seat.accountId}
                    title={seat.title}
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
