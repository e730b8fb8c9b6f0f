import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { logLeaf } from '@/db/schema/log'
import { logKey } from '@/features/log/keys'
import { readCheckpoint } from '@/features/log/queries'
import { typesetter } from '@/features/paper/typesetting/typesetter'
import { formatCode } from '@/features/pledge/receipt'
import { signCheckpoint } from '@/lib/log/checkpoint'
import { leafHash } from '@/lib/log/merkle'
import { asSystem } from '@/tests/as-system'
import { makeAuthenticator } from '@/tests/authenticator'
import { treeRoot } from '@/tests/log-verifier'
import { origin, seal, sign } from '@/tests/signed-pledge'
import { makeWorld } from '@/tests/world'
import { checkChain } from './check'

const signers = 10
const leaves = signers + 2
let codes: string[]
let earlier: string
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-check-'))
  process.env.DATA_DIR = folder
  const { units } = await makeWorld({ units: signers })
  codes = []
  for (const unit of units.slice(0, -1)) codes.push(await sign(unit))
  // Leaves 10 to 12: a passkey, the signature confirmed by it, and that signature's sealed paper.
  codes.push(await sign(units.at(-1)!, makeAuthenticator(origin)))
  await seal(codes.at(-1)!)
  earlier = (await readCheckpoint())!
})
afterAll(async () => {
  typesetter().close()
  await rm(folder, { recursive: true })
})

/** What the database's owner can do, whom no trigger stops. */
const behindTheBack = (table: string, statement: string) =>
  asSystem(async (sql) => {
    await sql.unsafe(`alter table ${table} disable trigger user`)
    await sql.unsafe(statement)
    await sql.unsafe(`alter table ${table} enable trigger user`)
  })

const findings = async () => (await checkChain([earlier])).findings
const about = async (code: string) => (await findings()).filter((text) => text.includes(formatCode(code)))

test('signatures that nobody has touched agree with their leaves, and progress is told', async () => {
  const steps: [number, number][] = []
  const verdict = await checkChain([earlier], (...step) => steps.push(step))
  expect(verdict).toEqual({ size: leaves, signatures: signers, erased: 0, findings: [] })
  expect(steps.at(-1)).toEqual([leaves + signers, leaves + signers])
})

test.each([
  [0, "signed_at = signed_at - interval '1 day'", 'thời điểm ký'],
  [1, "signer_name = 'Người Khác'", 'người ký, chức vụ'],
  [2, "title_lines = array['PHÓ CHỦ TỊCH']", 'người ký, chức vụ'],
  [3, "strokes = jsonb_set(strokes::jsonb, '{0,points,0,x}', '0.2')", 'nét ký'],
  [
    4,
    "authority = 'acting', strength = 'passkey'",
    'quyền hạn ký; mức xác nhận; xác nhận bằng khóa truy cập',
  ],
])('an edited row of signature %i is named with what differs', async (at, change, facts) => {
  await behindTheBack('signature', `update signature set ${change} where code = '${codes[at]}'`)
  expect(await about(codes[at]!)).toEqual([
    expect.stringContaining(`đã bị sửa sau khi ký: ${facts} không khớp với mục số ${at + 1} của nhật ký`),
  ])
})

test('an edited byte of the document that was signed is named', async () => {
  await asSystem(async (sql) => {
    await sql`alter table shown_document disable trigger user`
    await sql`alter table shown_document drop constraint shown_document_hash_true`
    await sql`
      update shown_document d set document = convert_to(replace(convert_from(document, 'UTF8'), '"low":"10"', '"low":"11"'), 'UTF8')
        from pledge_version v join signature s on s.version_id = v.id
       where v.document_hash = d.document_hash and s.code = ${codes[5]!}`
    await sql`alter table shown_document enable trigger user`
  })
  expect(await about(codes[5]!)).toEqual([expect.stringContaining('nội dung bản giao ước không khớp')])
})

test('another key in the row of a passkey, and another file for a sealed paper, are named', async () => {
  await behindTheBack('passkey', `update passkey set public_key = public_key || '\\x00'::bytea`)
  await asSystem((sql) => sql`alter table sealed_paper drop constraint sealed_paper_hash_true`)
  await behindTheBack('sealed_paper', `update sealed_paper set pdf = pdf || '\\x0a'::bytea`)
  expect(await findings()).toEqual(
    expect.arrayContaining([
      'Khóa truy cập ghi ở mục số 10 của nhật ký đã bị thay bằng khóa khác.',
      `Bản giao ước đã đóng dấu của chữ ký mã ${formatCode(codes[9]!)} không còn là tệp ghi ở mục số 12 của nhật ký.`,
    ]),
  )
})

test('a signature taken out of the log, and a leaf without its signature, are both named', async () => {
  await behindTheBack(
    'signature_leaf',
    `delete from signature_leaf l using signature s where s.id = l.signature_id and s.code = '${codes[6]}'`,
  )
  expect(await about(codes[6]!)).toEqual([expect.stringContaining('không có trong nhật ký')])
  expect(await findings()).toContainEqual('Mục số 7 của nhật ký là một chữ ký, nhưng dữ liệu đó không còn.')
})

test('a log written anew with its own key is named by a checkpoint that others hold', async () => {
  const signer = await logKey()
  await behindTheBack(
    'log_leaf',
    `update log_leaf set entry = entry || ' ', leaf_hash = sha256('\\x00'::bytea || entry || ' ') where index = 7`,
  )
  const hashes = (await db().select().from(logLeaf).orderBy(asc(logLeaf.index))).map(({ entry }) =>
    leafHash(entry),
  )
  await asSystem(async (sql) => {
    await sql`alter table log_checkpoint disable trigger user`
    for (let size = 1; size <= leaves; size++) {
      const root = treeRoot(hashes.slice(0, size))
      const note = signCheckpoint({ origin: signer.key.name, size, root }, [signer])
      await sql`update log_checkpoint set root = ${Buffer.from(root)}, note = ${note} where size = ${size}`
    }
    await sql`alter table log_checkpoint enable trigger user`
  })
  expect((await checkChain()).findings).not.toContainEqual(expect.stringContaining('đã bị viết lại'))
  expect(await findings()).toContain(
    'Nhật ký đã bị viết lại trong khoảng từ mục số 1 đến mục số 12: không khớp với điểm kiểm tra lưu bên ngoài.',
  )
})

test('a tail dropped with its checkpoint and its rows is named by a checkpoint that others hold', async () => {
  await behindTheBack('sealed_paper', 'delete from sealed_paper where leaf_index = 11')
  await behindTheBack('log_leaf', 'delete from log_leaf where index = 11')
  await behindTheBack('log_checkpoint', 'delete from log_checkpoint where size = 12')
  expect(await findings()).toContain(
    'Quay lui về một bản cũ hơn (rollback), mất phần cuối: điểm kiểm tra lưu bên ngoài xác nhận 12 mục, nay chỉ còn 11 mục.',
  )
})
