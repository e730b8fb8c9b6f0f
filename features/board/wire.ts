import { fold } from '@/lib/text'

type Fields = Record<string, unknown>

/** One field of many units: gzip makes less than half of columns of what it makes of rows. */
type Column =
  | unknown[]
  /** Values that come again and again, and by a letter a unit which of them it has. */
  | { values: unknown[]; at: string }
  /** Instants, in milliseconds after the first. */
  | { since: number; after: (number | null)[] }

type Columns = Record<string, Column>

/** A board or a hall on its way to a browser: its units by columns in stretches, what names them apart from the rest. */
export type Sent<Whole extends { units: Fields[] }> = Omit<Whole, 'units'> & {
  names: Columns[]
  states: Columns[]
}

/** The board or hall that a browser was sent. */
export function unpack<Whole extends { units: Fields[] }>({ names, states, ...rest }: Sent<Whole>): Whole {
  const units: Fields[] = []
  fill(units, names)
  fill(units, states)
  return { ...rest, units } as unknown as Whole
}

function fill(units: Fields[], stretches: Columns[]): void {
  let from = 0
  for (const columns of stretches) {
    const names = columns.name as string[]
    let count = 0
    for (const [field, column] of Object.entries(columns)) {
      const base = bases[field]
      const values = valuesOf(column)
      values.forEach((value, at) => {
        units[from + at] ??= {}
        units[from + at]![field] = base ? wholeOf(value as string, base(names[at]!)) : value
      })
      count = values.length
    }
    from += count
  }
}

// Names lie together, where gzip finds them alike; states change, so that they lie in short stretches.
const lengths = { names: 4096, states: 256 }
const nameFields = ['name', 'shortName', 'code', 'block']
/** Fields in which nearly every unit has a value of its own. */
const ownFields = ['name', 'signerName']
const encoder = new TextEncoder()

/** JSON of one part of units in stretches; one in which nothing changed since the last writing is not written again. */
export class Stretches {
  #units: readonly Fields[] = []
  #json: Uint8Array[] = []

  constructor(private readonly part: keyof typeof lengths) {}

  write(units: readonly Fields[]): Uint8Array[] {
    const length = lengths[this.part]
    const isOwn = (field: string) => nameFields.includes(field) === (this.part === 'names')
    const fields = Object.keys(units[0] ?? {}).filter(isOwn)
    const before = units.length === this.#units.length ? this.#units : []
    const isSame = (unit: Fields, at: number) =>
      unit === before[at] || fields.every((field) => unit[field] === before[at]?.[field])
    const json: Uint8Array[] = []
    for (let from = 0; from < units.length; from += length) {
      const own = units.slice(from, from + length)
      const stored = own.every((unit, at) => isSame(unit, from + at)) && this.#json[json.length]
      json.push(stored || encoder.encode(JSON.stringify(columnsOf(own, fields))))
    }
    this.#units = units
    this.#json = json
    return json
  }
}

const columnsOf = (units: readonly Fields[], fields: string[]): Columns =>
  Object.fromEntries(
    fields.map((field) => {
      const base = bases[field]
      const values = units.map((unit) =>
        base ? ending(unit[field] as string, base(unit.name as string)) : unit[field],
      )
      if (ownFields.includes(field)) return [field, values]
      return [field, field === 'signedAt' ? instants(values as (string | null)[]) : fewValues(values)]
    }),
  )

const firstLetter = 48

function fewValues(values: unknown[]): Column {
  const places = new Map<unknown, number>()
  let at = ''
  for (const value of values) {
    const place = places.get(value) ?? places.size
    places.set(value, place)
    at += String.fromCharCode(firstLetter + place)
  }
  return { values: [...places.keys()], at }
}

function instants(values: (string | null)[]): Column {
  const times = values.map((value) => (value === null ? null : Date.parse(value)))
  const since = Math.min(...times.filter((time) => time !== null), Date.now())
  return { since, after: times.map((time) => (time === null ? null : time - since)) }
}

function valuesOf(column: Column): unknown[] {
  if (Array.isArray(column)) return column
  if ('values' in column)
    return [...column.at].map((letter) => column.values[letter.charCodeAt(0) - firstLetter])
  return column.after.map((time) => (time === null ? null : new Date(column.since + time).toISOString()))
}

/** What a field mostly ends like: "TH An Bình" like "Trường Tiểu học An Bình", its code like the same folded. */
const bases: Record<string, (name: string) => string> = {
  shortName: (name) => name,
  code: (name) => name.split(' ').map(foldedWord).join('-'),
}

/** A text by what it adds to its base: where the end that both share begins in the base, and what stands before. */
function ending(text: string, base: string): string {
  let [end, from] = [text.length, base.length]
  while (end > 0 && from > 0 && text[end - 1] === base[from - 1]) {
    end -= 1
    from -= 1
  }
  return `${from} ${text.slice(0, end)}`
}

function wholeOf(written: string, base: string): string {
  const space = written.indexOf(' ')
  return written.slice(space + 1) + base.slice(Number(written.slice(0, space)))
}

const folded = new Map<string, string>()

// Names share their words, so each is folded once.
function foldedWord(word: string): string {
  const form = folded.get(word) ?? fold(word)
  folded.set(word, form)
  return form
}
