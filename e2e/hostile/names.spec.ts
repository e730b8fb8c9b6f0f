import { get } from 'node:http'
import postgres from 'postgres'
import type { Board } from '@/features/board/board'
import { unpack } from '@/features/board/wire'
import { signOnPaperIn } from '@/tests/board-changes'
import { unzip } from '@/tests/zip'
import { startInstallation } from '../installation'
import { signInByRequest } from '../sign-in'
import { expect, inside, test } from './as'

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>'
const event = 'Đội 1\r\n\r\nevent: snapshot\r\ndata: {}\r\n\r\n'
const typst = '#panic("x") $x$ \\ @a [b] #import "/etc/passwd"'
const formulas = [
  '=HYPERLINK("http://ke-xau.example","x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  "=cmd|' /C calc'!A0",
]
const names = [markup, event, typst, ...formulas]

test.use({ expectedFaults: [/status of 5\d\d/] })

test('names that are markup, events, formulas or code stay names, and a fault below tells nothing of the inside', async ({
  newPerson,
}) => {
  test.setTimeout(120_000)
  const lines: string[] = []
  const { env, baseUrl, stop } = await startInstallation({ onLine: (line) => lines.push(line) })
  const sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} })
  const page = await newPerson({ baseURL: baseUrl })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    return dialog.dismiss()
  })
  try {
    await nameEverybody(sql)
    await signInByRequest(page.request, 'van-phong', env.DEMO_PASSWORD)
    for (const path of [
      '/board',
      '/campaigns/2023/units',
      '/campaigns/2023/people',
      '/reports/signing',
      '/audit',
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('img[src=x]')).toHaveCount(0)
      if (path.startsWith('/board') || path.endsWith('/units'))
        await expect(page.getByText(markup).first()).toBeAttached()
    }
    expect(dialogs).toEqual([])

    const cookies = await page.context().cookies()
    const whole = await page.request.get('/api/board')
    const board = unpack<Board>(await whole.json())
    const unit = board.units.find(({ name }) => name.startsWith(event))!
    expect(unit).toBeDefined()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const told = firstDelta(`${baseUrl}/api/board/stream?after=${board.version}`, cookie)
    await signOnPaperIn(sql, [unit.code])
    const events = (await told).filter((text) => !text.includes('heartbeat'))
    expect(events.map((text) => text.split('\n').map((line) => line.replace(/:.*/, '')))).toEqual([
      ['retry'],
      ['id', 'event', 'data'],
    ])
    expect(JSON.parse(events[1]!.split('\ndata: ')[1]!).units).toContainEqual(
      expect.objectContaining({ name: unit.name, shortName: unit.shortName, status: 'paper' }),
    )

    for (const path of ['/campaigns/2023/exchange/danh-muc.xlsx', '/reports/signing/export.xlsx']) {
      const sheets = unzip(await (await page.request.get(path)).body())
      const xml = [...sheets]
        .filter(([name]) => name.includes('worksheets/'))
        .map(([, content]) => String(content))
      expect(xml.join(''), path).not.toMatch(/<f[ >/]|<hyperlink/)
      expect(xml.join(''), path).toContain('@SUM(A1)')
    }
    const paper = await page.request.get('/reports/signing/export.pdf')
    expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])

    await sql`alter table account rename to taken_away`
    for (const path of [
      '/api/board',
      '/board',
      '/pledge',
      '/audit',
      '/campaigns/2023/exchange/danh-muc.xlsx',
    ]) {
      const answer = await page.request.get(path)
      expect([path, answer.status()]).toEqual([path, 500])
      expect(await answer.text(), path).not.toMatch(inside)
    }
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
    const form = { username: 'van-phong', password: env.DEMO_PASSWORD, csrfToken, json: 'true' }
    const refused = await page.request.post('/api/auth/callback/password', {
      form,
      headers: { origin: baseUrl },
    })
    expect(new URL((await refused.json()).url).searchParams.get('error')).toMatch(/^fault:[0-9A-Z]{12}$/)
    await expect.poll(() => lines.length).toBeGreaterThan(5)
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ level: 'error' })
      expect(line).not.toContain(env.DEMO_PASSWORD)
    }
  } finally {
    await sql.end()
    await stop()
  }
})

/** Every unit and person gets one of the names, with its number behind. */
const nameEverybody = (sql: postgres.Sql) =>
  sql.begin(async (tx) => {
    await tx`select set_config('app.actor', 'system:test', true)`
    const units = await tx`select unit_id as id from pledge order by block_id, position`
    for (const [at, { id }] of units.entries()) {
      const name = `${names[at % names.length]}${at}`
      await tx`insert into unit_name (unit_id, valid_from, name, short_name) values (${id}, current_date, ${name}, ${name})`
    }
    const people = await tx`select id from person order by id`
    for (const [at, { id }] of people.entries())
      await tx`update person set full_name = ${`${names[at % names.length]}${at}`} where id = ${id}`
  })

/** The events of a stream until the first that tells of a change, as they come over the wire. */
const firstDelta = (address: string, cookie: string) =>
  new Promise<string[]>((resolve, reject) => {
    get(address, { headers: { cookie }, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
        if (!/event: delta\n.*\n\n$/.test(text)) return
        answer.destroy()
        resolve(text.trimEnd().split('\n\n'))
      })
    }).once('error', reject)
  })
