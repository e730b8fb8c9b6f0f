import type { publishDecision, removeDecision, saveDecision, unpublishDecision } from './mutations'

type Outcome = Awaited<
  ReturnType<typeof saveDecision | typeof removeDecision | typeof publishDecision | typeof unpublishDecision>
>
export type DecisionRefusal = Extract<Outcome, { reason: string }>

const sentences: Record<Exclude<DecisionRefusal['reason'], 'exceeded'>, string> = {
  not_allowed: 'Chỉ văn phòng được ghi quyết định.',
  not_found: 'Không tìm thấy quyết định này trong đợt. Đồng chí tải lại trang.',
  closed: 'Đợt thi đua đã khóa sổ nên quyết định không sửa được nữa.',
  no_file: 'Không tìm thấy tệp vừa gửi. Đồng chí gửi lại tệp PDF.',
  published: 'Quyết định đã ban hành. Muốn thay đổi chỉ tiêu, đồng chí lập điều chỉnh bằng quyết định khác.',
  not_empty: 'Quyết định còn chỉ tiêu. Xóa các chỉ tiêu trước.',
  empty: 'Quyết định chưa có chỉ tiêu nào nên chưa ban hành được.',
  changed: 'Quyết định vừa được người khác thay đổi. Đồng chí tải lại trang để xem.',
  answered: 'Đã có đơn vị tiếp nhận, kiến nghị hoặc ký nên không thu hồi được. Đồng chí lập điều chỉnh.',
}

/** Why a decision stays as it is. */
export const sayDecisionRefusal = (refusal: DecisionRefusal): string =>
  refusal.reason === 'exceeded'
    ? `Giao cho đơn vị vượt tổng của quyết định ở chỉ tiêu: ${refusal.codes.join(', ')}. Đồng chí sửa phần phân bổ trước.`
    : sentences[refusal.reason]
