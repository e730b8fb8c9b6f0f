import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/components/shell/page-shell'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { SeatCards } from '@/features/people/components/seat-cards'
import { readErasureOutlook } from '@/features/people/erasure/queries'
import { readSeat } from '@/features/people/queries'
import { seatId } from '@/features/people/schema'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { oidcName } from '@/features/session/oidc/name'
import { readHeader } from '@/features/session/queries'
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
