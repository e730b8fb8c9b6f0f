'use server'

import { revalidatePath } from 'next/cache'
import { currentActor } from '@/features/session/actor'
import { done, type FormState, invalid, refused, textOf, textsOf } from '@/lib/form'
import { notSignedIn } from '@/lib/vi'
import { successionRefusals, successorRefusals } from '../refusals'
import * as mutations from './mutations'
import { mostSuccessors, successionForm } from './schema'

/** Splits or merges units: the form numbers its successors from 0, each with a kind and the fields of that kind. */
export async function succeedUnits(_: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor()
  if (!actor) return refused(notSignedIn)
  const input = successionForm.safeParse(read(form))
  if (!input.success) return invalid(input.error)
  const outcome = await mutations.succeedUnits(actor, input.data)
  if (outcome.ok) {
    revalidatePath('/campaigns', 'layout')
    return done(
      'Đã ghi việc tách, nhập. Nhiệm kỳ của người ở đơn vị cũ chưa đổi: nếu cần, ghi ngày kết thúc ở trang Nhân sự.',
    )
  }
  if (!('index' in outcome)) return refused(successionRefusals[outcome.reason])
  const { kind } = input.data.successors[outcome.index]!
  const field = `successors.${outcome.index}.${kind === 'known' ? 'unitId' : 'code'}`
  return { ok: false, errors: [{ field, message: successorRefusals[outcome.reason] }] }
}

function read(form: FormData) {
  const rows = Math.min(Number(textOf(form, 'rows')) || 0, mostSuccessors)
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
  const kind = text('kind')
  return kind === 'known'
    ? { kind, unitId: text('unitId') }
    : {
        kind: 'new',
        issuingBodyId: text('issuingBodyId'),
        name: text('name'),
        shortName: text('shortName'),
        code: text('code'),
      }
}
