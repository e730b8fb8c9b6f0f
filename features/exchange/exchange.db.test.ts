import { randomUUID } from 'node:crypto'
import { count, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { account, activationLink, person } from '@/db/schema/account'
import { audit } from '@/db/schema/audit'
import { campaign } from '@/db/schema/campaign'
import { importBatch } from '@/db/schema/exchange'
import { ownCommitment } from '@/db/schema/pledge'
import { pledge, unit } from '@/db/schema/roster'
import { assignment, decision, target } from '@/db/schema/target'
import { loadDemonstration } from '@/db/seed/demonstration'
import { publishDecision } from '@/features/target/decisions/mutations'
import { type Person, system } from '@/lib/actor'
import { env } from '@/lib/env'
import { type ExchangeKind, exchangeKinds } from '@/lib/terms'
import { readWorkbook, type SheetText, writeWorkbook } from '@/lib/xlsx'
import { makeWorld } from '@/tests/world'
import { readCurrentRows } from './current-rows'
import { detectSheet } from './detect-sheet'
import { sheetOf } from './export'
import { applyImport, checkImport, undoImport } from './mutations'
import { findCampaign } from './queries'
import { obstacles, sayUndoRefusal } from './refusals'
import type { SheetInput } from './schema'

const inputs = (sheets: SheetText[]): SheetInput[] =>
  sheets
    .map(detectSheet)
    .flatMap(({ kind, headerRow, name, columns, rows }) =>
      kind ? [{ kind, name, columns, rows, firstRow: headerRow + 1 }] : [],
    )

const exported = async (campaignId: string, kinds: readonly ExchangeKind[] = exchangeKinds) => {
  const current = await readCurrentRows((await findCampaign(campaignId))!)
  return kinds.map((kind) => sheetOf(kind, current))
}

const throughFile = async (sheets: SheetText[]) => {
  const read = await readWorkbook(await writeWorkbook(sheets))
  if (!read.ok) throw new Error(read.reason)
  return read.sheets
}

const draftIn = (issuingBodyId: string, year: number) =>
  transaction(system('test'), async (tx) => {
    const [made] = await tx
      .insert(campaign)
      .values({ issuingBodyId, year, title: `Đợt ${year}`, theme: 'Thử', pledgedBefore: 'lãnh đạo' })
      .returning()
    return made!
  })

const sixty = (): SheetText => ({
  name: 'Đơn vị',
  rows: [
    ['Danh sách đơn vị của đợt'],
    [],
    ['TT', 'Khối', 'Mã đơn vị', 'Tên đơn vị', 'Chức vụ', 'Thể thức'],
    ...Array.from({ length: 60 }, (_, index) => [
      String(index + 1),
      'Khối phường',
      `don-vi-${index + 1}`,
      `UBND phường số ${index + 1}`,
      'Chủ tịch',
      'Nhà nước',
    ]),
  ],
})

const act = (campaignId: string, sheets: SheetInput[]) => ({ campaignId, fileName: 'thu.xlsx', sheets })

test('the demonstration goes out in two files and makes the same campaign elsewhere, value by value', async () => {
  await loadDemonstration(env().DATABASE_URL, { password: randomUUID() })
  const [shown] = await db().select().from(campaign).where(eq(campaign.year, 2023)).limit(1)
  const out = await throughFile(await exported(shown!.id))
  expect(out.map(({ rows }) => rows.length)).toEqual([57, 115, 32, 158])

  const { office, campaign: other } = await makeWorld({ units: 0, targets: 0 })
  await transaction(system('test'), (tx) => tx.execute(sql`update account set username = 'cu.' || username`))
  const empty = await draftIn(other.issuingBodyId, 2031)
  const [lists, targets] = [out.slice(0, 2), out.slice(2)]
  for (const part of [lists, targets]) {
    const applied = await applyImport(office, act(empty.id, inputs(part)))
    expect(applied.ok || applied).toBe(true)
  }
  const witnesses = (rows: string[][]) => rows.filter((row) => row[2] !== 'Lãnh đạo chứng kiến')
  const again = await throughFile(await exported(empty.id))
  expect(again.map(({ rows }) => witnesses(rows))).toEqual(out.map(({ rows }) => witnesses(rows)))

  const drafts = await db().select().from(decision).where(eq(decision.campaignId, empty.id))
  expect(drafts.map(({ publishedAt }) => publishedAt)).toEqual([null, null])
  for (const { id } of drafts)
    expect(await publishDecision(office, { campaignId: empty.id, decisionId: id })).toEqual({ ok: true })

  const repeated = await checkImport(office, act(empty.id, inputs(again)))
  expect(repeated.ok && repeated.verdict.problems).toEqual([])
  expect(repeated.ok && new Set(repeated.verdict.sheets.flatMap(({ statuses }) => statuses))).toEqual(
    new Set(['same']),
  )
  expect(await applyImport(office, act(empty.id, inputs(again)))).toMatchObject({ reason: 'nothing_new' })
}, 60_000)

test('five wrong cells among sixty units stop the whole, each told by its address; mended, all come in and go back', async () => {
  const { office, campaign: other } = await makeWorld()
  const draft = await draftIn(other.issuingBodyId, 2032)
  const sheet = sixty()
  sheet.rows[5]![3] = ''
  sheet.rows[10]![2] = 'Đơn vị 8'
  sheet.rows[20]![2] = 'don-vi-1'
  sheet.rows[30]![0] = '5'
  sheet.rows[40]![5] = 'Đoàn thể'
  const refused = await applyImport(office, act(draft.id, inputs([sheet])))
  if (refused.ok || refused.reason !== 'problems') throw new Error('not refused')
  expect(refused.verdict.problems.map(({ address, message }) => `${address} ${message}`)).toEqual([
    'D6 Thiếu tên đơn vị: nhập vào ô này',
    'C11 “Đơn vị 8” không dùng làm mã đơn vị được: ghi như phuong-my-dinh-1',
    'C21 Mã “don-vi-1” đã có ở dòng trên: chọn mã khác',
    'A31 Thứ tự 5 là của “UBND phường số 5”: ghi thứ tự khác',
    'F41 “Đoàn thể” không có: chọn Nhà nước, Đảng',
  ])
  expect(await placesOf(draft.id)).toBe(0)

  const applied = await applyImport(office, act(draft.id, inputs([sixty()])))
  expect(applied).toMatchObject({ ok: true, counts: { units: 60 } })
  expect(await placesOf(draft.id)).toBe(60)
  const [written] = await db().select().from(audit).where(eq(audit.campaignId, draft.id))
  expect(written).toMatchObject({ action: 'import.applied', actor: `account:${office.accountId}` })

  const changed = sixty()
  changed.rows[3]![3] = 'UBND phường đổi tên'
  ;[changed.rows[4]![0], changed.rows[5]![0]] = ['3', '2']
  expect(await applyImport(office, act(draft.id, inputs([changed])))).toMatchObject({ counts: { units: 3 } })
  const before = await exported(draft.id, ['units'])
  const [second, first] = await batchesOf(draft.id)
  expect(await undoImport(office, { campaignId: draft.id, batchId: second!.id })).toEqual({ ok: true })
  expect(await exported(draft.id, ['units'])).not.toEqual(before)
  expect(await undoImport(office, { campaignId: draft.id, batchId: second!.id })).toMatchObject({
    reason: 'too_late',
  })
  expect(await undoImport(office, { campaignId: draft.id, batchId: first!.id })).toEqual({ ok: true })
  expect(await placesOf(draft.id)).toBe(0)
  expect(await db().$count(unit, eq(unit.code, 'don-vi-1'))).toBe(0)
})

test('an import is not taken back where something stands on it, or once it was changed by hand', async () => {
  const { office, campaign: other } = await makeWorld({ units: 1, targets: 1 })
  const draft = await draftIn(other.issuingBodyId, 2033)
  const tag = randomUUID().slice(0, 8)
  const people: SheetText = {
    name: 'Nhân sự',
    rows: [
      ['Mã đơn vị', 'Vai trò', 'Họ và tên', 'Chức vụ', 'Từ ngày'],
      ['don-vi-1', 'Thủ trưởng đơn vị', 'Nguyễn Văn A', 'Chủ tịch', '1/1/2026'],
      ['', 'Lãnh đạo chứng kiến', `Bà ${tag}`, '', ''],
    ],
  }
  expect(await applyImport(office, act(draft.id, inputs([sixty(), people])))).toMatchObject({ ok: true })
  const [one] = await batchesOf(draft.id)
  const [seat] = await db()
    .select({ id: account.id, username: account.username })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(person.fullName, 'Nguyễn Văn A'))
  expect(seat!.username).toBe('don-vi-1')
  const undo = { campaignId: draft.id, batchId: one!.id }
  const linkId = await transaction(office, async (tx) => {
    const link = {
      accountId: seat!.id,
      tokenHash: Buffer.from(tag),
      madeBy: office.accountId,
      expiresAt: new Date(),
    }
    const [made] = await tx.insert(activationLink).values(link).returning({ id: activationLink.id })
    return made!.id
  })
  expect(await undoImport(office, undo)).toEqual({
    ok: false,
    reason: 'built_on',
    what: 'tài khoản đã được cấp liên kết kích hoạt',
  })
  expect(await placesOf(draft.id)).toBe(60)
  await transaction(office, (tx) => tx.delete(activationLink).where(eq(activationLink.id, linkId)))
  const [place] = await db().select().from(pledge).where(eq(pledge.campaignId, draft.id)).limit(1)
  const task = { pledgeId: place!.id, kind: 'task' as const, position: 1, content: 'Nhiệm vụ riêng' }
  await transaction(office, (tx) => tx.insert(ownCommitment).values(task))
  const refused = await undoImport(office, undo)
  expect(refused).toEqual({ ok: false, reason: 'built_on', what: 'đơn vị đã đăng ký nội dung' })
  expect(!refused.ok && sayUndoRefusal(refused)).toMatch(
    /^Không hoàn tác được vì đơn vị đã đăng ký nội dung\./,
  )
  await transaction(office, (tx) => tx.delete(ownCommitment).where(eq(ownCommitment.pledgeId, place!.id)))
  expect(await undoImport(office, undo)).toEqual({ ok: true })
  expect(await placesOf(draft.id)).toBe(0)
})

test('each obstacle to an undo is a table that refers to an imported one', async () => {
  const referring = await db().execute<{ name: string }>(sql`
    select distinct c.relname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
     where k.contype = 'f' and f.relname in (
       'block', 'unit', 'pledge', 'person', 'account', 'decision', 'target_group', 'target', 'assignment',
       'assignment_revision')`)
  expect(referring.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(obstacles)))
  // A version exists only after a signature.
  expect([obstacles.pledge_version, obstacles.pledge_version_revision]).toEqual([
    'đơn vị đã ký giao ước',
    'đơn vị đã ký giao ước',
  ])
})

test('figures of published decisions stay; those of drafts come in with their decimals, once a figure reads one way', async () => {
  const { office, campaign: open, unit: own, targets, decision: published } = await makeWorld({ targets: 1 })
  const given = (low: string): SheetText => ({
    name: 'Phân bổ',
    rows: [
      ['Mã chỉ tiêu', 'Mã đơn vị', 'Mức giao', 'Mức đến'],
      [targets[0]!.code, own.code, low, ''],
    ],
  })
  const same = await checkImport(office, act(open.id, inputs([given('10')])))
  expect(same).toMatchObject({ verdict: { problems: [], sheets: [{ statuses: ['same'] }] } })
  const refused = await checkImport(office, act(open.id, inputs([given('12')])))
  expect(refused).toMatchObject({ verdict: { problems: [{ address: 'C2', message: /ban hành/ }] } })

  const fresh = (low: string): SheetText => ({
    name: 'Chỉ tiêu',
    rows: [
      [
        'Số quyết định',
        'Ký hiệu',
        'Cơ quan ban hành',
        'Ngày ban hành',
        'Trích yếu',
        'Nhóm',
        'Mã',
        'Nội dung',
        'ĐVT',
        'Chiều',
        'Mức',
        'Mức đến',
      ],
      [
        '77',
        'QĐ-UBND',
        'UBND',
        '21/12/2022',
        'Về việc giao',
        'Kinh tế',
        'M1',
        'Thu ngân sách',
        'tỷ đồng',
        'đạt ít nhất',
        low,
        '',
      ],
      ['77', 'QĐ-UBND', '', '', '', 'Kinh tế', 'M2', 'Tỷ lệ', '%', 'trong khoảng', '13', '14,50'],
    ],
  })
  const asked = await checkImport(office, act(open.id, inputs([fresh('1.130')])))
  expect(asked).toMatchObject({
    verdict: {
      problems: [
        { address: 'K2', message: '“1.130” là 1130 hay 1,130? Chọn một', readings: ['1130', '1,130'] },
      ],
    },
  })
  const assigned = given('1.130,756')
  assigned.rows[1]![0] = 'M1'
  expect(await applyImport(office, act(open.id, inputs([fresh('1130,7560'), assigned])))).toMatchObject({
    counts: { targets: 2, assignments: 1 },
  })
  const rows = await db().select().from(target).where(eq(target.code, 'M1'))
  expect(rows[0]).toMatchObject({ valueLow: '1130.7560' })
  const [batch] = await batchesOf(open.id)
  await transaction(system('test'), (tx) =>
    tx.update(decision).set({ publishedAt: new Date() }).where(eq(decision.codeNumber, '77')),
  )
  const undo = { campaignId: open.id, batchId: batch!.id }
  expect(await undoImport(office, undo)).toMatchObject({ what: 'quyết định trong tệp đã ban hành' })
  await transaction(system('test'), (tx) =>
    tx.update(decision).set({ publishedAt: null }).where(eq(decision.codeNumber, '77')),
  )
  expect(await undoImport(office, undo)).toEqual({ ok: true })
  expect(await db().$count(assignment, eq(assignment.campaignId, open.id))).toBe(1)
  expect(await db().$count(decision, eq(decision.id, published.id))).toBe(1)
})

test('a changed title makes another document; so does taking the change back', async () => {
  const { office, campaign: open, unit: own } = await makeWorld()
  const place = async () => (await db().select().from(pledge).where(eq(pledge.id, own.pledgeId)))[0]!
  const before = await place()
  const sheet = await exported(open.id, ['units'])
  const title = sheet[0]!.rows[0]!.indexOf('Chức vụ thủ trưởng')
  sheet[0]!.rows[1]![title] = 'Bí thư'
  expect(await applyImport(office, act(open.id, inputs(sheet)))).toMatchObject({ ok: true })
  const changed = await place()
  expect(changed).toMatchObject({ headTitle: 'BÍ THƯ', position: before.position })
  expect(changed.edition).toBeGreaterThan(before.edition)
  const [batch] = await batchesOf(open.id)
  expect(await undoImport(office, { campaignId: open.id, batchId: batch!.id })).toEqual({ ok: true })
  const back = await place()
  expect(back.headTitle).toBe('CHỦ TỊCH')
  expect(back.edition).toBeGreaterThan(changed.edition)
})

test('units of another issuing body go out with the others; one that has ended does not come in', async () => {
  const { office, campaign: open, unit: own } = await makeWorld()
  const elsewhere = await makeWorld({ campaign: { year: 2024 } })
  await transaction(system('test'), async (tx) => {
    await tx.update(pledge).set({ unitId: elsewhere.unit.unitId }).where(eq(pledge.id, own.pledgeId))
    await tx.update(unit).set({ endsOn: '2025-06-30' }).where(eq(unit.id, own.unitId))
  })
  const out = await exported(open.id)
  expect(out[0]!.rows[1]).toContain(elsewhere.unit.code)
  const repeated = await checkImport(office, act(open.id, inputs(out)))
  expect(repeated).toMatchObject({ ok: true, verdict: { problems: [] } })

  const ended = sixty()
  ended.rows[3]![2] = own.code
  expect(await checkImport(office, act(open.id, inputs([ended])))).toMatchObject({
    verdict: { problems: [{ address: 'C4', message: /đã kết thúc ngày 30\/06\/2025/ }] },
  })
})

test('ten thousand rows come in and go back', async () => {
  const { office, campaign: other } = await makeWorld({ units: 0, targets: 0 })
  const draft = await draftIn(other.issuingBodyId, 2035)
  const [header = [], ...given] = sixty().rows.slice(2)
  const many = Array.from({ length: 10_000 }, (_, index) => [
    String(index + 1),
    `Khối ${(index % 50) + 1}`,
    `to-dan-pho-${index + 1}`,
    `Tổ dân phố số ${index + 1}`,
    ...given[0]!.slice(4),
  ])
  const [read] = await throughFile([{ name: 'Đơn vị', rows: [header, ...many] }])
  expect(await applyImport(office, act(draft.id, inputs([read!])))).toMatchObject({
    counts: { units: 10_000 },
  })
  expect((await exported(draft.id, ['units']))[0]!.rows).toHaveLength(10_001)
  const [batch] = await batchesOf(draft.id)
  expect(await undoImport(office, { campaignId: draft.id, batchId: batch!.id })).toEqual({ ok: true })
  expect(await placesOf(draft.id)).toBe(0)
}, 60_000)

test('only the office imports, into a campaign that is not locked, and takes back within a day', async () => {
  const { office, unit: own, campaign: open } = await makeWorld()
  const witness: Person = { ...office, role: 'witness' }
  for (const actor of [own.head, own.clerk, witness]) {
    expect(await applyImport(actor, act(open.id, inputs([sixty()])))).toMatchObject({ reason: 'not_allowed' })
    expect(await checkImport(actor, act(open.id, inputs([sixty()])))).toMatchObject({ reason: 'not_allowed' })
    expect(await undoImport(actor, { campaignId: open.id, batchId: randomUUID() })).toMatchObject({
      reason: 'not_allowed',
    })
  }
  expect(await applyImport(office, act(randomUUID(), inputs([sixty()])))).toMatchObject({
    reason: 'not_found',
  })
  expect(await undoImport(office, { campaignId: open.id, batchId: randomUUID() })).toMatchObject({
    reason: 'not_found',
  })
  const draft = await draftIn(open.issuingBodyId, 2034)
  expect(await applyImport(office, act(draft.id, inputs([sixty()])))).toMatchObject({ ok: true })
  const [batch] = await batchesOf(draft.id)
  await transaction(system('test'), (tx) =>
    tx
      .update(importBatch)
      .set({ madeAt: new Date(Date.now() - 25 * 3_600_000) })
      .where(eq(importBatch.id, batch!.id)),
  )
  const undo = { campaignId: draft.id, batchId: batch!.id }
  expect(await undoImport(office, undo)).toMatchObject({ reason: 'too_late' })
  await transaction(system('test'), (tx) =>
    tx.update(campaign).set({ state: 'locked' }).where(eq(campaign.id, draft.id)),
  )
  expect(await undoImport(office, undo)).toMatchObject({ reason: 'closed' })
  expect(await applyImport(office, act(draft.id, inputs([sixty()])))).toMatchObject({ reason: 'closed' })
})

const placesOf = async (campaignId: string) =>
  (await db().select({ n: count() }).from(pledge).where(eq(pledge.campaignId, campaignId)))[0]!.n

const batchesOf = (campaignId: string) =>
  db()
    .select()
    .from(importBatch)
    .where(eq(importBatch.campaignId, campaignId))
    .orderBy(sql`made_at desc`, importBatch.kind)
