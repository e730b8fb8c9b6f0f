import { beforeAll, expect, test, vi } from 'vitest'
import { loadDemonstration } from '@/db/seed/demonstration'
import * as environment from '@/lib/env'
import { readDemonstrationAccounts } from './demonstration'

const real = environment.env()
const as = (mode: Partial<environment.Env>) =>
  vi.spyOn(environment, 'env').mockReturnValue({ ...real, ...mode })

beforeAll(async () => {
  await loadDemonstration(real.DATABASE_URL, { password: 'minh-hoa-2022' })
})

test('the demonstration offers every account once, by block and unit in the order of protocol', async () => {
  as({ demonstration: true, demoPassword: 'minh-hoa-2022' })
  const accounts = (await readDemonstrationAccounts())!
  expect(accounts.password).toBe('minh-hoa-2022')
  expect(accounts.offices.map(({ username }) => username)).toEqual([
    'van-phong',
    'van-phong.2',
    'chung-kien',
    'quan-tri',
  ])
  expect(accounts.offices.map(({ label }) => label).slice(0, 2)).toEqual([
    'Văn phòng, thường trực thi đua',
    'Văn phòng, thường trực thi đua (người thứ 2)',
  ])
  expect(accounts.blocks.map(({ name, units }) => [name, units.length])).toEqual([
    ['Khối các Ban Đảng Quận ủy', 6],
    ['Khối MTTQ và các tổ chức chính trị - xã hội', 6],
    ['Khối các phòng, ban, ngành, hội, đoàn thể', 22],
    ['Khối các đơn vị hiệp quản', 12],
    ['Khối UBND các phường', 10],
  ])
  const units = accounts.blocks.flatMap((block) => block.units)
  expect(units.find(({ name }) => name === 'UBND phường Mễ Trì')?.accounts).toEqual([
    { username: 'phuong-me-tri', label: 'Thủ trưởng' },
    { username: 'phuong-me-tri.cv', label: 'Chuyên viên' },
    { username: 'phuong-me-tri.pho', label: 'Phó chủ tịch' },
  ])
  expect(new Set(units.flatMap((unit) => unit.accounts.map(({ username }) => username))).size).toBe(113)
})

test('outside the demonstration there is nothing to offer, whatever the database holds', async () => {
  as({ demonstration: false, demoPassword: undefined })
  expect(await readDemonstrationAccounts()).toBeNull()
})
