import { generateKeyPairSync } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pool } from '@/db/client'
import { checkChain } from '@/features/audit/log-check/check'
import { readVerdict } from '@/features/evidence/verification/queries'
import { signCheckpoint } from '@/lib/log/checkpoint'
import { readTerms } from '@/lib/log/keys'
import { leafHash } from '@/lib/log/merkle'
import { ed25519Signer, ed25519Verifier, writeSignerKey, writeVerifierKey } from '@/lib/log/note-keys'
import { forget } from '@/lib/process-wide'
import { asSystem } from '@/tests/as-system'
import { verifyProof } from '@/tests/log-verifier'
import { sign } from '@/tests/signed-pledge'
import { makeWorld } from '@/tests/world'
import { logKey, logKeyFolder, rotateLogKey, storedTerms } from './keys'
import { readCheckpoint, readProvedEntries } from './queries'
import { logWriter } from './writer'

type Units = Awaited<ReturnType<typeof makeWorld>>['units']
let folder: string
let units: Units
const codes: string[] = []
const outside: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-keys-'))
  process.env.DATA_DIR = folder
  units = (await makeWorld({ units: 5 })).units
  await signNext()
})
afterAll(() => rm(folder, { recursive: true }))

async function signNext() {
  codes.push(await sign(units[codes.length]!))
  outside.push((await readCheckpoint())!)
}
/** What a start of the process does: the writer reads its key anew. */
const startAnew = () => forget('log writer')
const findings = async () => (await checkChain(outside)).findings
const behindTheBack = (statement: string, values: string[] = []) =>
  asSystem(async (sql) => {
    await sql.unsafe('alter table log_key_term disable trigger user')
    await sql.unsafe('alter table log_checkpoint disable trigger user')
    await sql.unsafe(statement, values)
    await sql.unsafe('alter table log_key_term enable trigger user')
    await sql.unsafe('alter table log_checkpoint enable trigger user')
  })

test('after a rotation old checkpoints and receipts verify by the old key, new ones by the new', async () => {
  const old = ed25519Verifier((await logKey()).key)
  const { entries } = await readProvedEntries([0])
  await rotateLogKey()
  // Between the rotation and the next entry the newest checkpoint is still the old key's.
  expect(await readVerdict(codes[0]!)).toMatchObject({
    kind: 'valid',
    signature: { log: { key: writeVerifierKey(old.key) } },
  })
  expect(await findings()).toEqual([])

  await expect(signNext()).rejects.toThrow()
  startAnew()
  await signNext()
  const present = await logKey()
  expect(present.key.name).toBe(old.key.name)
  expect(await findings()).toEqual([])
  expect(outside[0]).toContain(`${old.key.name}\n1\n`)
  const trust = { origin: old.key.name, log: old }
  expect(verifyProof(entries[0]!.receipt, leafHash(entries[0]!.entry), trust).ok).toBe(true)
  const proved = await readProvedEntries([1])
  const anew = { leaf: leafHash(proved.entries[0]!.entry), receipt: proved.entries[0]!.receipt }
  expect(verifyProof(anew.receipt, anew.leaf, trust).ok).toBe(false)
  expect(verifyProof(anew.receipt, anew.leaf, { ...trust, log: ed25519Verifier(present.key) }).ok).toBe(true)
  expect(await readVerdict(codes[0]!)).toMatchObject({
    kind: 'valid',
    signature: { log: { key: writeVerifierKey(present.key) } },
  })
  expect(await pool()`select detail ->> 'to' as to from audit where action = 'log.key_changed'`).toEqual([
    { to: present.key.id },
  ])
})

test('a rotation that was cut short after the log has the new key is finished by the next one', async () => {
  const kept = path.join(folder, 'kept')
  await cp(logKeyFolder(), kept, { recursive: true })
  const key = await rotateLogKey()
  await cp(path.join(logKeyFolder(), 'log.key'), path.join(kept, 'log.key.next'))
  await rm(logKeyFolder(), { recursive: true })
  await cp(kept, logKeyFolder(), { recursive: true })
  startAnew()
  await expect(logWriter()).rejects.toThrow('không phải khóa hiện hành')
  expect(await rotateLogKey()).toBe(key)
  expect((await storedTerms()).map(({ fromSize }) => fromSize)).toEqual([0, 2, 3])
  await signNext()
  expect(await findings()).toEqual([])
})

test('another key in the file signs nothing, and the verifier names it', async () => {
  const file = path.join(logKeyFolder(), 'log.key')
  const kept = path.join(folder, 'own.key')
  await cp(file, kept)
  const { name } = (await logKey()).key
  await writeFile(file, `${writeSignerKey(name, generateKeyPairSync('ed25519').privateKey)}\n`)
  startAnew()
  await expect(sign(units[3]!)).rejects.toThrow('hãy khôi phục log.key từ bản sao lưu')
  expect(await findings()).toEqual([
    'Khóa nhật ký đã bị tráo: tệp log.key không phải khóa hiện hành của nhật ký.',
  ])
  await rm(file)
  await expect(sign(units[3]!)).rejects.toThrow('không còn')
  await cp(kept, file)
  expect(await findings()).toEqual([])
})

test('a key swapped by the owner, with all checkpoints signed anew, is named by what was kept outside', async () => {
  const terms = await storedTerms()
  const last = terms.at(-1)!
  const thiefKey = generateKeyPairSync('ed25519').privateKey
  const thief = ed25519Signer(readTerms(terms)[0]!.log.key.name, thiefKey)
  await behindTheBack('update log_key_term set verifier_key = $1 where from_size = $2', [
    writeVerifierKey(thief.key),
    String(last.fromSize),
  ])
  expect(await findings()).toContain(
    `Khóa nhật ký đã bị tráo: khóa dùng từ mục số ${last.fromSize} không được khóa trước đó bàn giao.`,
  )

  await behindTheBack('delete from log_key_term where from_size > 0')
  await behindTheBack('update log_key_term set verifier_key = $1', [writeVerifierKey(thief.key)])
  for (const { size, root } of await pool()<{ size: number; root: Buffer }[]>`
    select size::int, root from log_checkpoint`) {
    const note = signCheckpoint({ origin: thief.key.name, size, root: new Uint8Array(root) }, [thief])
    await behindTheBack('update log_checkpoint set note = $1 where size = $2', [note, String(size)])
  }
  await writeFile(path.join(logKeyFolder(), 'log.key'), `${writeSignerKey(thief.key.name, thiefKey)}\n`)
  expect((await checkChain()).findings).toEqual([])
  const named =
    'Điểm kiểm tra lưu bên ngoài không dùng được: ký bằng khóa khác với khóa của nhật ký, một trong hai đã bị tráo.'
  expect(await findings()).toEqual([named, named, named])
})
