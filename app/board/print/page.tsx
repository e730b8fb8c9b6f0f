import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { currentCampaign } from '@/features/campaign/queries'
import { PrintedBlocks } from '@/features/reminder/components/printed-list'
import { readPrintedList } from '@/features/reminder/printed-list'
import { formatInstant } from '@/lib/dates'

export const metadata: Metadata = { title: 'Danh sách ký giao ước' }

type Props = { searchParams: Promise<{ only?: string | string[] }> }

export default async function PrintedBoardPage({ searchParams }: Props) {
  const actor = await pageActor('office')
  const [current, { only }] = await Promise.all([currentCampaign(), searchParams])
  const unsigned = only === 'unsigned'
  const list = current && (await readPrintedList(current, unsigned))
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title={unsigned ? 'Danh sách đơn vị chưa ký' : 'Danh sách ký giao ước'}
        context={current && `${current.issuingBody.name} - ${current.campaign.title}`}
        lead={list && `${list.signed}/${list.units} đơn vị đã ký, số liệu lúc ${formatInstant(new Date())}`}
        actions={
          <>
            <LinkButton href="/board">Về bảng ký</LinkButton>
            <LinkButton href={unsigned ? '/board/print' : '/board/print?only=unsigned'}>
              {unsigned ? 'Tất cả đơn vị' : 'Chỉ đơn vị chưa ký'}
            </LinkButton>
            <PrintButton>In danh sách</PrintButton>
          </>
        }
      />
      {list && list.blocks.length > 0 ? (
        <div className="grid gap-4 print:text-[9pt]">
          <PrintedBlocks blocks={list.blocks} />
        </div>
      ) : (
        <EmptyState
          title={list && list.units > 0 ? 'Tất cả đơn vị đã ký' : 'Chưa có đơn vị nào để in'}
          actions={<LinkButton href="/board">Về bảng ký</LinkButton>}
        >
          {list && list.units > 0
            ? 'Không còn đơn vị nào chưa ký để in.'
            : 'Danh sách có khi đợt thi đua được mở và có đơn vị.'}
        </EmptyState>
      )}
    </PersonPage>
  )
}
