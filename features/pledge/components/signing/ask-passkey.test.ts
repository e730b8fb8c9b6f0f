import { expect, test } from 'vitest'
import { canonicalBytes, sha256, toHex } from '@/lib/canonical'
import { signRequest } from '../../schema'
import { strokesHash } from './ask-passkey'

const drawing = signRequest.shape.drawing

test.each([
  { kind: 'strokes', strokes: [{ points: [{ x: 1.5, y: -0, time: 1795435469461, pressure: 0.25 }] }] },
  { kind: 'typed', name: '  Nguyễn   Văn\u200b A' },
  { kind: 'typed', name: 'Nguyễn Văn A'.normalize('NFD') },
] as const)('the page hashes a drawing as the server does: %j', async (sent) => {
  expect(await strokesHash(sent as Parameters<typeof strokesHash>[0])).toBe(
    toHex(sha256(canonicalBytes(drawing.parse(sent)))),
  )
})
