import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar'

let folder: string
let file: string
const contents = { 'manifest.json': 'a', 'tables/đơn-vị.copy.gz': 'b'.repeat(512), empty: '' }
const whole = Buffer.concat([
  ...Object.entries(contents).flatMap(([name, text]) => [
    tarHeader(name, Buffer.byteLength(text), new Date('2022-12-21T00:00:00Z')),
    Buffer.from(text),
    tarPadding(Buffer.byteLength(text)),
  ]),
  tarEnd,
])

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-tar-'))
  file = path.join(folder, 'a.tar')
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: Buffer) {
  await writeFile(file, bytes)
  const handle = await open(file)
  return readTar(handle).finally(() => handle.close())
}

test('what is written is read again, entry by entry', async () => {
  const entries = await read(whole)
  expect(entries.map(({ name, start, size }) => [name, whole.toString('utf8', start, start + size)])).toEqual(
    Object.entries(contents),
  )
})

test('a changed header and a tar that was cut short are not read', async () => {
  const changed = Buffer.from(whole)
  changed[0]! ^= 1
  await expect(read(changed)).rejects.toThrow('no tar')
  await expect(read(whole.subarray(0, 1200))).rejects.toThrow('cut short')
})

test.skipIf(process.platform !== 'linux')('the machine’s own tar reads it too', async () => {
  await writeFile(file, whole)
  const listed = execFileSync('tar', ['--quoting-style=literal', '-tf', file], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  expect(listed.trim().split('\n')).toEqual(Object.keys(contents))
})
