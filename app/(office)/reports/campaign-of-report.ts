import { listCampaigns, readCampaign } from '@/features/campaign/queries'
import { isOpenFor } from '@/features/campaign/states'

/** The campaign of the year that an address asks for, else the newest; drafts are not reported on. */
export async function campaignOfReport(year: unknown) {
  const campaigns = (await listCampaigns()).filter(({ state }) => isOpenFor('see', state))
  const years = campaigns.map((one) => one.year)
  const wanted = years.find((one) => String(one) === year) ?? years[0]
  return { years, found: wanted === undefined ? null : await readCampaign(wanted) }
}
