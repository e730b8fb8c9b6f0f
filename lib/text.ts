if (Intl.Collator.supportedLocalesOf('vi').length === 0)
  throw new Error(
    'This Node lacks Vietnamese collation: use an official build, or set NODE_ICU_DATA to full ICU data',
  )

const collator = new Intl.Collator('vi', { numeric: true })

/** The text in Unicode Normalization Form C, the only form that is stored, compared or hashed. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** The text for searching: lower case, no marks, đ and its look-alike ð as d: 'Mỹ Đình' -> 'my dinh'. */
export function fold(text: string): string {
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD')
  return lower.replace(/\p{M}/gu, '').replace(/[đð]/g, 'd')
}

/** Whether every word of `needle` begins some word of `haystack`, by folded words; an empty needle does. */
export function matches(haystack: string, needle: string): boolean {
  return matcher(needle)(haystack)
}

/** `matches` for one needle and many haystacks: it folds every text once, however often that is searched. */
export function matcher(needle: string): (haystack: string) => boolean {
  const wanted = foldedWords(needle).map((word) => ` ${word}`)
  return (haystack) => wanted.length === 0 || wanted.every((word) => searchable(haystack).includes(word))
}

/**
 * Orders by the Vietnamese alphabet and tones (CLDR collation `vi`), numbers by value: d before đ,
 * 'Mỹ Đình 2' before 'Mỹ Đình 10'. A total order: only identical texts are equal.
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Orders full names as Vietnamese lists do: given name (the last word), then family, then middle names. */
export function compareByGivenName(a: string, b: string): number {
  const [left, right] = [nameKeys(a), nameKeys(b)]
  const first = left.findIndex((key, index) => collator.compare(key, right[index] ?? '') !== 0)
  return first < 0 ? compareVietnamese(a, b) : collator.compare(left[first] ?? '', right[first] ?? '')
}

/**
 * What a person typed, fit to store: NFC, one space between words, lines trimmed, line ends as '\n', and no
 * control, invisible format (bidirectional override, zero width) or lone surrogate characters. Idempotent.
 */
export function cleanText(text: string): string {
  const visible = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
  return nfc(visible)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

const known = new Map<string, string>()
const most = 50_000

// Every word after a space, so that where a word begins can be searched for.
function searchable(text: string): string {
  const form = known.get(text) ?? ` ${foldedWords(text).join(' ')}`
  if (known.size >= most) known.clear()
  known.set(text, form)
  return form
}

function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function nameKeys(name: string): [given: string, family: string, middle: string] {
  const words = nfc(name).trim().split(/\s+/)
  return [words.at(-1) ?? '', words.length > 1 ? (words[0] ?? '') : '', words.slice(1, -1).join(' ')]
}
