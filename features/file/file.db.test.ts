import { expect, test } from 'vitest'
import { asSystem } from '@/tests/as-system'
import { makeWorld } from '@/tests/world'
import { keepFile } from './mutations'
import { findGiven, readFile } from './queries'

const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n'))
const result = (content: Uint8Array, name = 'bao-cao.pdf') => ({ purpose: 'result' as const, name, content })

test('is kept under its shown name, for its giver to name in a form and for the unit to read', async () => {
  const { units } = await makeWorld({ units: 2 })
  const [own, other] = units
  const kept = await keepFile(own!.clerk, result(pdf, '../../Báo cáo <quý 1>.pdf'))
  if (!kept.ok) throw new Error(kept.reason)
  expect(kept.name).toBe('Báo cáo quý 1.pdf')
  expect(await findGiven(own!.clerk, kept.id, 'result')).toMatchObject({ id: kept.id })
  expect(await findGiven(own!.head, kept.id, 'result')).toBeNull()
  expect(await findGiven(own!.clerk, kept.id, 'decision')).toBeNull()
  expect(await readFile(own!.head, kept.id)).toMatchObject({ mediaType: 'application/pdf' })
  expect(await readFile(other!.head, kept.id)).toBeNull()
  expect(await readFile({ ...other!.head, role: 'office', unitId: null }, kept.id)).not.toBeNull()
})

test.each([
  [new Uint8Array(), 'empty'],
  [new Uint8Array(Buffer.from('<html>%PDF-1.7 %%EOF')), 'wrong_kind'],
  [new Uint8Array(20 * 1024 * 1024 + 1), 'too_large'],
])('is refused: %#', async (content, reason) => {
  const { unit } = await makeWorld()
  expect(await keepFile(unit.head, result(content))).toEqual({ ok: false, reason })
})

test('of the office is refused to a unit, and what is kept never becomes another file', async () => {
  const { unit } = await makeWorld()
  const decision = { ...result(pdf), purpose: 'decision' as const }
  expect(await keepFile(unit.head, decision)).toEqual({ ok: false, reason: 'not_allowed' })
  await keepFile(unit.head, result(pdf))
  const change = asSystem((sql) => sql`update stored_file set name = 'khác.pdf'`)
  await expect(change).rejects.toMatchObject({ code: 'GU002' })
})
