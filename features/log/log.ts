import path from 'node:path'
import { env } from '@/lib/env'
import { readLogKey } from './log-key'
import { measuredStore } from './measured-store'
import type { NoteSigner } from './note'
import { databaseStore } from './store'
import { LogWriter } from './writer'

const held = globalThis as typeof globalThis & { __giaoUocLog?: Promise<LogWriter> }

/** The process's one writer into the installation's log, with its key, made at first use. */
export function logWriter(): Promise<LogWriter> {
  held.__giaoUocLog ??= openLog().catch((fault) => {
    held.__giaoUocLog = undefined
    throw fault
  })
  return held.__giaoUocLog
}

/** The installation's log key: it signs as the log's origin. */
export function logKey(): Promise<NoteSigner> {
  const { DATA_DIR, PUBLIC_URL } = env()
  return readLogKey(path.join(DATA_DIR ?? path.join(process.cwd(), '.data'), 'log'), PUBLIC_URL)
}

const openLog = async () => new LogWriter(measuredStore(databaseStore), await logKey())
