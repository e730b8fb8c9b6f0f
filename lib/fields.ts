import { z } from 'zod'
import { parseDay, parseFieldInstant } from '@/lib/dates'
import { parseDecimal } from '@/lib/decimal'
import { cleanText } from '@/lib/text'

/** A field in which nothing was typed; gives null. */
export const nothingTyped = z
  .string()
  .regex(/^\s*$/)
  .transform(() => null)

/** A code in addresses: words of letters without marks and of digits, joined by hyphens. */
export const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A user name: a code that points may join too. */
export const usernameForm = /^[a-z0-9]+([.-][a-z0-9]+)*$/

export const phoneForm = /^\+?[0-9][0-9 .-]{5,24}$/

/** A mail address in lower case, at most 200 characters; the form that browsers hold a mail field to, with a domain. */
export const mailForm = new RegExp(`^(?=.{1,200}$)${z.regexes.email.source.slice(1)}`)

/**
 * A field of words: NFC, trimmed, not empty, at most `max` characters. `name` stands in the messages. What is not empty
 * the database says alike (tests/cases/not-empty.ts).
 */
export const wordsField = (name: string, max = 500) =>
  z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, `Nhập ${name}`)
        .max(max, `${capital(name)} dài quá ${max} ký tự`),
    )

/** The same, where nothing typed means null. */
export const optionalWordsField = (name: string, max = 500) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, `${capital(name)} dài quá ${max} ký tự`))
    .transform((text) => text || null)

/** A field with one item a line: NFC, trimmed, empty lines left out, at most `most` items. */
export const linesField = (name: string, most = 50) =>
  z
    .string()
    .max(50_000, `${capital(name)} quá dài`)
    .transform((text) => cleanText(text).split('\n').filter(Boolean))
    .pipe(
      z
        .array(z.string().max(2000, `Một dòng của ${name} dài quá 2000 ký tự`))
        .max(most, `${capital(name)} có quá ${most} dòng`),
    )

/** A field of a day as it is typed or as a date field sends it; gives 'YYYY-MM-DD'. */
export const dayField = (name: string) =>
  z.string().transform((text, context) => {
    const parsed = parseDay(text)
    if (parsed.ok) return parsed.value
    const message =
      parsed.reason === 'empty' ? `Nhập ${name}` : `${capital(name)} phải là ngày có thật, như 21/12/2022`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** The same, where nothing typed means null. */
export const optionalDayField = (name: string) => z.union([nothingTyped, dayField(name)])

/** A field of date and time in the zone, as a date-and-time field sends it; nothing typed means null. */
export const optionalInstantField = (name: string) =>
  z.string().transform((text, context) => {
    if (text.trim() === '') return null
    const instant = parseFieldInstant(text)
    if (instant) return instant
    context.addIssue({ code: 'custom', message: `${capital(name)} phải có đủ ngày và giờ` })
    return z.NEVER
  })

/** A field of one figure as officials type it; gives a Decimal. An ambiguous one is asked back, never guessed. */
export const figureField = (name: string) =>
  z.string().transform((text, context) => {
    const parsed = parseDecimal(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: figureProblem(name, text, parsed) })
    return z.NEVER
  })

/** The same, where nothing typed means null. */
export const optionalFigureField = (name: string) => z.union([nothingTyped, figureField(name)])

function figureProblem(
  name: string,
  text: string,
  parsed: Exclude<ReturnType<typeof parseDecimal>, { ok: true }>,
) {
  if (parsed.reason === 'empty') return `Nhập ${name}`
  if (parsed.reason === 'ambiguous') {
    const [whole, fraction] = parsed.readings
    return `“${text.trim()}” có thể là ${whole} hoặc ${fraction.replace('.', ',')}: ghi ${whole} hoặc ${fraction.replace('.', ',')}`
  }
  return `${capital(name)} phải là số, như 8.664,9`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
