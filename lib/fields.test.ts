import { expect, test } from 'vitest'
import { notEmptyCases } from '@/tests/cases/not-empty'
import { mailForm, wordsField } from './fields'

test.each(notEmptyCases)('%j fills a field: %s', (text, filled) => {
  expect(wordsField('tên').safeParse(text).success).toBe(filled)
})

test.each([
  ['van-phong@example.vn', true],
  ["o'neill+ky@mail.quan.gov.vn", true],
  ['không có', false],
  ['a@b', false],
  ['a b@example.vn', false],
  ['<script>@example.vn', false],
  ['hai@@example.vn', false],
  [`${'a'.repeat(190)}@example.vn`, false],
])('%j is a mail address: %s', (text, is) => {
  expect(mailForm.test(text)).toBe(is)
})
