import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { RemindForm } from '@/features/reminder/components/remind-form'
import { readNewReminderPage } from '@/features/reminder/page'

export const metadata: Metadata = { title: 'Gửi đôn đốc' }

type Props = { searchParams: Promise<{ unit?: string | string[] }> }

export default async function NewReminderPage({ searchParams }: Props) {
  const actor = await pageActor('office')
  const page = await readNewReminderPage((await searchParams).unit)
  if (!page) notFound()
  const { campaign, recipients, subject, body } = page
  return (
    <PersonPage actor={actor} density="office" width="text">
      <PageHeading title="Gửi đôn đốc" context={campaign.title} />
      {recipients.length === 0 ? (
        <EmptyState
          title="Không còn đơn vị nào để đôn đốc"
          actions={<LinkButton href="/reminders">Về danh sách</LinkButton>}
        >
          Các đơn vị đã chọn đã ký xong.
        </EmptyState>
      ) : (
        <RemindForm
          campaignId={campaign.id}
          {...{ recipients, subject, body }}
          link={`${await siteOrigin()}/pledge`}
        />
      )}
    </PersonPage>
  )
}
