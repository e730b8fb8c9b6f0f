import { expect, test } from 'vitest'
import { mediaTypeOf } from './mutations'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'
const jpeg = '\xff\xd8\xff\xe0JFIF\xff\xd9'
const png = '\x89PNG\r\n\x1a\n....IEND\xae\x42\x60\x82'

test.each([
  [pdf, 'application/pdf'],
  [jpeg, 'image/jpeg'],
  [png, 'image/png'],
])('a file is what its bytes say: %j', (text, type) => {
  expect(mediaTypeOf(latin1(text))).toBe(type)
})

test.each([
  ['<html>%PDF-1.7 %%EOF'],
  [`${pdf}<script>alert(1)</script>`],
  [`${png}PK\x03\x04`],
  ['%PDF-1.7 without an end'],
  ['MZ\x90'],
  [''],
])('a file of another kind, or with another behind it, is none: %j', (text) => {
  expect(mediaTypeOf(latin1(text))).toBeNull()
})
