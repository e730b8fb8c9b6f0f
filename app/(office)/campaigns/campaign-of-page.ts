import { notFound } from 'next/navigation'
import { readCampaign } from '@/features/campaign/queries'
import { yearParam } from '@/features/campaign/schema'

/** The campaign of the year in a page's address; there is no such page without one. */
export async function campaignOfPage(params: Promise<{ year: string }>) {
  const year = yearParam.safeParse((await params).year)
  return (year.success && (await readCampaign(year.data))) || notFound()
}
