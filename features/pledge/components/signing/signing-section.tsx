import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatDay, formatInstant } from '@/lib/dates'
import type { SigningState } from '../../signing-state'
import { Freshness } from './signing-outcome'
import { SigningPanel, type SigningPanelProps } from './signing-panel'

type SigningSectionProps = Omit<SigningPanelProps, 'choices' | 'outstanding'> & { state: SigningState }

/** The panel to sign with, or who has signed, or why nobody can sign now. */
export function SigningSection({ state, ...panel }: SigningSectionProps) {
  switch (state.kind) {
    case 'signed':
      return <SignedCard {...state} />
    case 'paper':
      return <PaperCard {...state} />
    case 'unsignable':
      return (
        <Card title="Ký giao ước" id="sign">
          <p>{state.reason}</p>
        </Card>
      )
    case 'ready': {
      const choices = state.choices.map(({ document: _, ...choice }) => choice)
      return (
        <div className="grid gap-4">
          <Freshness pledgeId={panel.pledgeId} hash={choices[0]!.hash} />
          <SigningPanel {...panel} choices={choices} outstanding={state.outstanding} />
        </div>
      )
    }
  }
}

/** For a unit that the campaign of today has no pledge for. */
export const NoPledge = () => (
  <EmptyState title="Đơn vị chưa có bản giao ước">
    Chưa có đợt ký nào đang mở cho đơn vị của đồng chí. Văn phòng sẽ thông báo khi mở đợt ký.
  </EmptyState>
)

/** Why the unit has to sign again, over everything else. */
export function ResignNotice({ state }: { state: SigningState }) {
  if (state.kind !== 'ready' || !state.resigning) return null
  return (
    <Notice tone="warning" title="Đơn vị cần ký lại">
      {state.resigning} Bản đã ký vẫn được lưu nguyên vẹn.
    </Notice>
  )
}

/** On a phone the panel is far below: the way to it. */
export function SigningLink({ state }: { state: SigningState }) {
  if (state.kind !== 'ready') return null
  return (
    <a
      href="#sign"
      className="no-print sticky bottom-3 z-10 inline-flex min-h-control items-center justify-center rounded-control border border-ink bg-white px-4 font-semibold shadow-lg lg:hidden"
    >
      Đến phần ký
    </a>
  )
}

type SignedProps = { code: string; signerName: string; signedAt: Date; versionNumber: number }

/** Who has signed, in the panel's place. */
function SignedCard({ code, signerName, signedAt, versionNumber }: SignedProps) {
  return (
    <Card title="Đơn vị đã ký giao ước" id="sign">
      <p>
        Đồng chí <b className="font-semibold">{signerName}</b> đã ký bản số {versionNumber} lúc{' '}
        <span className="figures">{formatInstant(signedAt)}</span>.
      </p>
      <div>
        <LinkButton variant="primary" href={`/receipt/${code}`}>
          Xem biên nhận
        </LinkButton>
      </div>
    </Card>
  )
}

function PaperCard({ signerName, signedOn }: { signerName: string; signedOn: string }) {
  return (
    <Card title="Đơn vị đã ký bản giấy" id="sign">
      <p>
        Văn phòng đã ghi nhận bản giấy do đồng chí {signerName} ký ngày{' '}
        <span className="figures">{formatDay(signedOn)}</span>.
      </p>
    </Card>
  )
}
