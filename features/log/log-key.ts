import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { NoteSigner } from './note'
import { parseSignerKey, writeSignerKey } from './signer-key'

/**
 * The installation's log key, in `folder`/log.key, readable by its owner alone; made at the first call. Its name is the
 * log's origin for ever: the public address without its scheme (C2SP tlog-tiles, "Parameters"), or a random one where
 * there is no public address yet. Processes on several machines are given the same file. Throws when it cannot be read.
 */
export async function readLogKey(folder: string, publicUrl: string | undefined): Promise<NoteSigner> {
  const file = path.join(folder, 'log.key')
  const kept = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const text = kept ?? (await makeKey(file, publicUrl))
  const signer = parseSignerKey(text.trimEnd())
  if (!signer) throw new Error(`${file} không phải khóa của nhật ký; hãy khôi phục tệp này từ bản sao lưu.`)
  return signer
}

/** Two processes may start together: the file appears whole, and the first one's stays. */
async function makeKey(file: string, publicUrl: string | undefined): Promise<string> {
  const name = publicUrl ? `${new URL(publicUrl).host}/log` : `giao-uoc/log-${randomBytes(4).toString('hex')}`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const text = `${writeSignerKey(name, generateKeyPairSync('ed25519').privateKey)}\n`
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return readFile(file, 'utf8')
}
