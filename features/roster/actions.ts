'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentActor } from '@/features/session/actor'
import { actOn, actOnForm } from '@/features/session/form-action'
import { done, type FormState, invalid, refused, textOf, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import * as blocks from './block/mutations'
import { blockRefusals, successionRefusals, successorRefusals, unitRefusals } from './refusals'
import * as forms from './schema'
import * as succession from './succession/mutations'
import * as units from './unit/mutations'

function saved(message: string): FormState {
  revalidatePath('/campaigns', 'layout')
  return done(message)
}

/** The same after a form of which what was typed stays in place. */
const savedAs =
  (message: string) => (_input: unknown, _outcome: unknown, values: Record<string, string>) => ({
    ...saved(message),
    values,
  })

/** Adds a block. */
export async function addBlock(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, forms.newBlockForm, blocks.addBlock, blockRefusals, ({ name }) =>
    saved(`Đã thêm “${name}”.`),
  )
}

/** Writes a block's name and layout. */
export async function editBlock(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, forms.editBlockForm, blocks.editBlock, blockRefusals, savedAs('Đã lưu khối.'))
}

/** Removes an empty block. */
export async function removeBlock(_: FormState, form: FormData): Promise<FormState> {
  const ids = textsOf(form, ['campaignId', 'blockId'])
  return actOn(ids, forms.removeBlockForm, blocks.removeBlock, blockRefusals, () => saved('Đã xóa khối.'))
}

/** Moves a block one place. */
export async function moveBlock(sent: unknown): Promise<FormState> {
  return actOn(sent, forms.moveBlockForm, blocks.moveBlock, blockRefusals, () => saved('Đã chuyển khối.'))
}

/** Makes a unit and places it. */
export async function addUnit(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, forms.newUnitForm, units.addUnit, unitRefusals, ({ name }) =>
    saved(`Đã thêm “${name}”.`),
  )
}

/** Places a unit that exists. */
export async function addExistingUnit(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, forms.existingUnitForm, units.addExistingUnit, unitRefusals, () =>
    saved('Đã đưa đơn vị vào đợt.'),
  )
}

/** Writes a unit's place in the campaign. */
export async function editUnit(_: FormState, form: FormData): Promise<FormState> {
  const answer = savedAs('Đã lưu thông tin đơn vị.')
  return actOnForm(form, forms.editUnitForm, units.editUnit, unitRefusals, answer)
}

/** Gives a unit another name from a day on. */
export async function renameUnit(_: FormState, form: FormData): Promise<FormState> {
  return actOnForm(form, forms.renameUnitForm, units.renameUnit, unitRefusals, () =>
    saved('Đã ghi tên mới. Tên cũ vẫn còn trong lịch sử.'),
  )
}

/** Takes a unit out of the campaign, and leads to the list. */
export async function removeUnit(_: FormState, form: FormData): Promise<FormState> {
  const ids = textsOf(form, ['campaignId', 'pledgeId'])
  return actOn(ids, forms.removeUnitForm, units.removeUnit, unitRefusals, () => {
    const year = textOf(form, 'year')
    redirect(/^\d{4}$/.test(year) ? `/campaigns/${year}/units` : '/campaigns')
  })
}

/** Moves a unit one place within its block. */
export async function moveUnit(sent: unknown): Promise<FormState> {
  return actOn(sent, forms.moveUnitForm, units.moveUnit, unitRefusals, () => saved('Đã chuyển đơn vị.'))
}

/** Splits or merges units: the form numbers its successors from 0, each with a kind and the fields of that kind. */
export async function succeedUnits(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = forms.successionForm.safeParse(readSuccession(form))
  if (!input.success) return invalid(input.error)
  const outcome = await succession.succeedUnits(actor, input.data)
  if (outcome.ok)
    return saved(
      'Đã ghi việc tách, nhập. Nhiệm kỳ của người ở đơn vị cũ chưa đổi: nếu cần, ghi ngày kết thúc ở trang Nhân sự.',
    )
  if (!('index' in outcome)) return refused(successionRefusals[outcome.reason])
  const { kind } = input.data.successors[outcome.index]!
  const field = `successors.${outcome.index}.${kind === 'known' ? 'unitId' : 'code'}`
  return { ok: false, errors: [{ field, message: successorRefusals[outcome.reason] }] }
}

function readSuccession(form: FormData) {
  const rows = Math.min(Number(textOf(form, 'rows')) || 0, forms.mostSuccessors)
  const place = textsOf(form, ['blockId', 'headTitle', 'collective'])
  return {
    ...textsOf(form, ['campaignId', 'effectiveOn']),
    predecessorIds: form instanceof FormData ? form.getAll('predecessorIds') : [],
    successors: Array.from({ length: rows }, (_, index) => readSuccessor(form, index)),
    place: place.blockId ? place : null,
  }
}

function readSuccessor(form: FormData, index: number) {
  const text = (name: string) => textOf(form, `successors.${index}.${name}`)
  if (text('kind') === 'known') return { kind: 'known', unitId: text('unitId') }
  const [issuingBodyId, name] = [text('issuingBodyId'), text('name')]
  return { kind: 'new', issuingBodyId, name, shortName: text('shortName'), code: text('code') }
}
