import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { WitnessDesk } from '@/features/ceremony/components/witnesses'
import { readWitnessPage } from '@/features/ceremony/view'
import { siteOf } from '@/features/session/passkey/site'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Chứng kiến' }

export default async function WitnessPage() {
  const actor = await pageActor('witness')
  const site = siteOf(await siteOrigin())
  const view = await readWitnessPage(actor, site)
  return (
    <PersonPage actor={actor}>
      <PageHeading title="Chứng kiến lễ ký" context={view.title} lead={view.theme} />
      <WitnessDesk view={view} username={actor.username} demoPassword={env().demoPassword} />
    </PersonPage>
  )
}
