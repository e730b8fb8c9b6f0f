import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { SeatCards } from '@/features/people/components/seat-cards'
import { readErasureOutlook } from '@/features/people/erasure/queries'
import { readSeat } from '@/features/people/queries'
import { seatId } from '@/features/people/schema'
import { oidcName } from '@/features/session/oidc/name'
import { roleNames } from '@/lib/vi'

export const metadata: Metadata = { title: 'Tài khoản cơ quan' }

export default async function OfficialPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor('admin')
  const asked = seatId.safeParse({ accountId: (await params).id })
  const seat = asked.success ? await readSeat(asked.data.accountId) : null
  if (!seat || seat.unitId !== null) notFound()
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title={seat.fullName}
        context="Tài khoản cơ quan"
        lead={seat.title ?? roleNames[seat.role]}
        actions={<LinkButton href="/accounts">Về danh sách</LinkButton>}
      />
      <SeatCards
        actor={actor}
        seat={seat}
        given={[]}
        provider={oidcName()}
        erasure={await readErasureOutlook(actor, seat.accountId)}
      />
    </PersonPage>
  )
}
