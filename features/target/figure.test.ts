import { describe, expect, it } from 'vitest'
import demonstration from '@/db/seed/nam-tu-liem-2023.json'
import { type Direction, directions } from '@/lib/terms'
import { directionInWords, figureInWords, formatFigure } from './figure'

const figure = (direction: Direction, low: string, measureUnit: string, high: string | null = null) => ({
  direction,
  low,
  high,
  measureUnit,
})

const figures = [
  [figure('at_least', '8664.9', 'tỷ đồng'), '8.664,9 tỷ đồng', 'từ 8.664,9 tỷ đồng trở lên'],
  [figure('at_most', '1130.756', 'tỷ đồng'), '1.130,756 tỷ đồng', 'không quá 1.130,756 tỷ đồng'],
  [figure('at_least', '93.5', '%'), '93,5%', 'từ 93,5% trở lên'],
  [figure('at_most', '6.7', '%'), '6,7%', 'không quá 6,7%'],
  [figure('equal', '61.6', '%'), '61,6%', 'bằng 61,6%'],
  [figure('range', '13', '%', '14'), '13-14%', 'trong khoảng 13-14%'],
  [figure('maintain', '100', '%'), '100%', 'duy trì 100%'],
  [figure('composition', '100', '%'), '100%', 'cơ cấu tổng 100%'],
  [figure('at_least', '180', 'đảng viên'), '180 đảng viên', 'từ 180 đảng viên trở lên'],
  [figure('at_most', '2674', 'người'), '2.674 người', 'không quá 2.674 người'],
  [figure('range', '-2', '%', '-1.5'), '-2 đến -1,5%', 'trong khoảng -2 đến -1,5%'],
  [figure('equal', '3', '‰'), '3‰', 'bằng 3‰'],
  [figure('equal', '3', ''), '3', 'bằng 3'],
] as const

describe('a figure', () => {
  it.each(figures)('%j reads %s, in words %s', (given, short, phrase) => {
    expect(formatFigure(given)).toBe(short)
    expect(figureInWords(given)).toBe(phrase)
  })

  it('of a range without an upper end is a fault', () => {
    expect(() => formatFigure(figure('range', '13', '%'))).toThrow(RangeError)
  })

  it('has different words for every direction', () => {
    expect(directions.map(directionInWords)).toEqual([
      'đạt ít nhất',
      'không vượt quá',
      'bằng',
      'trong khoảng',
      'duy trì ở mức',
      'cơ cấu tổng',
    ])
  })
})

describe('the figures of the reference conference', () => {
  const { targets } = demonstration
  const figureOf = (code: string) => {
    const target = targets.find((candidate) => candidate.code === code)!
    return figure(target.direction as Direction, target.value_low, target.measure_unit, target.value_high)
  }
  it('read as issued', () => {
    expect(
      ['A1', 'B1', 'B2.1', 'B3', 'B4', 'B5', 'B12', 'B19'].map((code) => formatFigure(figureOf(code))),
    ).toEqual([
      '180 đảng viên',
      '13-14%',
      '61,6%',
      '8.664,9 tỷ đồng',
      '1.130,756 tỷ đồng',
      '2,97%',
      '100%',
      '2.674 người',
    ])
  })
})
