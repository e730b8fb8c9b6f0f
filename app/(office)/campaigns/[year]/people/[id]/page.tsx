import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/link-button'
import { readAuthorizationsOf } from '@/features/people/authorization/queries'
import { PersonCards } from '@/features/people/components/person-cards'
import { readErasureOutlook } from '@/features/people/erasure/queries'
import { readPerson } from '@/features/people/queries'
import { accountReference } from '@/features/people/schema'
import { oidcName } from '@/features/session/oidc/provider'
import { roleNames } from '@/lib/vi'
import { CampaignPage, campaignOfPage } from '../../../campaign-page'

export const metadata: Metadata = { title: 'Nhân sự' }

export default async function PersonPageX({ params }: { params: Promise<{ year: string; id: string }> }) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'admin')
  const asked = accountReference.safeParse({ accountId: (await params).id })
  const person = (asked.success && (await readPerson(asked.data.accountId))) || notFound()
  const [given, erasure] = await Promise.all([
    readAuthorizationsOf(person.accountId),
    readErasureOutlook(actor, person.accountId),
  ])
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title={person.fullName}
      context={person.unitName ?? roleNames[person.role]}
      lead={person.title ?? roleNames[person.role]}
      actions={<LinkButton href={`/campaigns/${campaign.year}/people`}>Về danh sách</LinkButton>}
    >
      <PersonCards actor={actor} person={person} given={given} provider={oidcName()} erasure={erasure} />
    </CampaignPage>
  )
}
