import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pool } from '@/db/client'
import { loadDemonstration } from '@/db/seed/demonstration'
import { hashToken, newToken } from '@/lib/token'
import { asSystem } from '@/tests/as-system'
import { changeTheme, openPledge, signOnPaper } from '@/tests/board-changes'
import type { Board, Delta } from './board'
import { LiveBoard } from './live'
import type { Viewer } from './stream'
import { unpack } from './wire'

const live = new LiveBoard()
const anybody: Viewer = {
  audience: 'board',
  owner: 'account:1',
  limit: 2,
  pass: 'session:00000000-0000-4000-8000-000000000001',
}

beforeAll(async () => {
  await loadDemonstration(process.env.DATABASE_URL ?? '', { password: 'for this test only' })
  await live.start()
})
afterAll(() => live.stop())

describe('the board in memory', () => {
  it('holds the whole conference in the order of protocol', () => {
    const { blocks, totals, units } = live.snapshot.board!
    expect(blocks).toHaveLength(5)
    expect(totals).toEqual({ units: 56, signed: 0, paper: 0, lastSignedAt: null })
    expect(units.at(-1)).toMatchObject({ block: 'phuong', status: 'not_opened', signedAt: null })
  })
  it('follows a pledge that somebody opens', async () => {
    await openPledge('phuong-my-dinh-1')
    await vi.waitFor(() => expect(unitOf('phuong-my-dinh-1').status).toBe('viewed'))
  })
  it('follows a signature, with who signed and in what office', async () => {
    await signOnPaper('phuong-my-dinh-2')
    await vi.waitFor(() => expect(live.snapshot.board!.totals).toMatchObject({ signed: 1, paper: 1 }))
    expect(unitOf('phuong-my-dinh-2')).toMatchObject({
      status: 'paper',
      signerName: 'Nguyễn Văn An',
      signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
      signedAt: expect.stringMatching(/Z$/),
    })
  })
  it('takes up a change of the campaign itself', async () => {
    await changeTheme('Chủ đề mới')
    await vi.waitFor(() => expect(live.snapshot.board!.campaign.theme).toBe('Chủ đề mới'))
  })
  it('takes up what changed while it could not listen', async () => {
    await pool()`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giao-uoc-board'`
    await openPledge('phuong-cau-dien')
    await vi.waitFor(() => expect(unitOf('phuong-cau-dien').status).toBe('viewed'), { timeout: 5000 })
  })
})

describe('a stream', () => {
  it('goes on after the whole board with what changes', async () => {
    const board = live.snapshot.board!
    expect(unpack<Board>(JSON.parse(Buffer.from(live.json('board', board).json()).toString()))).toEqual(board)
    const events = follow(anybody, board.version)
    await openPledge('phuong-me-tri')
    const { id, data } = await events.next('delta')
    expect(id).toBe((data as Delta).version)
    expect((data as Delta).units).toMatchObject([{ code: 'phuong-me-tri', status: 'viewed' }])
    await events.end()
  })
  it('resumes after the last event that was seen', async () => {
    const { version } = live.snapshot.board!
    await openPledge('phuong-phu-do')
    await vi.waitFor(() => expect(live.snapshot.board!.version).not.toBe(version))
    const events = follow(anybody, version)
    expect((await events.next('delta')).data).toMatchObject({ units: [{ code: 'phuong-phu-do' }] })
    await events.end()
  })
  it.each([null, '', '00000000-1', 'nonsense', `${live.snapshot.boot}-999999`])(
    'has whoever saw %j last, no event of this process, ask for the whole board',
    async (lastEventId) => {
      const events = follow(anybody, lastEventId)
      await events.next('stale')
      await events.end()
    },
  )
  it('has its viewers ask for the whole board when the campaign itself changes', async () => {
    const events = follow(anybody, live.snapshot.board!.version)
    await changeTheme('Chủ đề mới hơn')
    await events.next('stale')
    expect(Buffer.from(live.json('board', live.snapshot.board!).json()).toString()).toContain(
      'Chủ đề mới hơn',
    )
    await events.end()
  })
  it('is cut off when its viewer reads nothing, and gives its place to another', async () => {
    const idle = live.open({ ...anybody, owner: 'account:3', limit: 1 }, live.snapshot.board!.version)!
    const event = new Uint8Array(1024)
    for (let sent = 0; sent <= 64; sent++) live.streams.send('board', event)
    await expect(idle.text()).rejects.toThrow('does not read')
    expect(live.open({ ...anybody, owner: 'account:3', limit: 1 }, null)).not.toBeNull()
  })
  it('tells the hall about signatures and nothing else', async () => {
    const events = follow({ ...anybody, audience: 'hall' }, live.snapshot.board!.version)
    await openPledge('phuong-xuan-phuong')
    await vi.waitFor(() => expect(unitOf('phuong-xuan-phuong').status).toBe('viewed'))
    await signOnPaper('phuong-tay-mo')
    const { data } = await events.next('delta')
    expect(data).toMatchObject({ units: [{ code: 'phuong-tay-mo', signed: true }] })
    expect(JSON.stringify(data)).not.toContain('Nguyễn Văn An')
    await events.end()
  })
  it('is refused beyond the limit of its owner, until one is closed', async () => {
    const [first, second] = [follow(anybody, null), follow(anybody, null)]
    expect(live.open(anybody, null)).toBeNull()
    await first.end()
    const third = follow(anybody, null)
    await Promise.all([second.end(), third.end()])
  })
  it.each(['session', 'screen'] as const)('ends when the %s that let it in has ended', async (kind) => {
    const [standing, ended] = [await makePass(kind), await makePass(kind)]
    const staying = follow({ ...anybody, owner: 'account:4', pass: `${kind}:${standing}` }, null)
    const leaving = follow({ ...anybody, owner: 'account:5', pass: `${kind}:${ended}` }, null)
    await live.streams.checkPasses()
    await leaving.next('stale')
    await endPass(kind, ended)
    await live.streams.checkPasses()
    await expect(leaving.next('delta')).rejects.toThrow('ended')
    await openPledge(kind === 'session' ? 'phuong-dai-mo' : 'phuong-trung-van')
    await staying.next('delta')
    await staying.end()
  })
})

const makePass = (kind: 'session' | 'screen') =>
  asSystem(async (sql) => {
    const [made] =
      kind === 'session'
        ? await sql`
            insert into sign_in_session (account_id, session_version)
            select id, session_version from account where username = 'van-phong' returning id`
        : await sql`
            insert into hall_screen (campaign_id, token_hash, made_by)
            select c.id, ${hashToken(newToken())}, a.id from campaign c, account a
             where a.username = 'van-phong' returning id`
    return made!.id as string
  })

const endPass = (kind: 'session' | 'screen', id: string) =>
  asSystem((sql) =>
    kind === 'session'
      ? sql`update sign_in_session set ended_at = now() where id = ${id}`
      : sql`update hall_screen set withdrawn_by = made_by, withdrawn_at = now() where id = ${id}`,
  )

const unitOf = (code: string) => live.snapshot.board!.units.find((unit) => unit.code === code)!

/** Reads an open stream as a browser does. */
function follow(viewer: Viewer, lastEventId: string | null) {
  const response = live.open(viewer, lastEventId)
  const reader = response!.body!.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const next = async (wanted: string): Promise<{ id: string | undefined; data: unknown }> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const fields = new Map(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/, 2) as [string, string]),
        )
        text = text.slice(end + 2)
        if (fields.get('event') === wanted)
          return { id: fields.get('id'), data: JSON.parse(fields.get('data') ?? '') }
        continue
      }
      const { done, value } = await reader.read()
      if (done) throw new Error('the stream ended')
      text += decoder.decode(value, { stream: true })
    }
  }
  return { next, end: () => reader.cancel() }
}
