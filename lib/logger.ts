import { describeFault, withoutSecrets } from '@/lib/fault'
import { processWide } from '@/lib/process-wide'
import { requestId } from '@/lib/request-context'

/** How much is written: everything from this level on. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]
type Level = Exclude<LogLevel, 'silent'>

/** What a line says beside its event; a name that sounds like a secret keeps its value to itself. */
export type LogFields = Record<string, unknown>

const secretName = /pass(word|phrase)?$|secret|token|cookie|authorization|assertion/i
const longestText = 2000

/**
 * Structured log on standard error: one line of JSON (RFC 8259) an event, with time, level, event and, inside a request,
 * its id. Events are named `noun.verb`; a line never holds a line end or another control character of its values.
 */
export const log = {
  debug: (event: string, fields?: LogFields) => write('debug', event, fields),
  info: (event: string, fields?: LogFields) => write('info', event, fields),
  warn: (event: string, fields?: LogFields) => write('warn', event, fields),
  /** Something that nobody expected; `thrown` is what was caught. */
  error(event: string, thrown: unknown, fields?: LogFields): void {
    remember(thrown)
    write('error', event, { ...fields, fault: describeFault(thrown) })
  },
}

/** The line of an event, without its end. */
export function logLine(level: Level, event: string, fields: LogFields = {}, at = new Date()): string {
  const line = { at: at.toISOString(), level, event, request: requestId(), ...fields }
  return JSON.stringify(line, readable).replace(invisible, escaped)
}

// Next tells of an error by itself, after `onRequestError` has told of it with all that is known.
const told = () => processWide('told faults', () => new WeakSet<object>())
const remember = (thrown: unknown) => {
  if (typeof thrown === 'object' && thrown !== null) told().add(thrown)
}

/** Whether a line about this very error has been written. */
export const isTold = (thrown: object): boolean => told().has(thrown)

function write(level: Level, event: string, fields?: LogFields): void {
  const least = logLevels.indexOf((process.env.LOG_LEVEL || 'info') as LogLevel)
  if (logLevels.indexOf(level) >= least) process.stderr.write(`${logLine(level, event, fields)}\n`)
}

function readable(name: string, value: unknown): unknown {
  if (secretName.test(name) && value !== undefined && value !== null) return '…'
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'string') return value
  const text = withoutSecrets(value)
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text
}

// JSON leaves these as they are, and terminals and readers of lines act on some: DEL, C1 and Unicode's own line ends.
const invisible = /[\u007f-\u009f\u2028\u2029]/g
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
