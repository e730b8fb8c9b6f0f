import { expect, test } from 'vitest'
import { Messages, Statements } from './wire'

const message = (type: string, ...parts: string[]) => {
  const body = Buffer.from(parts.map((part) => `${part}\0`).join(''))
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}
const startup = message('', 'user', 'giao_uoc')
const conversation = [
  startup,
  message('P', 's1', 'select write_log($1, $2)'),
  message('B', '', 's1'),
  message('S'),
  message('Q', 'COMMIT'),
  message('P', 's2', 'select 1'),
  message('B', '', 's2'),
]

test('a stream is cut into its messages however it arrives', () => {
  const all = Buffer.concat(conversation)
  for (const step of [1, 2, 7, all.length]) {
    const messages = new Messages('client')
    const found = []
    for (let at = 0; at < all.length; at += step) found.push(...messages.take(all.subarray(at, at + step)))
    expect(found.map(({ type }) => type).join()).toBe(',P,B,S,Q,P,B')
    expect(Buffer.concat(found.map(({ bytes }) => bytes))).toEqual(all)
  }
})

test('what a message runs is known by its text, prepared or not', () => {
  const statements = new Statements()
  const targets = new Messages('client')
    .take(Buffer.concat(conversation))
    .map((one) => statements.targetOf(one))
  expect(targets).toEqual([null, null, 'signing', null, 'commit', null, null])
})
