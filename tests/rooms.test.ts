import { expect, test } from 'vitest'
import { circular, importsOf, productFiles, roomOf } from './imports'

// From the top to the ground (docs/architecture.md): a room imports only what stands below it.
const house = [
  ['scripts', 'app', 'instrumentation-node.ts', 'instrumentation.ts', 'proxy.ts'],
  ['features/audit', 'features/health'],
  ['features/result', 'features/report', 'features/reminder', 'features/ceremony'],
  ['features/adjustment', 'features/exchange'],
  ['features/evidence'],
  ['features/board'],
  ['features/paper'],
  ['features/pledge'],
  ['features/target'],
  ['features/people'],
  ['features/roster'],
  ['features/campaign'],
  ['features/file'],
  ['features/session'],
  ['features/jobs'],
  // The installation's log: what a leaf states, the key on disk, the process's writer, copies outside. It stands this low
  // because every act that the log records writes through it.
  ['features/log'],
  ['components'],
  ['db'],
  ['lib/log'],
  ['lib'],
]

const files = productFiles().filter((file) => file.includes('/'))
const imports = importsOf(files)
const named = ({ from, to }: { from: string; to: string }) => `${from} -> ${to}`

test('no room imports one that stands above it', () => {
  const floor = (file: string) => house.findIndex((rooms) => rooms.includes(roomOf(file)))
  const homeless = files.filter((file) => floor(file) === -1)
  expect(homeless).toEqual([])
  const up = imports.filter(({ from, to }) => floor(to) < floor(from)).map(named)
  expect(up).toEqual([])
})

test('no room imports one that imports it back, and no file does', () => {
  expect(circular(imports, roomOf).map(named)).toEqual([])
  expect(circular(imports, (file) => file).map(named)).toEqual([])
})

test('a planted circle is found and its two files are named', () => {
  const planted = [
    { from: 'features/campaign/mutations.ts', to: 'features/ceremony/mutations.ts' },
    { from: 'features/ceremony/queries.ts', to: 'features/campaign/queries.ts' },
    { from: 'features/ceremony/queries.ts', to: 'lib/dates.ts' },
  ]
  expect(circular(planted, roomOf).map(named)).toEqual([
    'features/campaign/mutations.ts -> features/ceremony/mutations.ts',
    'features/ceremony/queries.ts -> features/campaign/queries.ts',
  ])
  expect(circular(planted, (file) => file)).toEqual([])
})
