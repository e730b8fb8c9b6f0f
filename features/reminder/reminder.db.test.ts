import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { checkChain } from '@/features/audit/log-check/check'
import { statusOf } from '@/features/board/status'
import { keepFile } from '@/features/file/mutations'
import { recordPaper } from '@/features/pledge/paper-signature/mutations'
import { readPledge } from '@/features/pledge/queries'
import { dayOf } from '@/lib/dates'
import { asSystem } from '@/tests/as-system'
import { sign } from '@/tests/signed-pledge'
import { adjust, makeWorld } from '@/tests/world'
import {
  addSchedule,
  extendDeadline,
  recordCall,
  remind,
  removeSchedule,
  resendMail,
  withdrawReminder,
} from './mutations'
import { dueMails, readFailedMails, readHeads, readReminders, readUnsigned } from './queries'
import { runSchedules, sendReminderMail } from './sending'

const letters: { to: string[]; body: string }[] = []
let refusing = false
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, done) =>
    done(refusing ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
  onData: async (stream, session, done) => {
    letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), body: await text(stream) })
    done()
  },
})
let folder: string
let world: Awaited<ReturnType<typeof makeWorld>>
let campaignId: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-reminder-'))
  process.env.DATA_DIR = folder
  const listening = mailServer.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
  process.env.MAIL_FROM = 'giao-uoc@example.vn'
})
afterAll(async () => {
  await new Promise<void>((done) => mailServer.close(done))
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  letters.length = 0
  refusing = false
  world = await makeWorld({ units: 3, campaign: { signingClosesAt: new Date(Date.now() + 20 * 3_600_000) } })
  campaignId = world.campaign.id
  await asSystem(async (sql) => {
    await sql`update person set email = null`
    for (const { head, code } of world.units.slice(0, 2))
      await sql`update person set email = ${`${code}@example.vn`} where id = ${head.personId}`
  })
})

const input = () => ({
  campaignId,
  pledgeIds: world.units.map(({ pledgeId }) => pledgeId),
  subject: 'Đề nghị ký - {đơn vị}',
  body: 'Kính gửi {đơn vị}, hạn {hạn ký}: {liên kết}',
})
const after = (seconds: number) => new Date(Date.now() + seconds * 1000)
const sendAll = async () => {
  for (const id of (await dueMails(after(11))).ids) await sendReminderMail(id).catch(() => {})
}

test('letters go to the heads that have an address, after the time for undoing, and once', async () => {
  expect(await remind(world.office, input())).toMatchObject({ ok: true, letters: 2 })
  expect((await dueMails()).ids).toEqual([])
  await sendAll()
  await sendAll()
  expect(letters.map(({ to }) => to[0]).sort()).toEqual(
    world.units.slice(0, 2).map(({ code }) => `${code}@example.vn`),
  )
  expect(letters[0]!.body).toMatch(/Subject: =\?UTF-8/)
  expect((await readReminders(campaignId))[0]).toMatchObject({ letters: 2, sent: 2, failed: 0 })
})

test('a unit is left alone for four hours, and one that has signed gets no letter', async () => {
  await sign(world.units[1]!)
  expect(await remind(world.office, input())).toMatchObject({ ok: true, letters: 1 })
  expect(await remind(world.office, input())).toEqual({ ok: false, reason: 'nobody_to_write_to' })
  await sign(world.units[0]!)
  await sendAll()
  expect(letters).toEqual([])
  expect(await readFailedMails(campaignId)).toMatchObject([
    { failure: expect.stringContaining('đơn vị đã ký') },
  ])
})

test('is taken back within its seconds, and not afterwards', async () => {
  const made = await remind(world.office, input())
  if (!made.ok) throw new Error(made.reason)
  expect(await withdrawReminder(world.unit.head, made)).toMatchObject({ reason: 'not_allowed' })
  expect(await withdrawReminder(world.otherOffice, made)).toEqual({ ok: true })
  await sendAll()
  expect(letters).toEqual([])
  const again = await remind(world.office, input())
  if (!again.ok) throw new Error(again.reason)
  await asSystem(
    (sql) => sql`update reminder set send_after = now() - interval '1 s' where id = ${again.reminderId}`,
  )
  expect(await withdrawReminder(world.office, again)).toEqual({ ok: false, reason: 'too_late' })
})

test('an address that the server refuses is named with why, and goes again when the office says so', async () => {
  await remind(world.office, input())
  refusing = true
  for (let attempt = 0; attempt < 4; attempt++) await sendAll()
  const failed = await readFailedMails(campaignId)
  expect(failed).toHaveLength(2)
  expect(failed[0]!.failure).toBe('Máy chủ thư không nhận địa chỉ này (mã 550)')
  refusing = false
  expect(await resendMail(world.unit.head, { mailId: failed[0]!.id })).toMatchObject({
    reason: 'not_allowed',
  })
  expect(await resendMail(world.office, { mailId: failed[0]!.id })).toEqual({ ok: true })
  await sendAll()
  expect(letters).toHaveLength(1)
})

test('only who is in office by the Vietnamese day is to be called and written to', async () => {
  const today = dayOf(new Date())
  const tomorrow = dayOf(new Date(Date.now() + 24 * 3_600_000))
  const yesterday = dayOf(new Date(Date.now() - 24 * 3_600_000))
  const [serving, coming] = world.units
  const setTerm = (accountId: string, startsOn: string | null, endsOn: string | null) =>
    asSystem(
      (sql) => sql`update account set starts_on = ${startsOn}, ends_on = ${endsOn} where id = ${accountId}`,
    )
  const heads = async () =>
    (await readUnsigned(campaignId)).flatMap(({ heads }) => heads.map(({ accountId }) => accountId))
  await setTerm(serving!.head.accountId, today, today)
  await setTerm(coming!.head.accountId, tomorrow, null)
  expect(await heads()).toContain(serving!.head.accountId)
  expect(await heads()).not.toContain(coming!.head.accountId)
  await setTerm(serving!.head.accountId, null, yesterday)
  expect(await heads()).not.toContain(serving!.head.accountId)
})

test('a schedule reminds once, when its hour before the deadline has come', async () => {
  expect(await addSchedule(world.unit.head, { campaignId, hoursBefore: 24 })).toMatchObject({
    reason: 'not_allowed',
  })
  expect(await addSchedule(world.office, { campaignId, hoursBefore: 24 })).toEqual({ ok: true })
  expect(await addSchedule(world.office, { campaignId, hoursBefore: 24 })).toMatchObject({
    reason: 'there_already',
  })
  expect(await addSchedule(world.office, { campaignId, hoursBefore: 1 })).toEqual({ ok: true })
  await Promise.all([runSchedules(), runSchedules()])
  const made = await readReminders(campaignId)
  expect(made).toMatchObject([{ scheduled: true, letters: 2 }])
  await sendAll()
  expect(letters).toHaveLength(2)
  await runSchedules()
  expect(await readReminders(campaignId)).toHaveLength(1)
  expect(
    await removeSchedule(world.office, { scheduleId: '00000000-0000-4000-8000-000000000000' }),
  ).toMatchObject({
    reason: 'not_found',
  })
})

test('calls and extensions are noted by the office alone, while the campaign goes on', async () => {
  const { pledgeId, head } = world.unit
  const call = { pledgeId, outcome: 'will_sign' as const, note: 'chiều nay' }
  const extension = { pledgeId, until: after(3600 * 48), reason: 'Đi công tác' }
  expect(await recordCall(head, call)).toMatchObject({ reason: 'not_allowed' })
  expect(await extendDeadline(head, extension)).toMatchObject({ reason: 'not_allowed' })
  expect(await recordCall(world.office, call)).toEqual({ ok: true })
  expect(await extendDeadline(world.office, { ...extension, until: after(-1) })).toMatchObject({
    reason: 'past',
  })
  expect(await extendDeadline(world.office, extension)).toEqual({ ok: true })
  const [row] = await readUnsigned(campaignId)
  expect(row).toMatchObject({
    lastCall: { outcome: 'will_sign', note: 'chiều nay' },
    deadlineAt: extension.until,
  })
  await asSystem((sql) => sql`update campaign set state = 'locked' where id = ${campaignId}`)
  expect(await recordCall(world.office, call)).toMatchObject({ reason: 'closed' })
})

test('a sheet of paper counts with its scan in the log, until a figure is adjusted after it', async () => {
  vi.setConfig({ testTimeout: 30_000 })
  const { pledgeId, head } = world.unit
  const scan = new Uint8Array(Buffer.from('%PDF-1.7\nscan\n%%EOF'))
  const kept = await keepFile(world.office, { purpose: 'paper_scan', name: 'ban-giay.pdf', content: scan })
  if (!kept.ok) throw new Error(kept.reason)
  const paper = {
    pledgeId,
    signerName: 'Nguyễn Văn A',
    titleLines: ['CHỦ TỊCH'],
    signedOn: '2022-12-21',
    scanFileId: kept.id,
  }
  expect(await recordPaper(head, paper)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await recordPaper(world.otherOffice, paper)).toEqual({ ok: false, reason: 'no_scan' })
  expect(await recordPaper(world.office, { ...paper, signedOn: '2999-01-01' })).toMatchObject({
    reason: 'in_future',
  })
  expect(await recordPaper(world.office, paper)).toEqual({ ok: true })
  expect(await recordPaper(world.office, paper)).toEqual({ ok: false, reason: 'signed_on_paper' })
  const standing = async () => statusOf((await readPledge(head, pledgeId))!.status)
  expect(await standing()).toBe('paper')
  expect((await checkChain()).findings).toEqual([])
  await adjust(campaignId, world.targets[0]!.id, pledgeId, '11')
  expect(await standing()).toBe('resign_needed')
  await sign(world.units[1]!)
  const other = { ...paper, pledgeId: world.units[1]!.pledgeId }
  expect(await recordPaper(world.office, other)).toMatchObject({
    reason: 'already_signed',
    by: world.units[1]!.head.name,
  })
})

test('heads to write to are in office on the Vietnamese day, though UTC is still at the day before', async () => {
  const { head, otherHead, unitId } = world.unit
  await asSystem(async (sql) => {
    await sql`update account set ends_on = '2022-12-31' where id = ${head.accountId}`
    await sql`update account set starts_on = '2023-01-01' where id = ${otherHead.accountId}`
  })
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2022-12-31T17:30:00Z') })
  const heads = await readHeads([unitId]).finally(() => vi.useRealTimers())
  expect(heads.map(({ accountId }) => accountId)).toEqual([otherHead.accountId])
})
