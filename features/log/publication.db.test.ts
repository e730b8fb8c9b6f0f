import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { databaseStore } from '@/db/log-store'
import { ed25519Signer } from '@/lib/log/note-keys'
import { LogWriter } from '@/lib/log/writer'
import { asSystem } from '@/tests/as-system'
import { makeWorld } from '@/tests/world'
import { configuredChannels, publishDue, readCopies } from './publication'
import { readCheckpoint } from './queries'

const signer = ed25519Signer('thidua.example.vn/log', generateKeyPairSync('ed25519').privateKey)
const writer = new LogWriter(databaseStore, signer)
const grow = () => writer.append({ entry: randomBytes(40), effect: 'none' })

const posted: { type: string | undefined; body: string }[] = []
let answer = 200
const web = createServer(async (request, response) => {
  posted.push({ type: request.headers['content-type'], body: await text(request) })
  response.writeHead(answer).end()
})

const letters: { to: string[]; body: string }[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: async (stream, session, done) => {
    letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), body: await text(stream) })
    done()
  },
})

const started = Date.now()
const minutes = (count: number) => new Date(started + count * 60_000)
const publish = (at: number) => publishDue(configuredChannels(), minutes(at))

beforeAll(async () => {
  const listening = [web.listen(0, '127.0.0.1'), mailServer.listen(0, '127.0.0.1')]
  await Promise.all(listening.map((server) => once(server, 'listening')))
  const port = (server: { address: () => unknown }) => (server.address() as AddressInfo).port
  process.env.CHECKPOINT_URL = `http://127.0.0.1:${port(web)}/checkpoints?token=secret`
  process.env.CHECKPOINT_MAIL = 'luu-tru@example.vn'
  process.env.SMTP_URL = `smtp://127.0.0.1:${port(mailServer.server)}`
  process.env.MAIL_FROM = 'giao-uoc@example.vn'
})

afterAll(async () => {
  web.close()
  await new Promise<void>((done) => mailServer.close(done))
})

beforeEach(() => {
  posted.length = letters.length = 0
  answer = 200
})

test('the newest checkpoint goes to the address and to the mailbox, byte for byte, and only once', async () => {
  await publish(0)
  expect([posted, letters]).toEqual([[], []])
  await grow()
  await Promise.all([publish(1), publish(1)])
  await publish(10)
  const note = (await readCheckpoint())!
  expect(posted).toEqual([{ type: 'text/plain; charset=utf-8', body: note }])
  expect(letters.map(({ to }) => to)).toEqual([['luu-tru@example.vn']])
  const attachment = /filename=checkpoint-1\.txt\r\n(?:.+\r\n)*\r\n([\s\S]+?)\r\n--/.exec(
    letters[0]!.body,
  )?.[1]
  expect(Buffer.from(attachment!, 'base64').toString()).toBe(note)
})

test('signatures that follow wait for a minute after the last copy, unless signing closes', async () => {
  await grow()
  await publish(20)
  await grow()
  await publish(20.5)
  expect(posted).toHaveLength(1)
  await makeWorld({ campaign: { signingOpensAt: minutes(-5), signingClosesAt: minutes(20.6) } })
  await publish(20.7)
  expect(posted).toHaveLength(2)
  expect(posted[1]!.body).toBe(await readCheckpoint())
})

test('what fails is told, tried again ever more rarely, and forgotten once it arrives', async () => {
  answer = 503
  await grow()
  for (const at of [30, 30.5, 31, 32, 33, 36]) await publish(at)
  expect(posted).toHaveLength(3)
  const copies = () => readCopies(configuredChannels()).then(([url]) => url!)
  const host = new URL(process.env.CHECKPOINT_URL!).host
  expect(await copies()).toMatchObject({
    destination: host,
    arrived: { size: 3 },
    failed: { at: minutes(33), failure: 'nơi nhận trả lời mã 503' },
  })
  answer = 200
  await publish(60)
  expect(await copies()).toMatchObject({ arrived: { size: 4 }, failed: null })
})

test('a mail server that is away is named without its address', async () => {
  await new Promise<void>((done) => mailServer.close(done))
  await grow()
  await publish(100)
  const [, mail] = await readCopies(configuredChannels())
  expect(mail).toMatchObject({ failed: { failure: expect.stringMatching(/^không gửi được \(E[A-Z]+\)$/) } })
})

test('what was copied is not rewritten', async () => {
  await expect(asSystem((sql) => sql`update checkpoint_copy set failure = null`)).rejects.toThrow(
    /append-only/,
  )
})
