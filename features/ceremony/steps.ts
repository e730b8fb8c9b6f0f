import { signingPhase } from '@/features/campaign/states'
import type { CampaignState } from '@/lib/terms'

export type StepState = 'done' | 'now' | 'later'

type CeremonyFacts = {
  state: CampaignState
  /** Addresses of the hall's screen that are open. */
  screens: number
  /** Witnesses who have not confirmed the current list. */
  awaited: number
  /** Minutes of the current list. */
  minutes: number
}

/** The state of each step of the running order, first to last; making the minutes needs a frozen list, not all witnesses. */
export function ceremonySteps({ state, screens, awaited, minutes }: CeremonyFacts) {
  const phase = signingPhase(state)
  const locked = phase === 'over'
  const opened = phase !== 'before'
  const step = (done: boolean, now: boolean): StepState => (done ? 'done' : now ? 'now' : 'later')
  return {
    screen: step(screens > 0 || locked, state !== 'draft'),
    opening: step(opened, state === 'consulting'),
    signing: step(locked, state === 'open'),
    lock: step(locked, state === 'open'),
    witnesses: step(locked && awaited === 0, locked),
    minutes: step(minutes > 0, locked),
  }
}
