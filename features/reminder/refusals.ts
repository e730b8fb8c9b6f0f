import type * as mutations from './mutations'

type Verb = (typeof mutations)[
  | 'remind'
  | 'withdrawReminder'
  | 'resendMail'
  | 'addSchedule'
  | 'removeSchedule'
  | 'recordCall'
  | 'extendDeadline']
type Reason = Extract<Awaited<ReturnType<Verb>>, { reason: string }>['reason']

/** Why nothing was done, as the office reads it. */
export const followUpRefusals: Record<Reason, string> = {
  not_allowed: 'Chỉ văn phòng được đôn đốc và gia hạn.',
  not_found: 'Không tìm thấy mục này. Đồng chí tải lại trang.',
  closed: 'Đợt thi đua không ở bước lấy ý kiến hoặc mở ký nên không đôn đốc được.',
  no_mail_server:
    'Chưa cấu hình máy chủ thư (SMTP_URL và MAIL_FROM). Đề nghị quản trị cấu hình, hoặc dùng danh sách gọi điện.',
  nobody_to_write_to:
    'Không còn ai để gửi: các đơn vị đã chọn đã ký, vừa được đôn đốc trong 4 giờ qua, hoặc chưa có địa chỉ thư.',
  too_late: 'Thư đã đi nên không hoàn tác được nữa.',
  there_already: 'Đã có lịch đôn đốc vào đúng thời điểm này.',
  past: 'Hạn mới phải ở sau thời điểm hiện tại.',
}
