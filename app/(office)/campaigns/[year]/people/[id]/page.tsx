import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { readAuthorizationsOf } from '@/features/people/authorization/queries'
import { SeatCards } from '@/features/people/components/seat-cards'
import { readErasureOutlook } from '@/features/people/erasure/queries'
import { readSeat } from '@/features/people/queries'
import { seatId } from '@/features/people/schema'
import { oidcName } from '@/features/session/oidc/name'
import { roleNames } from '@/lib/vi'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Nhân sự' }

export default async function SeatPage({ params }: { params: Promise<{ year: string; id: string }> }) {
  const actor = await pageActor('office', 'admin')
  const { campaign } = await campaignOfPage(params)
  const asked = seatId.safeParse({ accountId: (await params).id })
  const seat = (asked.success && (await readSeat(asked.data.accountId))) || notFound()
  const [given, erasure] = await Promise.all([
    readAuthorizationsOf(seat.accountId),
    readErasureOutlook(actor, seat.accountId),
  ])
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title={seat.fullName}
        context={seat.unitName ?? roleNames[seat.role]}
        lead={seat.title ?? roleNames[seat.role]}
        actions={<LinkButton href={`/campaigns/${campaign.year}/people`}>Về danh sách</LinkButton>}
      />
      <SeatCards actor={actor} seat={seat} given={given} provider={oidcName()} erasure={erasure} />
    </PersonPage>
  )
}
