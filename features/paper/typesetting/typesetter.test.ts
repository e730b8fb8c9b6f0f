import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Typesetter } from './typesetter'

// Three processes start in a test; the machine may be busy.
vi.setConfig({ testTimeout: 30_000 })

const job = (model: string) => ({ template: 'pledge' as const, model, attachments: [], createdAt: 0 })

/** A child that answers with its model and pid, dies at 'die', dies once at 'die once', hangs at 'hang'. */
const child = (folder: string) => `
  import { existsSync, writeFileSync } from 'node:fs'
  const mark = ${JSON.stringify(path.join(folder, 'died'))}
  process.on('message', ({ model }) => {
    if (model === 'hang') return
    if (model === 'fault') return process.send({ ok: false, problem: 'unknown variable' })
    if (model === 'die') process.exit(1)
    if (model === 'die once' && !existsSync(mark)) { writeFileSync(mark, ''); process.exit(1) }
    process.send({ ok: true, pdf: new TextEncoder().encode(model + ' ' + process.pid), seal: null })
  })
  process.on('disconnect', () => process.exit())
`

let folder: string
let typesetter: Typesetter
const text = async (model: string) =>
  new TextDecoder().decode((await typesetter.typeset(job(model))).pdf).split(' ')

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'giao-uoc-typesetter-'))
  writeFileSync(path.join(folder, 'child.mjs'), child(folder))
  typesetter = new Typesetter({ documents: 2, milliseconds: 20_000 }, path.join(folder, 'child.mjs'))
})
afterEach(async () => {
  typesetter.close()
  await rm(folder, { recursive: true })
})

describe('the typesetter', () => {
  it('answers each in its turn and replaces its child after the given number', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map(text))
    expect(answers.map(([model]) => model)).toEqual(['a', 'b', 'c'])
    const [first, second, third] = answers.map(([, pid]) => pid)
    expect(first).toBe(second)
    expect(third).not.toBe(second)
  })

  it('tries once more when the child dies', async () => {
    expect((await typesetter.typeset(job('die once'))).ok).toBe(true)
  })

  it('gives up on a document that takes the child along twice, and goes on with the next', async () => {
    const lost = typesetter.typeset(job('die'))
    const next = text('next')
    await expect(lost).rejects.toThrow('process was lost')
    expect((await next)[0]).toBe('next')
  })

  it('does not wait for ever', async () => {
    const hasty = new Typesetter({ documents: 2, milliseconds: 500 }, path.join(folder, 'child.mjs'))
    await expect(hasty.typeset(job('hang'))).rejects.toThrow('process was lost')
    expect(hasty.pid).toBeUndefined()
  })

  it('tells a fault of the template at once, with what the compiler said', async () => {
    await expect(typesetter.typeset(job('fault'))).rejects.toThrow('unknown variable')
  })
})
