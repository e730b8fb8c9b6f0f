import { expect, test } from 'vitest'
import { type HealthFacts, troublesOf } from './trouble'

const well: HealthFacts = { skew: -4_900, queues: [], sealing: null, letters: null, copies: [] }
const at = new Date('2022-12-21T08:41:07+07:00')

test('nothing is told while all works and clocks differ by less than five seconds', () => {
  expect(troublesOf(well)).toEqual([])
  const arrived = { destination: 'archive.example.vn', failed: null }
  expect(troublesOf({ ...well, copies: [arrived] })).toEqual([])
})

test('clocks that differ are told with their direction, and come first', () => {
  const sealing = { count: 2, cause: 'không có phông chữ', at }
  const [clock, unsealed] = troublesOf({ ...well, skew: -61_000, sealing })
  expect(clock).toMatchObject({ kind: 'clock', title: 'Đồng hồ máy chủ lệch 61 giây' })
  expect(clock?.cause).toContain('chậm hơn')
  expect(troublesOf({ ...well, skew: 61_000 })[0]?.cause).toContain('nhanh hơn')
  expect(unsealed).toMatchObject({ title: '2 bản giao ước đã ký chưa đóng dấu được' })
})

test('every trouble names its cause and the next step', () => {
  const troubles = troublesOf({
    skew: 6_000,
    queues: [{ queue: 'reminding', since: at }],
    sealing: { count: 1, cause: 'cơ quan dấu thời gian không trả lời', at },
    letters: { count: 3, cause: 'Không kết nối được máy chủ thư (ECONNREFUSED)' },
    copies: [{ destination: 'archive.example.vn', failed: { at, failure: 'mã 503' } }],
  })
  expect(troubles.map(({ kind }) => kind)).toEqual(['clock', 'queue', 'sealing', 'letters', 'copies'])
  expect(troubles[1]?.title).toBe('Chưa gửi thư đôn đốc được từ 08:41:07 21/12/2022')
  for (const { title, cause, next } of troubles) expect([title, cause, next]).not.toContain('')
})
