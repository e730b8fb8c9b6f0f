import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DataFolderBusy, lockOwner, takeLock } from './lock'
import { identify } from './process'

let home: string
const file = () => path.join(home, 'lock')

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'giao-uoc-lock-'))
})
afterEach(() => rm(home, { recursive: true }))

it('names the living owner to a second start, and is free after its release', async () => {
  const release = await takeLock(file(), home)
  const second = takeLock(file(), home, 150)
  await expect(second).rejects.toThrow(`PID ${process.pid}`)
  await expect(second).rejects.toBeInstanceOf(DataFolderBusy)
  await release()
  await (await takeLock(file(), home))()
})

it.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, started: '1' }],
  ['a later process with the same pid', { pid: process.pid, started: 'before' }],
])('clears the lock of %s', async (_, owner) => {
  await writeFile(file(), JSON.stringify(owner))
  expect(await lockOwner(file())).toBeUndefined()
  const release = await takeLock(file(), home)
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(identify(process.pid))
  await release()
})
