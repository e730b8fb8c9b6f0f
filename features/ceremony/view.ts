import { liveHallScreens } from '@/features/board/queries'
import { missingOf } from '@/features/campaign/missing'
import { readMoveFacts, readReadiness } from '@/features/campaign/queries'
import { buildList } from './list'
import { type CeremonyCampaign, readListContent, readLists, readMinutes, readWitnessRoll } from './queries'
import { ceremonySteps } from './steps'

/** Everything that the page of a campaign's ceremony shows. */
export async function readCeremony(of: CeremonyCampaign) {
  const { id, state } = of.campaign
  const now = new Date()
  const [content, lists, minutes, screens, readiness, facts] = await Promise.all([
    readListContent(of),
    readLists(id),
    readMinutes(id),
    liveHallScreens(id),
    readReadiness(id),
    readMoveFacts(id),
  ])
  const locked = state === 'locked' || state === 'archived'
  const frozen = locked ? (lists[0] ?? null) : null
  const roll = await readWitnessRoll(frozen?.id ?? null)
  const awaited = roll.filter(({ record }) => record === null).length
  const missing = missingOf(readiness).filter(({ needed }) => needed).length
  return {
    list: buildList(content, now),
    lists,
    frozen,
    minutes,
    screens,
    roll,
    awaited,
    move: { ...facts, state, missing },
    steps: ceremonySteps({
      state,
      screens: screens.length,
      awaited,
      minutes: minutes.filter(({ listId }) => listId === frozen?.id).length,
    }),
  }
}
