import { notFound } from 'next/navigation'
import type { ComponentProps, ReactNode } from 'react'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import { readCampaign } from '@/features/campaign/queries'
import { yearParam } from '@/features/campaign/schema'
import type { Person, Role } from '@/lib/actor'

/** Who looks at a campaign's page, of one of `roles`, and the campaign of the year in its address; else there is no page. */
export async function campaignOfPage(params: Promise<{ year: string }>, ...roles: Role[]) {
  const actor = await pageActor(...roles)
  const year = yearParam.safeParse((await params).year)
  return { actor, ...((year.success && (await readCampaign(year.data))) || notFound()) }
}

interface CampaignPageProps extends ComponentProps<typeof PageHeading> {
  actor: Person
  campaign: { year: number; title: string }
  children: ReactNode
}

/** One of a campaign's pages: the way to the others, its heading, and `children`. */
export const CampaignPage = ({ actor, campaign, children, ...heading }: CampaignPageProps) => (
  <PersonPage actor={actor} density="office">
    <CampaignNav year={campaign.year} role={actor.role} />
    <PageHeading context={campaign.title} {...heading} />
    {children}
  </PersonPage>
)
