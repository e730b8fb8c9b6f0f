import path from 'node:path'
import type { Reader } from '@/db/client'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import type { KeyTerm } from './key-term'
import { openLogKey, presentVerifier, readKeyTerms } from './log-keys'
import { measuredStore } from './measured-store'
import type { NoteSigner, NoteVerifier } from './note'
import { databaseStore } from './store'
import { LogWriter } from './writer'

/** The process's one writer into the installation's log, with its key, made at first use. */
export const logWriter = (): Promise<LogWriter> => processWide('log writer', openLog)

/** The key that signs the log now. Throws LogKeyError when the file of the key is not the log's. */
export const logKey = (): Promise<NoteSigner> => openLogKey(logKeyFolder(), env().PUBLIC_URL)

/** The log's keys in their order. */
export const logKeys = (reader?: Reader): Promise<KeyTerm[]> =>
  readKeyTerms(logKeyFolder(), env().PUBLIC_URL, reader)

/** Who signed the newest checkpoint, or will sign the first. */
export const presentLogVerifier = (): Promise<NoteVerifier> =>
  presentVerifier(logKeyFolder(), env().PUBLIC_URL)

/** Where the file of the log's key lies. */
export const logKeyFolder = (): string =>
  path.join(env().DATA_DIR ?? path.join(process.cwd(), '.data'), 'log')

const openLog = async () => new LogWriter(measuredStore(databaseStore), await logKey())
