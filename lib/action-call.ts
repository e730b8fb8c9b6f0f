import { JsonError, parseJson } from './json'

const mostArguments = 16
const plain = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|D\d{4}-|K[0-9a-f]+$)/
const again = /^\$0((:[^:]+)+)$/
const marks = /^\$ACTION_(KEY|REF_\d+|ID_[0-9a-f]+)$/
const row = /^\$ACTION_\d+:(\d+)$/

/**
 * Whether a body calls an action as pages of this program do, with arguments of plain values and forms: by script, as
 * text or as a form, or as a form without script. React reads much more (promises, streams, references into other
 * rows), which no page here sends and whose faults Next answers with 500.
 */
export function isSoundCall(body: string | FormData): boolean {
  if (typeof body === 'string') return isSoundRow(body)
  const names = [...body.keys()]
  return names.some((name) => name.startsWith('$')) ? isFormCall(body) : isScriptCall(body, names)
}

function isScriptCall(body: FormData, names: string[]): boolean {
  const [text, ...more] = body.getAll('0')
  const fields = names.filter((name) => name !== '0')
  return (
    typeof text === 'string' &&
    more.length === 0 &&
    fields.every((name) => /^_[0-9a-f]+_/.test(name)) &&
    isSoundRow(text)
  )
}

function isFormCall(body: FormData): boolean {
  return [...body].every(([name, value]) => {
    if (!name.startsWith('$') || marks.test(name)) return true
    const number = row.exec(name)?.[1]
    if (number === undefined || typeof value !== 'string') return false
    return number === '0' ? isReference(value) : isSoundRow(value)
  })
}

/** The action that a form calls, and the row with what is bound to it. */
function isReference(text: string): boolean {
  const value = read(text) as { id?: unknown; bound?: unknown } | null | undefined
  return typeof value?.id === 'string' && (value.bound === null || value.bound === '$@1')
}

function isSoundRow(text: string): boolean {
  const values = read(text)
  if (!Array.isArray(values) || values.length > mostArguments) return false
  const isSound = (value: unknown): boolean => {
    if (typeof value === 'object' && value !== null) return Object.values(value).every(isSound)
    if (typeof value !== 'string' || !value.startsWith('$') || plain.test(value)) return true
    return leads(values, again.exec(value)?.[1])
  }
  return isSound(values)
}

/** Whether a path (':1:errors:0') leads from the arguments to something in them. */
function leads(values: unknown, path: string | undefined): boolean {
  if (path === undefined) return false
  let at = values
  for (const key of path.slice(1).split(':')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false
    at = (at as Record<string, unknown>)[key]
  }
  return true
}

function read(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}
