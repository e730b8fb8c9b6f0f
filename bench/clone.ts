import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gitClone, npmInstall, npmStart } from './cloned'
import type { Part } from './part'
import { row } from './row'

const takenBy =
  'unpacking the packages takes two fifths of it and the build more than half, on these two cores'

/** What a newcomer waits for: from the repository to the first page. */
export const clone: Part = {
  title: 'A fresh clone',
  how: `\`git clone\` of this repository at its last commit and \`npm start\`: packages by the lock, a Postgres with the demonstration in it,
the build, and the server, until the sign-in page has answered. Packages come from npm's cache, which another clone has
filled before. Taken once.`,
  async measure({ lifetime }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-clone-'))
    lifetime.onEnd(() => rm(folder, { recursive: true, force: true }))
    const before = path.join(folder, 'before')
    await gitClone(before)
    await npmInstall(before, lifetime.signal)
    await rm(before, { recursive: true })

    const began = Date.now()
    const fresh = path.join(folder, 'fresh')
    await gitClone(fresh)
    const started = await npmStart(fresh, path.join(folder, 'data'), lifetime)
    const { installed, building, serving, answered, stop } = started
    await stop()
    await rm(folder, { recursive: true })
    const seconds = (from: number, to: number) => [(to - from) / 1000]
    return {
      rows: [
        row(
          'fresh clone to the served page, packages cached',
          seconds(began, answered),
          { atMost: 90 },
          's',
          takenBy,
        ),
      ],
      figures: [
        { what: 'clone and packages', rounds: seconds(began, installed), unit: 's' },
        { what: 'Postgres, schema, demonstration', rounds: seconds(installed, building), unit: 's' },
        { what: 'build', rounds: seconds(building, serving), unit: 's' },
        { what: 'first page', rounds: seconds(serving, answered), unit: 's' },
      ],
    }
  },
}
