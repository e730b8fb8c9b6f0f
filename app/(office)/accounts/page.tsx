import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { listCampaigns } from '@/features/campaign/queries'
import { SeatTable } from '@/features/people/components/seat-table'
import { readOfficials } from '@/features/people/queries'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { readHeader } from '@/features/session/queries'

export const metadata: Metadata = { title: 'Quản trị' }

export default async function AccountsPage() {
  const actor = await requireActor('admin')
  const [header, seats, campaigns] = await Promise.all([readHeader(actor), readOfficials(), listCampaigns()])
  const newest = campaigns[0]
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
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
      <SeatTable caption="Tài khoản cơ quan" captionHidden seats={seats} base="/accounts" />
    </PageShell>
  )
}
