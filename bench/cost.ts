import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const ticksPerSecond = 100
const everyMilliseconds = 10

/** Resident memory in bytes and seconds of CPU that a process has used, as Linux counts them. */
export async function costOf(pid: number): Promise<{ memory: number; cpu: number }> {
  const [status, stat] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readFile(`/proc/${pid}/stat`, 'utf8'),
  ])
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return {
    memory: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024,
    cpu: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
  }
}

/** How much more memory a process and its children hold, at the most, while `work` is done than before; in bytes. */
export async function growthDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = await memoryWithChildren(pid)
  let most = before
  let working = true
  const watching = (async () => {
    while (working) {
      most = Math.max(most, await memoryWithChildren(pid))
      await setTimeout(everyMilliseconds)
    }
  })()
  await work()
  working = false
  await watching
  return most - before
}

async function memoryWithChildren(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const each = [pid, ...children.split(' ').filter(Boolean).map(Number)].map((one) =>
    // A child may end meanwhile.
    costOf(one).then(
      ({ memory }) => memory || 0,
      () => 0,
    ),
  )
  return (await Promise.all(each)).reduce((sum, memory) => sum + memory, 0)
}
