import { desc } from 'drizzle-orm'
import { db } from '@/db/client'
import { newestCheckpoint } from '@/db/log-store'
import { logCosignature } from '@/db/schema/log'
import { currentVerifier } from '@/features/log/keys'
import { configuredChannels, readCopies } from '@/features/log/publication'
import { toHex } from '@/lib/canonical'
import { writeVerifierKey } from '@/lib/log/note-keys'

/** How far the log of signatures has come, and who outside holds its checkpoints. */
export async function readLogState() {
  const [newest, key, copies, witnesses] = await Promise.all([
    newestCheckpoint(),
    currentVerifier(),
    readCopies(configuredChannels()),
    newestCosignatures(),
  ])
  return {
    checkpoint: newest ? { size: newest.size, at: newest.at, root: toHex(newest.root) } : null,
    verifierKey: writeVerifierKey(key.key),
    copies,
    witnesses,
  }
}

/** The largest checkpoint that each witness has cosigned. */
const newestCosignatures = () =>
  db()
    .selectDistinctOn([logCosignature.keyId], {
      witness: logCosignature.witness,
      size: logCosignature.size,
      at: logCosignature.at,
    })
    .from(logCosignature)
    .orderBy(logCosignature.keyId, desc(logCosignature.size))
