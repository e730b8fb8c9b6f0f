import { liveHallScreens } from '@/features/board/queries'
import { boardOfPerson } from '@/features/board/viewers'
import { missingOf } from '@/features/campaign/missing'
import { currentCampaign, readMoveFacts, readReadiness } from '@/features/campaign/queries'
import { isOpenFor, signingPhase } from '@/features/campaign/states'
import { hasPasskey } from '@/features/session/passkey/queries'
import type { Site } from '@/features/session/passkey/site'
import type { Person } from '@/lib/actor'
import { buildList } from './list'
import {
  type CeremonyCampaign,
  readListContent,
  readLists,
  readMinutes,
  readWitnesses,
  readWitnessRoll,
} from './queries'
import { ceremonySteps } from './steps'

/** What the page of a campaign's ceremony has for the office; `board` null where the live board is another campaign's. */
export async function readCeremonyPage(actor: Person, of: CeremonyCampaign, now = new Date()) {
  const { campaign, conference } = of
  const { id, state } = campaign
  const [live, content, lists, minutes, screens, readiness, facts] = await Promise.all([
    boardOfPerson(actor),
    readListContent(of),
    readLists(id),
    readMinutes(id),
    liveHallScreens(id),
    readReadiness(id),
    readMoveFacts(id),
  ])
  const locked = signingPhase(state) === 'over'
  const frozen = locked ? (lists[0] ?? null) : null
  const roll = await readWitnessRoll(frozen?.id ?? null)
  const awaited = roll.filter(({ record }) => record === null).length
  const missing = missingOf(readiness).filter(({ needed }) => needed).length
  return {
    campaign,
    conference,
    href: `/campaigns/${campaign.year}`,
    board: live?.board.campaign.id === id ? live.board : null,
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

export type CeremonyView = Awaited<ReturnType<typeof readCeremonyPage>>

/** What a witness's page has: the signing while there is nothing to confirm, then the frozen list and what they did. */
export async function readWitnessPage(actor: Person, site: Site | null, now = new Date()) {
  const campaign = (await currentCampaign())?.campaign
  if (!campaign) return { state: 'no_campaign' as const, title: undefined, theme: undefined }
  const { title, theme } = campaign
  if (!isOpenFor('witness', campaign.state)) {
    const board = (await boardOfPerson(actor))?.board ?? null
    return { state: 'not_frozen' as const, title, theme, board, readAt: now.toISOString() }
  }
  const [[frozen], [latest]] = await Promise.all([readLists(campaign.id), readMinutes(campaign.id)])
  if (!frozen) return { state: 'no_list' as const, title, theme }
  const [witnesses, passkey] = await Promise.all([readWitnesses(frozen.id), hasPasskey(actor, site)])
  const own = witnesses.find(({ accountId }) => accountId === actor.accountId) ?? null
  const minutesId = own && latest?.listId === frozen.id ? latest.id : null
  const folder = `/campaigns/${campaign.year}/ceremony`
  return { state: 'frozen' as const, title, theme, frozen, own, minutesId, passkey, folder }
}

export type WitnessView = Awaited<ReturnType<typeof readWitnessPage>>
