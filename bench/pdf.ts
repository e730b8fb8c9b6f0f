import { randomBytes } from 'node:crypto'
import { root } from '@/e2e/installation'
import { sealerOfInstallation } from '@/features/paper/job/sealer'
import { type PaperOrder, sealedPaper } from '@/features/paper/pledge-paper'
import { type Attachment, typesetter } from '@/features/paper/typesetting/typesetter'
import { sampleDocument, sampleSignature } from '@/tests/sample-papers'
import { costOf, growthDuring } from './cost'
import { get } from './get'
import type { Part } from './part'
import { row } from './row'
import { keepOriginals } from './sealed-originals'
import { cookieHeaders } from './sessions'
import { serveBuild } from './through-next'

const sizes = { papers: 100, warmUp: 30, originals: 1_000 }

const receipt: Attachment = {
  name: 'bien-nhan.txt',
  bytes: Buffer.from(randomBytes(1_000).toString('hex')),
  mimeType: 'text/plain',
  description: 'As long as a receipt of the log',
  relationship: 'supplement',
}

/** Papers: making one, and handing out all originals of a campaign. */
export const pdf: Part = {
  title: 'Papers',
  how: `A paper is the pledge of a ward with six targets (a unit of the conference has three on average), its drawing, its data and
2 kB in place of its receipt inside, set as PDF/A-3 and sealed by the installation's key. CPU is that of the process that asks for it
and seals it, and of the child process that sets it, together. The ZIP is \`/reports/book.zip\` over loopback HTTP to the last byte;
memory is how much more the server's process held at the most than before.`,
  async measure({ rounds, sized, lifetime, startDatabase }) {
    const env = await startDatabase()
    const sealer = await sealerOfInstallation()
    const order = (): PaperOrder => ({
      document: sampleDocument(),
      signature: sampleSignature,
      attachments: [receipt],
      sealer,
      at: new Date(),
    })
    const paper = await sealedPaper(order())
    for (let at = 1; at < sizes.warmUp; at++) await sealedPaper(order())
    lifetime.onEnd(() => typesetter().close())
    const costs: { sealing: number; setting: number }[] = []
    for (let round = 0; round < rounds; round++) costs.push(await costOfPapers(order, sized(sizes.papers)))

    await keepOriginals(sized(sizes.originals), paper, sealer.certificate)
    const [cookie] = await cookieHeaders('office', 1)
    const zips: { seconds: number; megabytes: number; growth: number }[] = []
    const server = await serveBuild(root, env)
    lifetime.onEnd(server.stop)
    for (let round = 0; round < rounds; round++) {
      let [bytes, seconds] = [0, 0]
      const growth = await growthDuring(server.pid, async () => {
        const began = performance.now()
        bytes = (await get(server, '/reports/book.zip', cookie!)).length
        seconds = (performance.now() - began) / 1000
      })
      zips.push({ seconds, megabytes: bytes / 1e6, growth: growth / 1e6 })
    }
    return {
      rows: [
        row(
          'one sealed PDF, CPU',
          costs.map(({ sealing, setting }) => sealing + setting),
          { atMost: 25 },
          'ms',
        ),
        row(
          `${sizes.originals} originals as a ZIP`,
          zips.map(({ seconds }) => seconds),
          { atMost: 2 },
          's',
          'a quarter of the CPU is making bytes of the hexadecimal text in which the driver brings a paper, a fifth collecting what that leaves behind, a quarter writing to sockets',
        ),
        row(
          'the same, memory of the server',
          zips.map(({ growth }) => growth),
          { atMost: 120 },
          'MB',
        ),
      ],
      figures: [
        {
          what: 'setting a paper, CPU of the child process',
          rounds: costs.map((c) => c.setting),
          unit: 'ms',
        },
        { what: 'sealing it, CPU of the process itself', rounds: costs.map((c) => c.sealing), unit: 'ms' },
        { what: 'size of a paper', rounds: [paper.pdf.length / 1000], unit: 'kB' },
        { what: 'size of the ZIP', rounds: zips.map(({ megabytes }) => megabytes), unit: 'MB' },
      ],
    }
  },
}

async function costOfPapers(order: () => PaperOrder, count: number) {
  const child = typesetter().pid!
  const own = process.cpuUsage()
  const childBefore = await costOf(child)
  for (let at = 0; at < count; at++) await sealedPaper(order())
  const { user, system } = process.cpuUsage(own)
  const setting = (await costOf(child)).cpu - childBefore.cpu
  return { sealing: (user + system) / 1000 / count, setting: (setting * 1000) / count }
}
