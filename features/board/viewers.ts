import { standingSessions } from '@/features/session/queries'
import { standingHallScreens } from './queries'
import type { Pass } from './stream'

/** Which of these passes still let their viewers in. */
export async function standingPasses(passes: Pass[]): Promise<ReadonlySet<Pass>> {
  const ids = (kind: string) =>
    passes.filter((pass) => pass.startsWith(kind)).map((pass) => pass.slice(kind.length))
  const [sessions, screens] = await Promise.all([
    standingSessions(ids('session:')),
    standingHallScreens(ids('screen:')),
  ])
  return new Set<Pass>([
    ...sessions.map((id): Pass => `session:${id}`),
    ...screens.map((id): Pass => `screen:${id}`),
  ])
}
