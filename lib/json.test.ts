import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JsonError, parseJson } from './json'

it('reads whatever JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value)
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

it('refuses a key that stands twice in one object, wherever and however it is written', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, one, two) => {
      const [name, first, second] = [key, one, two].map((part) => JSON.stringify(part))
      const twice = `{${name}:${first},"between":[{}],${name}:${second}}`
      expect(() => parseJson(twice)).toThrow(JsonError)
      expect(() => parseJson(`[0,{"in":${twice}}]`)).toThrow(JsonError)
    }),
  )
  expect(() => parseJson('{"a":1,"\\u0061":2}')).toThrow(JsonError)
})

it('takes the same key in different objects, and braces within strings', () => {
  expect(parseJson('{"a":{"a":[{"a":1},{"a":"}{\\":"}]},"b":"\\"a\\":"}')).toMatchObject({ b: '"a":' })
})

it.each(['', '{', '{"a"}', "{'a':1}", 'NaN', '[1,]', ':', '"a":1'])(
  'refuses %j, which is no JSON',
  (text) => {
    expect(() => parseJson(text)).toThrow(JsonError)
  },
)

it('refuses nesting deeper than 32', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(parseJson(nested(32))).toBeInstanceOf(Array)
  expect(() => parseJson(nested(33))).toThrow(JsonError)
})

it('reads megabytes in one pass, sound or not', () => {
  const quotes = '\\"'.repeat(4 * 2 ** 20)
  expect(() => parseJson(`["${quotes}`)).toThrow(JsonError)
  expect(parseJson(`["${quotes}"]`)).toEqual(['"'.repeat(4 * 2 ** 20)])
  expect(() => parseJson('['.repeat(2 ** 20))).toThrow(JsonError)
  expect(() => parseJson(`${'['.repeat(2 ** 19)}${']'.repeat(2 ** 19)}`)).toThrow(JsonError)
})
