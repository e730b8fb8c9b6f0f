'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { currentActor } from '@/features/session/actor'
import { makeHallScreen, withdrawHallScreen } from './mutations'

export type ScreenPanelState =
  | { kind: 'idle' }
  | { kind: 'made'; path: string }
  | { kind: 'withdrawn' }
  | { kind: 'refused'; message: string }

/** The office's panel posts here: without a screen's id it makes an address, with one it withdraws that address. */
export async function changeHallScreens(_: ScreenPanelState, form: FormData): Promise<ScreenPanelState> {
  const actor = await currentActor()
  if (!actor) return refusals.not_signed_in
  const screenId = form instanceof FormData ? form.get('screenId') : ''
  if (screenId === null) {
    const made = await makeHallScreen(actor)
    if (!made.ok) return refusals[made.reason]
    revalidatePanels()
    return { kind: 'made', path: `/screen/${made.token}` }
  }
  const input = z.uuid().safeParse(screenId)
  if (!input.success) return refusals.not_found
  const withdrawn = await withdrawHallScreen(actor, input.data)
  if (!withdrawn.ok) return refusals[withdrawn.reason]
  revalidatePanels()
  return { kind: 'withdrawn' }
}

/** The pages that show the panel. */
function revalidatePanels() {
  revalidatePath('/board')
  revalidatePath('/campaigns/[year]/ceremony', 'page')
}

const refuse = (message: string): ScreenPanelState => ({ kind: 'refused', message })

const refusals = {
  not_signed_in: refuse('Phiên làm việc đã hết. Đề nghị đồng chí đăng nhập lại.'),
  not_allowed: refuse('Chỉ văn phòng được tạo và thu hồi địa chỉ màn hình.'),
  no_campaign: refuse('Chưa có đợt thi đua đang mở.'),
  not_found: refuse('Địa chỉ này không còn hiệu lực.'),
}
