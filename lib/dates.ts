/** The zone of every day and time that the program shows or decides by. */
export const zone = 'Asia/Ho_Chi_Minh'

/** A calendar day as 'YYYY-MM-DD'; Postgres `date` reads and writes it. */
export type Day = string

export type ParsedDay =
  | { ok: true; value: Day }
  | { ok: false; reason: 'empty' | 'malformed' | 'no_such_day' }

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const typedDays = [
  /^(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>[1-9]\d{3})$/,
  /^(?<year>[1-9]\d{3})-(?<month>\d{2})-(?<day>\d{2})$/,
]

const minute = 60_000

// The zone has had this offset, without summer time, since 1975.
const offset = '+07:00'

/** The day of an instant in the zone, 'YYYY-MM-DD'. Throws RangeError on an invalid Date. */
export function dayOf(instant: Date): Day {
  const { year, month, day } = fields(instant)
  return `${year}-${month}-${day}`
}

/** A day, or the day of an instant, as '21/12/2022'. Throws RangeError. */
export function formatDay(at: Day | Date): string {
  const { year, month, day } = dayFields(at)
  return `${day}/${month}/${year}`
}

/** The time of an instant, '08:41:07'. Throws RangeError on an invalid Date. */
export function formatTime(instant: Date): string {
  const { hour, minute, second } = fields(instant)
  return `${hour}:${minute}:${second}`
}

/** Time and day of an instant, '08:41:07 21/12/2022'. Throws RangeError on an invalid Date. */
export function formatInstant(instant: Date): string {
  return `${formatTime(instant)} ${formatDay(instant)}`
}

/**
 * 'ngày 05 tháng 02 năm 2023', 'ngày 21 tháng 3 năm 2023': a zero leads days under 10 and the months 1 and 2
 * only (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4). Throws RangeError.
 */
export function formatDayInPrint(at: Day | Date): string {
  const { year, month, day } = dayFields(at)
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** Reads a day as people type it ('21/12/2022', '5-2-2023') or as a date field sends it ('2022-12-21'). */
export function parseDay(text: string): ParsedDay {
  const input = text.trim()
  if (input === '') return { ok: false, reason: 'empty' }
  const { year, month, day } = typedDays.map((form) => form.exec(input)?.groups).find(Boolean) ?? {}
  if (!year || !month || !day) return { ok: false, reason: 'malformed' }
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(value) ? { ok: true, value } : { ok: false, reason: 'no_such_day' }
}

/** What a date-and-time field sends ('2022-12-21T08:00', of the zone) as an instant; null for anything else. */
export function parseFieldInstant(text: string): Date | null {
  const [day = '', time = ''] = text.trim().split('T')
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) return null
  return new Date(`${day}T${time}${offset}`)
}

/** An instant as a date-and-time field shows it, in the zone and to the minute: '2022-12-21T08:00'. */
export function fieldInstant(instant: Date): string {
  const { year, month, day, hour, minute } = fields(instant)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The time until an instant, in minutes rounded up: 'còn 12 phút', 'còn 1 giờ 5 phút', 'đã hết thời gian'. */
export function timeLeftInWords(until: Date, now: Date): string {
  const left = Math.ceil((until.getTime() - now.getTime()) / minute)
  if (left <= 0) return 'đã hết thời gian'
  const [hours, minutes] = [Math.floor(left / 60), left % 60]
  return ['còn', hours && `${hours} giờ`, minutes && `${minutes} phút`].filter(Boolean).join(' ')
}

/** How many midnights of the zone lie between two instants: 0 on one day. Throws RangeError on an invalid Date. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / (24 * 60 * minute))
}

function isDay(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`)
  return text.length === 10 && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

function dayFields(at: Day | Date) {
  const day = at instanceof Date ? dayOf(at) : at
  if (!isDay(day)) throw new RangeError(`not a day: ${JSON.stringify(day)}`)
  return { year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8, 10) }
}

function fields(instant: Date) {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, minute, second } = part
  return { year: year.padStart(4, '0'), month, day, hour, minute, second }
}
