import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { AuditFilters } from '@/features/audit/components/audit-filters'
import { AuditList } from '@/features/audit/components/audit-list'
import { AuditPager } from '@/features/audit/components/audit-pager'
import { ChainCheck } from '@/features/audit/components/chain-check'
import { LogState } from '@/features/audit/components/log-state'
import { readLogState } from '@/features/audit/log-state'
import { readAuditPage } from '@/features/audit/queries'
import { auditQuery } from '@/features/audit/schema'
import { TroubleNotice } from '@/features/health/components/trouble-notice'
import { readTroubles } from '@/features/health/troubles'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'

export const metadata: Metadata = { title: 'Nhật ký' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor('office', 'admin')
  const { before, after, ...filter } = auditQuery.parse(await searchParams)
  const [header, troubles, state, page] = await Promise.all([
    readHeader(actor),
    readTroubles(),
    readLogState(),
    readAuditPage({ ...filter, before, after }),
  ])
  const { entries, total, newer, newerPage, olderPage } = page
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
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
    </PageShell>
  )
}
