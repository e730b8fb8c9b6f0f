import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysBetween,
  formatDay,
  formatDayInPrint,
  formatInstant,
  formatTime,
  parseDay,
  timeLeftInWords,
} from './dates'

const signedAt = new Date('2022-12-21T01:41:07.999Z')
const anyInstant = fc.date({
  min: new Date('1976-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const anyDay = anyInstant.map((instant) => instant.toISOString().slice(0, 10))

describe('an instant', () => {
  it('reads in the zone of the conference', () => {
    expect(formatTime(signedAt)).toBe('08:41:07')
    expect(formatInstant(signedAt)).toBe('08:41:07 21/12/2022')
    expect(formatDay(signedAt)).toBe('21/12/2022')
  })

  it('belongs to the day that has begun in the zone', () => {
    expect(dayOf(new Date('2022-12-31T16:59:59Z'))).toBe('2022-12-31')
    expect(dayOf(new Date('2022-12-31T17:00:00Z'))).toBe('2023-01-01')
    expect(formatTime(new Date('2022-12-31T17:00:00Z'))).toBe('00:00:00')
  })

  it('reads the same whatever the zone of the machine', () => {
    const script = `
      const dates = await import(${JSON.stringify(new URL('./dates.ts', import.meta.url).href)})
      const midnight = new Date('2022-12-31T17:00:00Z')
      console.log(dates.formatInstant(midnight), dates.dayOf(midnight), dates.formatDay('2023-01-01'),
        JSON.stringify(dates.parseDay('01/01/2023')), new Date(2023, 0, 1).getTimezoneOffset())`
    const outputs = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).trim(),
    )
    const read = '00:00:00 01/01/2023 2023-01-01 01/01/2023 {"ok":true,"value":"2023-01-01"}'
    expect(outputs).toEqual([`${read} 0`, `${read} 480`, `${read} -840`, `${read} -345`])
  })

  it('is seven hours ahead of UTC', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const shifted = new Date(instant.getTime() + 7 * 3_600_000).toISOString()
        expect(`${dayOf(instant)}T${formatTime(instant)}`).toBe(shifted.slice(0, 19))
      }),
    )
  })

  it('that is invalid is a fault', () => {
    expect(() => formatInstant(new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('a day', () => {
  it.each([
    ['2023-02-05', 'ngày 05 tháng 02 năm 2023'],
    ['2023-03-05', 'ngày 05 tháng 3 năm 2023'],
    ['2023-01-21', 'ngày 21 tháng 01 năm 2023'],
    ['2022-12-21', 'ngày 21 tháng 12 năm 2022'],
    ['2023-09-10', 'ngày 10 tháng 9 năm 2023'],
  ])('%s prints as %s', (day, text) => {
    expect(formatDayInPrint(day)).toBe(text)
  })

  it('of an instant prints in the zone', () => {
    expect(formatDayInPrint(new Date('2023-02-04T17:00:00Z'))).toBe('ngày 05 tháng 02 năm 2023')
  })

  it.each(['21/12/2022', '2022-2-1', '2022-02-30', '', '+022022-12-21'])(
    '%j is a fault to format',
    (text) => {
      expect(() => formatDay(text)).toThrow(RangeError)
    },
  )

  it.each([
    ['21/12/2022', '2022-12-21'],
    [' 5/2/2023 ', '2023-02-05'],
    ['5-2-2023', '2023-02-05'],
    ['05.02.2023', '2023-02-05'],
    ['2022-12-21', '2022-12-21'],
    ['29/02/2024', '2024-02-29'],
  ])('is read from %j as %s', (text, value) => {
    expect(parseDay(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['21/12/22', 'malformed'],
    ['21/12-2022', 'malformed'],
    ['2022/12/21', 'malformed'],
    ['01/01/0023', 'malformed'],
    ['hôm nay', 'malformed'],
    ['29/02/2023', 'no_such_day'],
    ['12/21/2022', 'no_such_day'],
    ['00/01/2023', 'no_such_day'],
    ['2022-13-01', 'no_such_day'],
  ])('is not read from %j: %s', (text, reason) => {
    expect(parseDay(text)).toEqual({ ok: false, reason })
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toEqual({ ok: true, value: day })
        expect(parseDay(day)).toEqual({ ok: true, value: day })
      }),
    )
  })
})

describe('the time left', () => {
  const now = new Date('2022-12-21T01:00:00Z')
  it.each([
    [12 * 60, 'còn 12 phút'],
    [11 * 60 + 1, 'còn 12 phút'],
    [1, 'còn 1 phút'],
    [60 * 60, 'còn 1 giờ'],
    [65 * 60, 'còn 1 giờ 5 phút'],
    [0, 'đã hết thời gian'],
    [-5, 'đã hết thời gian'],
  ])('of %d seconds is "%s"', (seconds, words) => {
    expect(timeLeftInWords(new Date(now.getTime() + seconds * 1000), now)).toBe(words)
  })
})

it('counts days by the zone’s midnights', () => {
  const at = (time: string) => new Date(`2022-12-${time}:00+07:00`)
  expect(daysBetween(at('18T23:59'), at('19T00:01'))).toBe(1)
  expect(daysBetween(at('19T00:01'), at('19T23:59'))).toBe(0)
  expect(daysBetween(at('18T08:00'), at('21T07:00'))).toBe(3)
})
