const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

/**
 * A column in which few values come again and again: each value once, and which of them stands in each row, by a letter
 * a row as long as there are letters.
 */
export type Column<Value> = { values: Value[]; at: string | number[] }

export function column<Row, Value>(
  rows: readonly Row[],
  read: (row: Row, at: number) => Value,
): Column<Value> {
  const places = new Map<Value, number>()
  let text = ''
  const at = rows.map((row, index) => {
    const value = read(row, index)
    let place = places.get(value)
    if (place === undefined) {
      place = places.size
      places.set(value, place)
    }
    text += letters[place] ?? ''
    return place
  })
  return { values: [...places.keys()], at: places.size > letters.length ? at : text }
}

export const rowsOf = <Value>({ values, at }: Column<Value>): Value[] =>
  typeof at === 'string'
    ? [...at].map((letter) => values[letters.indexOf(letter)]!)
    : at.map((place) => values[place]!)

/**
 * Each text as what it adds to another that it mostly ends like: how much of the end of the base it shares, and what
 * stands before. "TH An Bình" beside "Trường Tiểu học An Bình" becomes the same as every other school's short name.
 */
export const endings = (texts: readonly string[], bases: readonly string[]): Column<string> =>
  column(texts, (text, row) => ending(text, bases[row]!))

/** What `endings` was made from. */
export const textsOf = (shared: Column<string>, bases: readonly string[]): string[] =>
  rowsOf(shared).map((written, row) => {
    const [, cut, before] = /^(\d+) (.*)$/s.exec(written)!
    return before + bases[row]!.slice(Number(cut))
  })

function ending(text: string, base: string): string {
  let [end, from] = [text.length, base.length]
  while (end > 0 && from > 0 && text[end - 1] === base[from - 1]) {
    end -= 1
    from -= 1
  }
  return `${from} ${text.slice(0, end)}`
}
