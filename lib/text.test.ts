import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, compareByGivenName, compareVietnamese, fold, matches, nfc } from './text'

const wards = [
  'Cầu Diễn',
  'Đại Mỗ',
  'Mễ Trì',
  'Mỹ Đình 1',
  'Mỹ Đình 2',
  'Phú Đô',
  'Phương Canh',
  'Tây Mỗ',
  'Trung Văn',
  'Xuân Phương',
]
const anyText = fc.string({ unit: 'binary' })
const vietnamese = fc.string({
  unit: fc.constantFrom(...'aàảãáạăằâầbcdđeêềghiklmnoôơpqrstuưừvxyAĐƠƯ 0123456789-'),
  maxLength: 12,
})
const names = fc.oneof(vietnamese, anyText)

describe('nfc', () => {
  it('gives one spelling to a letter typed in pieces', () => {
    const decomposed = 'Mỹ Đình'.normalize('NFD')
    expect(decomposed).not.toBe('Mỹ Đình')
    expect(nfc(decomposed)).toBe('Mỹ Đình')
  })
})

describe('fold', () => {
  it.each([
    ['Mỹ Đình', 'my dinh'],
    ['Đội Quản lý trật tự xây dựng đô thị', 'doi quan ly trat tu xay dung do thi'],
    ['NGUYỄN THỊ HƯỜNG', 'nguyen thi huong'],
    ['Ðại Mỗ', 'dai mo'],
    ['Mỹ\u00a0Đình', 'my dinh'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(text.normalize('NFD'))).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('does not see case, marks or composition', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z0-9 -]*$/)
      }),
    )
  })
})

describe('matches', () => {
  it.each([
    ['my dinh', ['Mỹ Đình 1', 'Mỹ Đình 2']],
    ['mỹ đình 2', ['Mỹ Đình 2']],
    ['mo', ['Đại Mỗ', 'Tây Mỗ']],
    ['ĐẠI', ['Đại Mỗ']],
    ['phuong', ['Phương Canh', 'Xuân Phương']],
    ['  canh  phuong ', ['Phương Canh']],
    ['me tr', ['Mễ Trì']],
    ['inh', []],
    ['cau giay', []],
  ])('finds with "%s" %j', (needle, found) => {
    expect(wards.filter((ward) => matches(ward, needle))).toEqual(found)
  })

  it('finds a unit by its code too', () => {
    expect(matches('phuong-my-dinh-1', 'Mỹ Đình 1')).toBe(true)
  })

  it('finds every text by itself, by its folded form, by the start of its words and by nothing', () => {
    fc.assert(
      fc.property(names, fc.nat(6), (text, cut) => {
        expect(matches(text, text)).toBe(true)
        expect(matches(text, fold(text))).toBe(true)
        expect(matches(text, '')).toBe(true)
        const starts =
          fold(text)
            .match(/[\p{L}\p{N}]+/gu)
            ?.map((word) => [...word].slice(0, cut).join('')) ?? []
        expect(matches(text, starts.reverse().join(' '))).toBe(true)
      }),
    )
  })
})

const totalOrder = (compare: (a: string, b: string) => number) => {
  fc.assert(
    fc.property(names, names, names, (a, b, c) => {
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
      expect(compare(a, b) === 0).toBe(a === b)
      const [low, middle, high] = [a, b, c].sort(compare)
      expect(compare(low as string, middle as string)).toBeLessThanOrEqual(0)
      expect(compare(middle as string, high as string)).toBeLessThanOrEqual(0)
      expect(compare(low as string, high as string)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
}

describe('compareVietnamese', () => {
  it.each([
    [['Dịch Vọng', 'Duy Tân', 'Đại Mỗ', 'Đống Đa', 'Ea Kao']],
    [['Mỹ Đình 1', 'Mỹ Đình 2', 'Mỹ Đình 10']],
    [['an', 'ăn', 'ân']],
    [['on', 'ôn', 'ơn']],
    [['un', 'ưn']],
    [['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    [['Cầu Diễn', 'Cầu Giấy', 'Đại Mỗ', 'Mễ Trì', 'Phú Đô', 'Phương Canh']],
  ])('keeps the order of %j', (ordered) => {
    expect([...ordered].reverse().sort(compareVietnamese)).toEqual(ordered)
  })

  it('is a total order', () => {
    totalOrder(compareVietnamese)
  })
})

describe('compareByGivenName', () => {
  it('looks at the given name, then the family name, then the middle names', () => {
    const ordered = [
      'Đỗ Thị An',
      'Nguyễn Văn Anh',
      'Vũ Hoàng Anh',
      'Trần Quốc Dũng',
      'Lê Văn Đức',
      'Phạm Thị Hòa',
      'Nguyễn Thị Hương',
      'Nguyễn Văn Hương',
      'Nguyễn',
      'Hương Văn Nguyễn',
      'Bùi Ánh Yến',
    ]
    expect([...ordered].reverse().sort(compareByGivenName)).toEqual(ordered)
  })

  it('does not see spare spaces before it has to', () => {
    expect(['  Trần  Văn An', 'Lê Văn An'].sort(compareByGivenName)).toEqual(['Lê Văn An', '  Trần  Văn An'])
  })

  it('is a total order', () => {
    totalOrder(compareByGivenName)
  })
})

describe('cleanText', () => {
  it.each([
    ['  Phấn đấu   hoàn thành\u00a0chỉ tiêu ', 'Phấn đấu hoàn thành chỉ tiêu'],
    ['Dòng một \r\n  dòng hai\rdòng ba', 'Dòng một\ndòng hai\ndòng ba'],
    ['Mỹ Đình'.normalize('NFD'), 'Mỹ Đình'],
    ['Nguyễn\tVăn\u0000 A\u0007', 'Nguyễn Văn A'],
    ['\u202eA nễyugN\u202c\u200b\ufeff', 'A nễyugN'],
    ['hỏng\ud800', 'hỏng'],
    ['\n\n a \n', 'a'],
  ])('makes of %j %j', (typed, stored) => {
    expect(cleanText(typed)).toBe(stored)
  })

  it('changes nothing the second time and leaves nothing unfit behind', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(nfc(clean)).toBe(clean)
        expect(clean).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$| {2}/u)
      }),
      { numRuns: 3000 },
    )
  })
})
