import { waitingQueues } from '@/features/jobs/queues'
import { configuredChannels, readCopies } from '@/features/log/publication'
import { readSealingFailures } from '@/features/paper/job/queries'
import { readFailingLetters } from '@/features/reminder/queries'
import { clockSkew } from './clock'
import { type Trouble, troublesOf } from './trouble'

/** What does not work as it should just now and the office has to know, the gravest first. */
export async function readTroubles(): Promise<Trouble[]> {
  const [skew, sealing, letters, copies] = await Promise.all([
    clockSkew(),
    readSealingFailures(),
    readFailingLetters(),
    readCopies(configuredChannels()),
  ])
  return troublesOf({ skew, sealing, letters, copies, queues: waitingQueues() })
}
