import type { AnswerRefusal } from './mutations'

export const answerRefusals: Record<AnswerRefusal, string> = {
  not_allowed: 'Chỉ văn phòng được trả lời kiến nghị.',
  not_found: 'Không tìm thấy kiến nghị này. Tải lại trang để xem danh sách hiện hành.',
  withdrawn: 'Đơn vị đã rút kiến nghị này nên không cần trả lời. Tải lại trang để xem danh sách hiện hành.',
  answered: 'Kiến nghị này đã có người trả lời. Tải lại trang để xem nội dung trả lời.',
  being_adjusted:
    'Kiến nghị này nằm trong một dự thảo điều chỉnh. Rút dự thảo đó ở trang Điều chỉnh rồi trả lời lại.',
  closed: 'Đợt thi đua không còn ở bước lấy ý kiến hoặc mở ký nên không trả lời kiến nghị được nữa.',
}
