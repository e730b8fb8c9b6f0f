import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { currentCampaign } from '@/features/campaign/queries'
import { RemindForm } from '@/features/reminder/components/remind-form'
import { readUnsigned } from '@/features/reminder/queries'
import { recipientOf } from '@/features/reminder/recipient'
import { isWanted } from '@/features/reminder/remind-address'
import { usualBody, usualSubject } from '@/features/reminder/template'

export const metadata: Metadata = { title: 'Gửi đôn đốc' }

type Props = { searchParams: Promise<{ unit?: string | string[] }> }

export default async function NewReminderPage({ searchParams }: Props) {
  const actor = await pageActor('office')
  const [current, origin] = await Promise.all([currentCampaign(), siteOrigin()])
  if (!current) notFound()
  const { campaign } = current
  const units = (await readUnsigned(campaign.id)).filter(isWanted((await searchParams).unit))
  const contact =
    campaign.contactName && campaign.contactPhone ? `${campaign.contactName}, ${campaign.contactPhone}` : null
  return (
    <PersonPage actor={actor} density="office" width="text">
      <PageHeading title="Gửi đôn đốc" context={campaign.title} />
      {units.length === 0 ? (
        <EmptyState
          title="Không còn đơn vị nào để đôn đốc"
          actions={<LinkButton href="/reminders">Về danh sách</LinkButton>}
        >
          Các đơn vị đã chọn đã ký xong.
        </EmptyState>
      ) : (
        <RemindForm
          campaignId={campaign.id}
          recipients={units.map(recipientOf)}
          subject={usualSubject}
          body={usualBody(campaign.title, contact)}
          link={`${origin}/pledge`}
        />
      )}
    </PersonPage>
  )
}
