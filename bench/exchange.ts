import { loadProvince } from '@/bench/province/load'
import { pool } from '@/db/client'
import { root } from '@/e2e/installation'
import { undoImport } from '@/features/exchange/mutations'
import { personOfSession } from '@/features/session/queries'
import { growthDuring } from './cost'
import { assignmentsBook } from './exchange-book'
import { get } from './get'
import type { Part } from './part'
import { uploadTo } from './posting-sheets'
import { row } from './row'
import { cookieHeaders, openSessions } from './sessions'
import { serveBuild } from './through-next'

const rowsOfSheet = 10_000
const targets = 8

/** Spreadsheets in and out through the real addresses. */
export const exchange: Part = {
  title: 'Spreadsheets',
  how: `A workbook with a draft decision of ${targets} targets and ${rowsOfSheet} rows of what units get of them, through \`/api/exchange\` as the office's page
sends it: the file is read in a process of its own and comes back as rows; the rows are then posted, checked against what
stands, and written with everything they touch in one transaction. All of that is counted, the way over loopback HTTP
included; each import is undone before the next. Memory is how much more the server and the process that reads the file
held together at the most than before. The export is that of the same rows, from the database to the last byte of the file.`,
  async measure({ rounds, sized, lifetime, startDatabase }) {
    const env = await startDatabase()
    const units = sized(rowsOfSheet) / targets
    await loadProvince(env.DATABASE_URL!, { units: Math.ceil(units), targets: 0, passwordHash: '' })
    const book = await assignmentsBook(targets)
    const [sessionId] = await openSessions('office', 1)
    const office = (await personOfSession(sessionId!))!
    const [cookie] = await cookieHeaders('office', 1)
    const server = await serveBuild(root, env)
    lifetime.onEnd(server.stop)

    const measured: Record<'read' | 'check' | 'apply' | 'growth' | 'out', number>[] = []
    for (let round = 0; round < rounds; round++) {
      const upload = uploadTo(server, cookie!, book)
      let [read, apply] = [0, 0]
      const growth = await growthDuring(server.pid, async () => {
        read = await secondsOf(upload.read)
        apply = await secondsOf(upload.apply)
      })
      const out = await secondsOf(() => get(server, '/campaigns/2023/exchange/assignments.xlsx', cookie!))
      await undo()
      const check = await secondsOf(upload.check)
      measured.push({ read, check, apply, growth: growth / 1e6, out })
    }
    const of = (name: keyof (typeof measured)[number]) => measured.map((round) => round[name])
    return {
      rows: [
        row(
          `import of ${rowsOfSheet} rows XLSX`,
          measured.map(({ read, apply }) => read + apply),
          { atMost: 1 },
          's',
          'most of it is writing: Drizzle puts the values of every row together one by one, Postgres checks two foreign keys a row and touches the pledges; and a process starts to read the file',
        ),
        row('the same, memory of the server and of the reading', of('growth'), { atMost: 120 }, 'MB'),
        row(
          `export of ${rowsOfSheet} rows XLSX`,
          of('out'),
          { atMost: 0.5 },
          's',
          'most of it is the process that starts for the file, writes it and ends, so that none takes the server along',
        ),
      ],
      figures: [
        { what: 'reading the file', rounds: of('read'), unit: 's' },
        { what: 'checking and writing the rows', rounds: of('apply'), unit: 's' },
        { what: 'checking them without writing, as the preview does', rounds: of('check'), unit: 's' },
        { what: 'size of the file', rounds: [book.bytes.length / 1000], unit: 'kB' },
      ],
    }

    async function undo() {
      const [batch] = await pool()<{ id: string }[]>`
        select id from import_batch where undone_at is null order by made_at desc limit 1`
      const undone = await undoImport(office, { campaignId: book.campaignId, batchId: batch!.id })
      if (!undone.ok) throw new Error(`the import was not undone: ${undone.reason}`)
    }
  },
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}
