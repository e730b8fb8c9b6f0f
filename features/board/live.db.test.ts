import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pool } from '@/db/client'
import { loadDemonstration } from '@/db/seed/demonstration'
import { changeTheme, openPledge, signOnPaper } from '@/tests/board-changes'
import type { Board, Delta } from './board'
import { LiveBoard } from './live'
import type { Viewer } from './stream'

const live = new LiveBoard()
const anybody: Viewer = {
  audience: 'board',
  owner: 'account:1',
  limit: 2,
  pass: 'session:1',
  isPassValid: async () => true,
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
  it('begins with the whole board and goes on with what changes', async () => {
    const events = follow(anybody, null)
    expect((await events.next('snapshot')).data).toEqual(live.snapshot.board)
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
  it.each(['00000000-1', 'nonsense', `${live.snapshot.boot}-999999`])(
    'begins anew where %s is no event of this process',
    async (lastEventId) => {
      const events = follow(anybody, lastEventId)
      expect(((await events.next('snapshot')).data as Board).units).toHaveLength(56)
      await events.end()
    },
  )
  it('tells the hall about signatures and nothing else', async () => {
    const events = follow({ ...anybody, audience: 'hall' }, null)
    await events.next('snapshot')
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
    expect(live.open(anybody, live.snapshot.board!, null)).toBeNull()
    await first.end()
    const third = follow(anybody, null)
    await Promise.all([second.end(), third.end()])
  })
  it('ends when what let it in is no longer valid', async () => {
    const staying = follow(anybody, null)
    const leaving = follow(
      { ...anybody, owner: 'account:2', pass: 'session:2', isPassValid: async () => false },
      null,
    )
    await live.streams.checkPasses()
    await expect(leaving.next('delta')).rejects.toThrow('ended')
    await openPledge('phuong-dai-mo')
    await staying.next('delta')
    await staying.end()
  })
})

const unitOf = (code: string) => live.snapshot.board!.units.find((unit) => unit.code === code)!

/** Reads an open stream as a browser does. */
function follow(viewer: Viewer, lastEventId: string | null) {
  const response = live.open(viewer, live.snapshot.board!, lastEventId)
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
