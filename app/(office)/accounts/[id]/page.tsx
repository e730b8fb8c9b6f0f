import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/shell/page-shell'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/features/account/actor'
import { SignOutButton } from '@/features/account/components/sign-out-button'
import { readErasureOutlook } from '@/features/account/erasure/queries'
import { oidcName } from '@/features/account/oidc/name'
import { readHeader } from '@/features/account/queries'
import { SeatCards } from '@/features/account/seat/components/seat-cards'
import { readSeat } from '@/features/account/seat/queries'
import { seatId } from '@/features/account/seat/schema'
import { roleNames } from '@/lib/vi'

export const metadata: Metadata = { title: 'Tài khoản cơ quan' }

export default async function OfficialPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('admin')
  const asked = seatId.safeParse({ accountId: (await params).id })
  const seat = asked.success ? await readSeat(asked.data.accountId) : null
  if (!seat || seat.unitId !== null) notFound()
  return (
    <PageShell {...(await readHeader(actor))} signOut={<SignOutButton />} density="office">
      <PageHeading
        title={seat.fullName}
        context="Tài khoản cơ quan"
        lead={seat.title ?? roleNames[seat.role]}
        actions={<LinkButton href="/accounts">Về danh sách</LinkButton>}
      />
      <SeatCards
        actor={actor}
        seat={seat}
        given={[]}
        provider={oidcName()}
        erasure={await readErasureOutlook(actor, seat.accountId)}
      />
    </PageShell>
  )
}
