import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@/e2e/installation'
import { buildIfStale } from '@/scripts/build'
import { Lifetime } from '@/scripts/lifetime'
import { buildEmpty } from './empty'
import type { Told } from './part-program'
import { isPartName, partNames } from './parts'
import { told } from './program'
import { reportOf } from './report'
import { othersLoad } from './versions'

// npm run bench [-- --only signing,page] [--quick]: the rows of the goals, each part in a process and over a database of
// its own. The whole writes bench/results.md; some parts, or a twentieth of everything to try the bench, are only shown.
const lifetime = new Lifetime()

await lifetime.run(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
  })
  const chosen = values.only?.split(',') ?? partNames
  const unknown = chosen.find((name) => !isPartName(name))
  if (unknown !== undefined) throw new Error(`Không có phần “${unknown}”. Các phần: ${partNames.join(', ')}.`)

  const before = othersLoad()
  await buildIfStale(root, lifetime.signal)
  await buildEmpty(lifetime.signal)
  const measured: Told[] = []
  for (const [at, name] of chosen.entries()) {
    console.log(`Phần ${at + 1}/${chosen.length}: ${name}…`)
    const asked = { BENCH_PART: name, BENCH_QUICK: values.quick ? '1' : '' }
    measured.push((await told('bench/part-program.ts', asked, lifetime)) as Told)
  }
  const report = reportOf(
    measured,
    values.quick ? [before, 'tried with a twentieth of the work: no measure of anything'] : [before],
  )
  if (!values.only && !values.quick) await writeFile(path.join(root, 'bench/results.md'), report)
  console.log(report)
  await lifetime.end(0)
})
