import { formatDay, parseDay } from '@/lib/dates'
import { type Decimal, parseDecimal } from '@/lib/decimal'
import { cleanText, fold } from '@/lib/text'

/** What a cell says; else what is wrong with it, with the readings to choose from where it says two things. */
export type Reading<T> = { value: T } | { message: string; readings?: string[] }
export type Reader<T> = (text: string) => Reading<T>

const problem = (message: string) => ({ message })

export const words =
  (name: string, max: number): Reader<string> =>
  (text) => {
    const value = cleanText(text).replaceAll('\n', ' ')
    if (value === '') return problem(`Thiếu ${name}: nhập vào ô này`)
    return value.length > max ? problem(`Dài quá ${max} ký tự: rút gọn lại`) : { value }
  }

export const upperWords =
  (name: string, max: number): Reader<string> =>
  (text) =>
    words(name, max)(text.toLocaleUpperCase('vi'))

export const code =
  (name: string, form: RegExp, max: number, example: string): Reader<string> =>
  (text) => {
    const value = cleanText(text)
    if (value === '') return problem(`Thiếu ${name}: nhập vào ô này`)
    return form.test(value) && value.length <= max
      ? { value }
      : problem(`“${value}” không dùng làm ${name} được: ghi như ${example}`)
  }

export const day =
  (name: string): Reader<string> =>
  (text) => {
    const parsed = parseDay(text)
    if (parsed.ok) return { value: parsed.value }
    if (parsed.reason === 'empty') return problem(`Thiếu ${name}: nhập như 21/12/2022`)
    return problem(`“${text.trim()}” không phải ngày có thật: ghi như 21/12/2022`)
  }

export const figure =
  (name: string): Reader<Decimal> =>
  (text) => {
    const parsed = parseDecimal(text)
    if (parsed.ok) return { value: parsed.value }
    if (parsed.reason === 'empty') return problem(`Thiếu ${name}: nhập một số`)
    if (parsed.reason !== 'ambiguous') return problem(`“${text.trim()}” không phải số: ghi như 8664,9`)
    const readings = parsed.readings.map(figureText)
    return { message: `“${text.trim()}” là ${readings.join(' hay ')}? Chọn một`, readings }
  }

export const count =
  (name: string): Reader<number> =>
  (text) => {
    const value = text.trim()
    return /^[1-9]\d{0,5}$/.test(value)
      ? { value: Number(value) }
      : problem(`${name} phải là số nguyên từ 1: sửa “${value}”`)
  }

export const choice = <Term extends string>(names: Readonly<Record<Term, string>>): Reader<Term> => {
  const terms = Object.keys(names) as Term[]
  const byWords = new Map(terms.map((term) => [fold(names[term]), term]))
  const listed = terms.map((term) => names[term]).join(', ')
  return (text) => {
    const value = byWords.get(fold(cleanText(text)))
    if (value) return { value }
    return problem(
      text.trim() === '' ? `Ô trống: chọn ${listed}` : `“${text.trim()}” không có: chọn ${listed}`,
    )
  }
}

/** The same, where an empty cell means `nothing`. */
export const optional =
  <T, Nothing>(read: Reader<T>, nothing: Nothing): Reader<T | Nothing> =>
  (text) =>
    cleanText(text) === '' ? { value: nothing } : read(text)

/** A figure as a sheet holds it, with its decimals and without points, so that it reads one way: '1130,756'. */
export const figureText = (value: Decimal): string => value.replace('.', ',')

export const dayText = (value: string | null): string => (value === null ? '' : formatDay(value))
