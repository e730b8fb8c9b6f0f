import type { Person } from '@/lib/actor'
import { formatDay, formatInstant } from '@/lib/dates'
import { isOutstanding } from './acknowledgement/outstanding'
import { canSign, isOnPaper, isSettled, signingWindow } from './policy'
import type { PledgeContent } from './queries'
import { call } from './refusals'
import type { ShownChoice } from './shown-document'

/** What the signing section shows: the current signature, a reason why not now, or the panel's data. */
export type SigningState =
  | { kind: 'signed'; code: string; signerName: string; signedAt: Date; versionNumber: number }
  | { kind: 'paper'; signerName: string; signedOn: string }
  | { kind: 'unsignable'; reason: string }
  | {
      kind: 'ready'
      /** Why the unit has to sign again; null where it signs for the first time. */
      resigning: string | null
      outstanding: number
      choices: ShownChoice[]
    }

/** Whether and how the actor can sign this pledge at `now`; `choices` are the ways in which they may sign it. */
export function signingStateOf(
  actor: Person,
  content: PledgeContent,
  choices: ShownChoice[],
  now: Date,
): SigningState {
  const { status } = content
  if (isSettled(content)) {
    const { code, signerName, signedAt, versionNumber, paperSignerName, paperSignedOn } = status
    if (!isOnPaper(status) && code && signerName && signedAt && versionNumber) {
      return { kind: 'signed', code, signerName, signedAt, versionNumber }
    }
    return { kind: 'paper', signerName: paperSignerName ?? '', signedOn: paperSignedOn ?? '' }
  }
  const reason = whyNot(actor, content, choices.length, now)
  if (reason) return { kind: 'unsignable', reason }
  return {
    kind: 'ready',
    resigning: resigningReason(status),
    outstanding: content.targets.filter((row) => isOutstanding(row, content.campaign.proposalsBlockSigning))
      .length,
    choices,
  }
}

function resigningReason({ code, versionNumber, revokedAt, paperSignedOn }: PledgeContent['status']) {
  if (code === null && paperSignedOn === null) return null
  if (revokedAt) return `Chữ ký bản số ${versionNumber} đã được thu hồi lúc ${formatInstant(revokedAt)}.`
  return code === null
    ? `Có chỉ tiêu được điều chỉnh sau khi ký bản giấy ngày ${formatDay(paperSignedOn!)}.`
    : `Có chỉ tiêu được điều chỉnh sau khi ký bản số ${versionNumber}.`
}

function whyNot(actor: Person, content: PledgeContent, choices: number, now: Date): string | null {
  const window = signingWindow(content, now)
  if (window.state === 'not_yet') {
    const from = window.opensAt && window.opensAt > now ? `, mở từ ${formatInstant(window.opensAt)}` : ''
    return `Đợt ký chưa mở${from}. Đồng chí có thể đọc và tiếp nhận chỉ tiêu trước.`
  }
  if (window.state === 'over') {
    const at = window.closesAt ? ` lúc ${formatInstant(window.closesAt)}` : ''
    return `Đã hết hạn ký${at}. ${call(content.campaign)} để được gia hạn.`
  }
  if (!canSign(actor, content.pledge)) {
    return 'Chuyên viên chuẩn bị nội dung; chỉ thủ trưởng đơn vị được tiếp nhận chỉ tiêu và ký giao ước.'
  }
  return choices === 0
    ? `Tài khoản của đồng chí chưa có quyền ký thay ${content.pledge.headTitle}. ${call(content.campaign)} để được ghi ủy quyền.`
    : null
}
