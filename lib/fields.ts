import { z } from 'zod'
import { parseDecimal } from '@/lib/numbers'
import { cleanText } from '@/lib/text'

/** A field of words: NFC, trimmed, not empty, at most `max` characters. `name` stands in the messages. */
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

/** A field of one figure as officials type it; gives a Decimal. An ambiguous one is asked back, never guessed. */
export const figureField = (name: string) =>
  z.string().transform((text, context) => {
    const parsed = parseDecimal(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: figureProblem(name, text, parsed) })
    return z.NEVER
  })

/** The same, where nothing typed means null. */
export const optionalFigureField = (name: string) =>
  z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => null),
    figureField(name),
  ])

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
