import { startPublisher } from '@/features/log/publisher'
import { knownWitnesses } from '@/features/log/witnesses'
import { startSealing } from '@/features/pledge/sealing/worker'
import { startReminding } from '@/features/reminder/worker'
import { env } from '@/lib/env'

// A wrong or missing variable is told when the server starts, not at somebody's request.
env()
knownWitnesses()

startPublisher()
startSealing()
startReminding()
