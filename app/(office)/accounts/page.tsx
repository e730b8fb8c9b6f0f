import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { listCampaigns } from '@/features/campaign/queries'
import { PeopleTable } from '@/features/people/components/people-table'
import { readOfficials } from '@/features/people/queries'

export const metadata: Metadata = { title: 'Quản trị' }

export default async function AccountsPage() {
  const actor = await pageActor('admin')
  const [people, campaigns] = await Promise.all([readOfficials(), listCampaigns()])
  const newest = campaigns[0]
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title="Tài khoản cơ quan"
        lead="Văn phòng, lãnh đạo chứng kiến và quản trị"
        actions={
          <>
            <LinkButton href="/accounts/new" variant="primary" prefetch={false}>
              Lập tài khoản
            </LinkButton>
            {newest && (
              <LinkButton href={`/campaigns/${newest.year}/people`} prefetch={false}>
                Nhân sự các đơn vị năm {newest.year}
              </LinkButton>
            )}
          </>
        }
      />
      <PeopleTable caption="Tài khoản cơ quan" captionHidden people={people} base="/accounts" />
    </PersonPage>
  )
}
