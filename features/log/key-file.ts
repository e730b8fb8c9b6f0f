import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { NoteSigner } from '@/lib/log/note-keys'
import { parseSignerKey, writeSignerKey, writeVerifierKey } from '@/lib/log/note-keys'

/**
 * The installation's log key, in `folder`/log.key, readable by its owner alone; made at the first call. Its name is the
 * log's origin for ever: the public address without its scheme (C2SP tlog-tiles, "Parameters"), or a random one where
 * there is no public address yet. Processes on several machines are given the same file. Throws when it cannot be read.
 */
export async function readLogKey(folder: string, publicUrl: string | undefined): Promise<NoteSigner> {
  return (await findLogKey(folder)) ?? makeKey(folder, publicUrl)
}

/** The same, null when there is no such file. Throws when it cannot be read. */
export const findLogKey = (folder: string): Promise<NoteSigner | null> => readKeyFile(fileIn(folder))

/** A new key called `name` in `folder`/log.key.next, or the one that an interrupted change has left there. */
export async function makeNextKey(folder: string, name: string): Promise<NoteSigner> {
  return (await readKeyFile(nextIn(folder))) ?? writeKey(nextIn(folder), name)
}

/**
 * Puts log.key.next in the place of log.key when it is the key `verifierKey`, and keeps the old one beside it, by its id.
 * Tells whether it was.
 */
export async function finishNextKey(folder: string, verifierKey: string): Promise<boolean> {
  const next = await readKeyFile(nextIn(folder))
  if (!next || writeVerifierKey(next.key) !== verifierKey) return false
  const before = await findLogKey(folder)
  if (before) await link(fileIn(folder), path.join(folder, `log.${before.key.id}.key`)).catch(ignoreStanding)
  await rename(nextIn(folder), fileIn(folder))
  return true
}

const fileIn = (folder: string) => path.join(folder, 'log.key')
const nextIn = (folder: string) => path.join(folder, 'log.key.next')

async function readKeyFile(file: string): Promise<NoteSigner | null> {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const signer = parseSignerKey(text.trimEnd())
  if (!signer) throw new Error(`${file} không phải khóa của nhật ký; hãy khôi phục tệp này từ bản sao lưu.`)
  return signer
}

function makeKey(folder: string, publicUrl: string | undefined): Promise<NoteSigner> {
  const name = publicUrl ? `${new URL(publicUrl).host}/log` : `giao-uoc/log-${randomBytes(4).toString('hex')}`
  return writeKey(fileIn(folder), name)
}

/** Two processes may start together: the file appears whole, and the first one's stays. */
async function writeKey(file: string, name: string): Promise<NoteSigner> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const text = `${writeSignerKey(name, generateKeyPairSync('ed25519').privateKey)}\n`
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  await link(draft, file)
    .catch(ignoreStanding)
    .finally(() => rm(draft))
  return (await readKeyFile(file))!
}

function ignoreStanding(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
