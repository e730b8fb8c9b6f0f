import { expect, test } from 'vitest'
import { fitOnTile } from './short-name-field'

const tenEach = (text: string) => text.length * 10

test('a name breaks by whole words, and fits on two lines', () => {
  expect(fitOnTile('Mỹ Đình 1', tenEach)).toEqual({ lines: 1, fits: true })
  expect(fitOnTile('Ban Chỉ huy Quân sự', tenEach)).toEqual({ lines: 2, fits: true })
  expect(fitOnTile('Trung tâm Văn hóa Thông tin và Thể thao', tenEach)).toEqual({ lines: 3, fits: false })
  expect(fitOnTile('', tenEach)).toEqual({ lines: 0, fits: true })
})

test('one word that is wider than a tile does not fit', () => {
  expect(fitOnTile('a'.repeat(17), tenEach)).toEqual({ lines: 1, fits: false })
})
