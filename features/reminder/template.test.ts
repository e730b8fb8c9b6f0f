import { expect, test } from 'vitest'
import { fillLetter, usualBody, usualSubject } from './template'

const facts = {
  unit: 'Phường Mỹ Đình 1',
  deadline: new Date('2022-12-21T10:00:00Z'),
  link: 'https://thidua.example.vn/pledge',
}

const campaign = {
  title: 'giao ước thi đua năm 2023',
  contactName: 'Văn phòng',
  contactPhone: '024 0000 0000',
}

test('a letter names its unit, its deadline and where to sign', () => {
  expect(fillLetter(usualSubject, facts)).toBe('Đề nghị ký giao ước thi đua - Phường Mỹ Đình 1')
  const body = fillLetter(usualBody(campaign), facts)
  expect(body).toContain('Hạn ký: 17:00:00 21/12/2022.')
  expect(body).toContain('https://thidua.example.vn/pledge')
  expect(body).toContain('gọi Văn phòng, 024 0000 0000')
  expect(body).not.toMatch(/[{}]/)
})

test('without a deadline it says so, and without a contact nobody is named', () => {
  const body = fillLetter(usualBody({ ...campaign, contactName: null }), { ...facts, deadline: null })
  expect(body).toContain('Hạn ký: chưa đặt.')
  expect(body).not.toContain('gọi')
})
