type Figures = {
  building: Awaited<ReturnType<typeof import('./building').measureBuilding>>
  minutes: number
  perSecond: number
  browser: {
    framesPerSecond: number
    stillPerSecond: number
    frame99: number
    heapBefore: number
    heapGrowth: number
    shown50: number
    shown95: number
    faults: unknown[]
  }
  viewers: Awaited<ReturnType<typeof import('./many-viewers').measureViewers>>
}

type Goal = { work: string; value: number; goal: number; atLeast?: true; unit: string }

/** The figures of the board as a page, each goal with its limit beside it. */
export function boardReport(
  { building, minutes, perSecond, browser, viewers }: Figures,
  header: string[],
): string {
  const goals: Goal[] = [
    { work: 'whole board, every unit signed, gzip', value: building.gzip / 1000, goal: 120, unit: 'kB' },
    { work: 'writing the whole board, from nothing', value: building.whole, goal: 20, unit: 'ms' },
    { work: 'the same after one change', value: building.applied + building.again, goal: 20, unit: 'ms' },
    {
      work: 'frames a second in Chromium',
      value: browser.framesPerSecond,
      goal: 50,
      atLeast: true,
      unit: 'fps',
    },
    { work: 'growth of its heap, after collection', value: browser.heapGrowth / 1e6, goal: 20, unit: 'MB' },
    { work: 'commit to painted, p95', value: browser.shown95, goal: 2000, unit: 'ms' },
    { work: 'what axe finds on the page', value: browser.faults.length, goal: 0, unit: '' },
    {
      work: `commit to the last of ${viewers.viewers} viewers, p95`,
      value: viewers.last95,
      goal: 150,
      unit: 'ms',
    },
    { work: 'memory of the server a viewer', value: viewers.memory / 1000, goal: 90, unit: 'kB' },
    { work: 'CPU of the server at 1 event/s, of one core', value: viewers.cpu * 100, goal: 15, unit: '%' },
    { work: 'events that did not come to every viewer', value: viewers.missed, goal: 0, unit: '' },
  ]
  const rows = goals.map(({ work, value, goal, atLeast, unit }) => {
    const met = atLeast ? value >= goal : value <= goal
    return `| ${work} | ${figure(value)} ${unit} | ${atLeast ? 'at least' : 'at most'} ${goal} ${unit} | ${met ? 'met' : '**missed**'} |`
  })
  return `# The board at ${building.units} units, measured

Written by \`npm run bench:board\`, everything in one run on one machine, load generators included.

${header.map((line) => `- ${line}`).join('\n')}

| work | measured | goal | |
| --- | --- | --- | --- |
${rows.join('\n')}

In Chromium the board took ${perSecond} signatures a second for ${minutes} minutes: half were painted within
${figure(browser.shown50)} ms of their commit, of which up to 250 ms are the time that changes wait for one another; 99 of 100
frames came within ${figure(browser.frame99)} ms of the one before, and the same page showed ${figure(browser.stillPerSecond)} a second while nobody
signed; the heap was ${figure(browser.heapBefore / 1e6)} MB at the beginning. The whole
board is ${figure(building.json / 1000)} kB of JSON before gzip, which takes ${figure(building.compressing)} ms beside the process's own thread, once
a version and only when somebody asks. Reading the board whole from the database took ${figure(building.read)} ms. Before ${viewers.viewers}
viewers, ${viewers.events} units signed, one a second; half the events came to the last viewer within ${figure(viewers.last50)} ms. Memory is
resident memory of the process over what it was without viewers, sockets of the kernel left out.
`
}

const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1))
