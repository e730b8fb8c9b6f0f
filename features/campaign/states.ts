import { type CampaignState, campaignStates } from '@/lib/terms'

export const stateNames: Record<CampaignState, string> = {
  draft: 'Dự thảo',
  consulting: 'Lấy ý kiến',
  open: 'Mở ký',
  locked: 'Khóa sổ',
  archived: 'Lưu trữ',
}

/** What each state lets people do, in one sentence. */
export const stateMeanings: Record<CampaignState, string> = {
  draft: 'Đơn vị chưa thấy: văn phòng lập khối, đơn vị, quyết định, chỉ tiêu và nội dung giao ước.',
  consulting: 'Đơn vị đọc, tiếp nhận chỉ tiêu, gửi kiến nghị và đăng ký nội dung riêng; chưa ký.',
  open: 'Đơn vị tiếp nhận chỉ tiêu và ký giao ước; bảng ký cập nhật trực tiếp.',
  locked: 'Danh sách ký đã chốt: không ai ký thêm; lãnh đạo chứng kiến và văn phòng lập biên bản.',
  archived: 'Hồ sơ lưu trữ: chỉ đọc, tra cứu, báo cáo kết quả và sao chép cho năm sau.',
}

/** What a campaign's states open and close; the log's functions in SQL say the same again (tests/campaign-states). */
const openIn = {
  /** The office writes texts, blocks and units, decisions, targets and assignments, and imports them. */
  edit: ['draft', 'consulting', 'open'],
  delete: ['draft'],
  /** Units acknowledge, propose and write their own commitments. */
  prepare: ['consulting', 'open'],
  answer: ['consulting', 'open'],
  adjust: ['consulting', 'open'],
  remind: ['consulting', 'open'],
  sign: ['open'],
  /** The office records that a unit has signed on paper. */
  paper: ['open'],
  revoke: ['open', 'locked'],
  /** Witnesses confirm the frozen list, and the office makes its minutes. */
  witness: ['locked'],
  /** The campaign that is going on: the header, the board and the units' pages are of it. */
  follow: ['consulting', 'open', 'locked'],
  /** Units see it, and reports count it. */
  see: ['consulting', 'open', 'locked', 'archived'],
  /** Units report what they have reached. */
  report: ['open', 'locked', 'archived'],
} satisfies Record<string, readonly CampaignState[]>

type CampaignAct = keyof typeof openIn

/** Whether a campaign's state leaves `act` open; who may do it is said by the act's own policy. */
export const isOpenFor = (act: CampaignAct, state: CampaignState): boolean =>
  (openIn[act] as readonly CampaignState[]).includes(state)

/** The states that leave `act` open. */
export const statesOpenFor = (act: CampaignAct): CampaignState[] => [...openIn[act]]

export type SigningPhase = 'before' | 'signing' | 'over'

/** Whether a campaign's units sign in a state, cannot yet, or can no more. */
export function signingPhase(state: CampaignState): SigningPhase {
  if (isOpenFor('sign', state)) return 'signing'
  return campaignStates.indexOf(state) < campaignStates.indexOf('open') ? 'before' : 'over'
}

export type MoveFacts = {
  state: CampaignState
  /** Signatures, electronic or on paper. */
  signed: number
  /** Witnesses of the current list. */
  witnessed: number
  /** What is missing before units see the campaign. */
  missing: number
}

type MoveRefusal = 'not_a_step' | 'signed_already' | 'witnessed_already' | 'incomplete'

/** Whether a step goes back, and so needs a reason. */
export const isBack = (from: CampaignState, to: CampaignState): boolean =>
  campaignStates.indexOf(to) < campaignStates.indexOf(from)

/**
 * Why a campaign may not go from its state to `to`, or null when it may. It goes one step at a time; back from signing
 * only while nothing is signed, back from its lock only while nobody has witnessed the list.
 */
export function moveRefusal(
  { state, signed, witnessed, missing }: MoveFacts,
  to: CampaignState,
): MoveRefusal | null {
  if (Math.abs(campaignStates.indexOf(to) - campaignStates.indexOf(state)) !== 1) return 'not_a_step'
  if (!isBack(state, to)) return to === 'open' && missing > 0 ? 'incomplete' : null
  if (state === 'locked') return witnessed > 0 ? 'witnessed_already' : null
  if (state === 'archived') return null
  return signed > 0 ? 'signed_already' : null
}

const blockedBack: Partial<Record<MoveRefusal, string>> = {
  signed_already: 'Đã có đơn vị ký nên không quay lại bước trước được. Cần dừng ký thì khóa sổ.',
  witnessed_already: 'Đã có lãnh đạo chứng kiến danh sách nên không mở ký lại được.',
}

/** Why the step back is closed, in words, or null where it may be taken or there is none. */
export function backBlockedBy(facts: MoveFacts): string | null {
  const { back } = neighbours(facts.state)
  const refusal = back && moveRefusal(facts, back)
  return (refusal && blockedBack[refusal]) ?? null
}

/** The states on either side of `state`. */
export function neighbours(state: CampaignState): { back: CampaignState | null; next: CampaignState | null } {
  const at = campaignStates.indexOf(state)
  return { back: campaignStates[at - 1] ?? null, next: campaignStates[at + 1] ?? null }
}
