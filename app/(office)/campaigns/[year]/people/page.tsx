import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { PeopleView } from '@/features/people/components/people-view'
import { readPeoplePage } from '@/features/people/queries'
import { CampaignPage, campaignOfPage } from '../../campaign-page'

export const metadata: Metadata = { title: 'Nhân sự' }

type Props = { params: Promise<{ year: string }>; searchParams: Promise<{ unit?: string | string[] }> }

export default async function PeoplePage({ params, searchParams }: Props) {
  const { actor, campaign } = await campaignOfPage(params, 'office', 'admin')
  const { unit } = await searchParams
  const { unitPeople, ...list } = await readPeoplePage(campaign.id, ['witness', 'office'])
  const { units, people } = list
  const here = `/campaigns/${campaign.year}/people`
  const pending = people.filter(({ state }) => state === 'pending').length
  return (
    <CampaignPage
      actor={actor}
      campaign={campaign}
      title="Nhân sự"
      lead={`${unitPeople} người của ${units.length} đơn vị; ${pending} tài khoản chưa kích hoạt`}
      actions={
        <>
          <LinkButton href={`${here}/new`} prefetch={false} variant="primary">
            Thêm nhân sự
          </LinkButton>
          <LinkButton href={`${here}/sheet`} prefetch={false}>
            Phiếu kích hoạt
          </LinkButton>
          <PrintButton>In danh sách</PrintButton>
        </>
      }
    >
      {units.length === 0 && (
        <EmptyState
          title="Đợt chưa có đơn vị"
          actions={<LinkButton href={`/campaigns/${campaign.year}/units`}>Đến Khối, đơn vị</LinkButton>}
        >
          Thêm khối và đơn vị trước, rồi thêm thủ trưởng và chuyên viên của từng đơn vị.
        </EmptyState>
      )}
      {people.length > 0 && (
        <PeopleView
          year={campaign.year}
          {...list}
          search={units.find(({ code }) => code === unit)?.name ?? ''}
        />
      )}
    </CampaignPage>
  )
}
