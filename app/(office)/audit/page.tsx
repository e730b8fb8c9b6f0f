import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { AuditFilters } from '@/features/audit/components/audit-filters'
import { AuditList, AuditPager } from '@/features/audit/components/audit-list'
import { ChainCheck } from '@/features/audit/components/chain-check'
import { LogState } from '@/features/audit/components/log-state'
import { readAuditPage } from '@/features/audit/queries'
import { auditQuery } from '@/features/audit/schema'
import { TroubleNotice } from '@/features/health/components/trouble-notice'

export const metadata: Metadata = { title: 'Nhật ký' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const actor = await pageActor('office', 'admin')
  const { before, after, ...filter } = auditQuery.parse(await searchParams)
  const { troubles, state, page } = await readAuditPage(actor, { ...filter, before, after })
  const { entries, total, newer, newerPage, olderPage } = page
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title="Nhật ký"
        lead={`${total} mục, mới nhất trước`}
        actions={<PrintButton>In nhật ký</PrintButton>}
      />
      <TroubleNotice troubles={troubles} />
      <div className="grid gap-6 lg:grid-cols-2">
        <LogState {...state} />
        <ChainCheck />
      </div>
      <AuditFilters filter={filter} />
      {entries.length === 0 ? (
        <EmptyState
          title="Không có mục nào"
          actions={<LinkButton href="/audit">Xem toàn bộ nhật ký</LinkButton>}
        >
          Không có mục nhật ký nào khớp với các điều kiện lọc.
        </EmptyState>
      ) : (
        <AuditList entries={entries} newer={newer} />
      )}
      <AuditPager filter={filter} newerPage={newerPage} olderPage={olderPage} />
    </PersonPage>
  )
}
