import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PageShell } from '@/components/shell/page-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { WitnessDesk } from '@/features/ceremony/components/witnesses'
import { readWitnessPage } from '@/features/ceremony/view'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { siteOf } from '@/features/session/passkey/site'
import { readHeader } from '@/features/session/queries'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Chứng kiến' }

export default async function WitnessPage() {
  const actor = await requireActor('witness')
  const site = siteOf(await siteOrigin())
  const [header, view] = await Promise.all([readHeader(actor), readWitnessPage(actor, site)])
  return (
    <PageShell {...header} signOut={<SignOutButton />}>
      <PageHeading title="Chứng kiến lễ ký" context={view.title} lead={view.theme} />
      <WitnessDesk view={view} username={actor.username} demoPassword={env().demoPassword} />
    </PageShell>
  )
}
