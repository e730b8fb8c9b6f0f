import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { logKey } from '@/features/log/keys'
import { readCheckpoint } from '@/features/log/queries'
import { logWriter } from '@/features/log/writer'
import { openCheckpoint, signCheckpoint } from '@/lib/log/checkpoint'
import { cosignatureVerifier } from '@/lib/log/cosignature'
import { signatureLine } from '@/lib/log/note'
import { ed25519Verifier, type NoteSigner, writeVerifierKey } from '@/lib/log/note-keys'
import { cosigner } from '@/tests/log-verifier'
import { POST } from './route'

const witness = (name: string) => cosigner(name, generateKeyPairSync('ed25519').privateKey)
const [first, second, stranger] = [
  witness('mttq.example.vn'),
  witness('tinh.example.vn'),
  witness('ai-do.example.vn'),
]
process.env.LOG_WITNESSES = `${writeVerifierKey(first!.key)} ${writeVerifierKey(second!.key)}`

const under = (note: string, signer: NoteSigner) =>
  note + signatureLine(signer, note.slice(0, note.lastIndexOf('\n\n') + 1))
const post = (body: BodyInit, type = 'text/plain') =>
  POST(
    new Request('http://localhost/log/cosignatures', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
  )
const answer = async (body: BodyInit, type?: string) => {
  const response = await post(body, type)
  return response.status === 204 ? 204 : [response.status, (await response.json()).error.code]
}

let signer: NoteSigner
let writer: Awaited<ReturnType<typeof logWriter>>
let note: string
beforeAll(async () => {
  signer = await logKey()
  writer = await logWriter()
  await writer.append({ entry: randomBytes(40), effect: 'none' })
  note = (await readCheckpoint())!
})

test('what a known witness signs is served under its checkpoint, once, and opens', async () => {
  expect(await answer(under(note, first!))).toBe(204)
  expect(await answer(under(note, first!))).toBe(204)
  expect(await answer(under(under(note, second!), stranger!))).toBe(204)
  const served = (await readCheckpoint())!
  const verifiers = [first!, second!].map(({ key }) => cosignatureVerifier(key))
  const opened = openCheckpoint(served, signer.key.name, ed25519Verifier(signer.key), verifiers)
  expect(opened).toMatchObject({
    ok: true,
    cosignatures: [{ name: first!.key.name }, { name: second!.key.name }],
  })
  await writer.append({ entry: randomBytes(40), effect: 'none' })
  expect(await readCheckpoint()).not.toContain(first!.key.name)
})

test('strangers, false lines and checkpoints of no such log are refused, each by its name', async () => {
  expect(await answer(under(note, stranger!))).toEqual([403, 'no_witness'])
  expect(await answer(note)).toEqual([403, 'no_witness'])
  const signature = signatureLine(first!, `log\n1\n${'A'.repeat(43)}=\n`)
  expect(await answer(note + signature)).toEqual([400, 'refused'])
  expect(await answer('no note')).toEqual([400, 'refused'])
  const head = { origin: signer.key.name, size: 1, root: randomBytes(32) }
  expect(await answer(under(signCheckpoint(head, [signer]), first!))).toEqual([404, 'unknown'])
})

test('only plain text of modest size is read', async () => {
  expect(await answer(under(note, first!), 'application/json')).toEqual([415, 'unsupported_media_type'])
  expect(await answer('x'.repeat(16 * 1024 + 1))).toEqual([413, 'too_large'])
  expect(await answer(Uint8Array.of(0xff, 0xfe))).toEqual([400, 'bad_text'])
})
