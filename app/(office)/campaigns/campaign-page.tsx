import type { ComponentProps, ReactNode } from 'react'
import { PersonPage } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { CampaignNav } from '@/features/campaign/components/campaign-nav'
import type { Person } from '@/lib/actor'

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
