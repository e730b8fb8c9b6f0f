import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { NewPersonForm } from '@/features/people/components/new-person-form'
import { rolesToManage } from '@/features/people/policy'
import { readUsernames } from '@/features/people/queries'
import { readRoster } from '@/features/roster/queries'
import { campaignOfPage } from '../../../campaign-of-page'

export const metadata: Metadata = { title: 'Thêm nhân sự' }

type Props = { params: Promise<{ year: string }>; searchParams: Promise<{ unit?: string | string[] }> }

export default async function NewPersonPageX({ params, searchParams }: Props) {
  const actor = await pageActor('office', 'admin')
  const { campaign } = await campaignOfPage(params)
  const [{ units }, taken, { unit }] = await Promise.all([
    readRoster(campaign.id),
    readUsernames(),
    searchParams,
  ])
  return (
    <PersonPage actor={actor} density="office">
      <CampaignNav year={campaign.year} role={actor.role} />
      <PageHeading
        title="Thêm nhân sự"
        context={campaign.title}
        actions={<LinkButton href={`/campaigns/${campaign.year}/people`}>Về danh sách</LinkButton>}
      />
      <Card className="max-w-text">
        <NewPersonForm
          roles={rolesToManage(actor)}
          units={units}
          unitId={String(unit ?? '')}
          taken={[...taken]}
        />
      </Card>
    </PersonPage>
  )
}
