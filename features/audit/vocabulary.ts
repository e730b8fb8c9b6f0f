/** Every action that the audit log records, as the office reads it; `record` takes no other. */
export const auditActions = {
  'pledge.signed': 'Ký giao ước thi đua',
  'pledge.sealed': 'Đóng dấu bản giao ước đã ký',
  'pledge.signed_on_paper': 'Ghi nhận bản ký giấy',
  'pledge.signature_revoked': 'Thu hồi chữ ký',
  'pledge.sealing_retried': 'Cho đóng dấu lại bản giao ước',
  'decision.added': 'Thêm quyết định',
  'decision.edited': 'Sửa quyết định',
  'decision.removed': 'Xóa quyết định dự thảo',
  'decision.published': 'Ban hành quyết định giao chỉ tiêu',
  'decision.unpublished': 'Đưa quyết định về dự thảo',
  'target.added': 'Thêm chỉ tiêu',
  'target.edited': 'Sửa chỉ tiêu',
  'target.removed': 'Xóa chỉ tiêu',
  'target.assigned': 'Phân bổ chỉ tiêu cho đơn vị',
  'target.acknowledged': 'Tiếp nhận chỉ tiêu',
  'target.proposed': 'Gửi kiến nghị chỉ tiêu',
  'target.proposal_withdrawn': 'Rút kiến nghị chỉ tiêu',
  'target.proposal_answered': 'Trả lời kiến nghị chỉ tiêu',
  'target.adjusted': 'Điều chỉnh chỉ tiêu',
  'adjustment.drafted': 'Lập dự thảo điều chỉnh chỉ tiêu',
  'adjustment.extended': 'Bổ sung dự thảo điều chỉnh chỉ tiêu',
  'adjustment.withdrawn': 'Rút, trả lại dự thảo điều chỉnh chỉ tiêu',
  'list.frozen': 'Chốt danh sách ký',
  'list.witnessed': 'Chứng kiến danh sách ký',
  'minutes.sealed': 'Lập biên bản lễ ký',
  'campaign.created': 'Lập đợt thi đua',
  'campaign.edited': 'Sửa nội dung đợt thi đua',
  'campaign.moved': 'Chuyển trạng thái đợt thi đua',
  'campaign.deleted': 'Xóa đợt thi đua dự thảo',
  'commitment.added': 'Thêm nội dung đơn vị đăng ký',
  'commitment.edited': 'Sửa nội dung đơn vị đăng ký',
  'commitment.removed': 'Bỏ nội dung đơn vị đăng ký',
  'reminder.made': 'Gửi đôn đốc',
  'reminder.withdrawn': 'Hoàn tác đôn đốc',
  'reminder.resent': 'Gửi lại thư đôn đốc',
  'reminder.scheduled': 'Đặt lịch đôn đốc',
  'reminder.unscheduled': 'Bỏ lịch đôn đốc',
  'call.recorded': 'Ghi kết quả gọi điện',
  'deadline.extended': 'Gia hạn ký cho đơn vị',
  'file.kept': 'Gửi tệp',
  'session.started': 'Đăng nhập',
  'session.ended': 'Đăng xuất',
  'account.signed_out_everywhere': 'Đăng xuất khỏi mọi thiết bị',
  'account.password_changed': 'Đổi mật khẩu',
  'account.locked': 'Tạm khóa tài khoản do nhập sai mật khẩu',
  'account.created': 'Lập tài khoản',
  'passkey.enrolled': 'Đăng ký khóa truy cập',
  'passkey.renamed': 'Đổi tên khóa truy cập',
  'passkey.removed': 'Gỡ khóa truy cập',
  'recovery_code.made': 'Cấp mã khôi phục',
  'recovery_code.used': 'Dùng mã khôi phục',
  'hall_screen.made': 'Mở màn hình hội trường',
  'hall_screen.withdrawn': 'Thu hồi màn hình hội trường',
} as const

export type AuditAction = keyof typeof auditActions

const jobs: Record<string, string> = {
  'sign-in': 'Hệ thống (đăng nhập)',
  sealing: 'Hệ thống (đóng dấu)',
  reminding: 'Hệ thống (đôn đốc)',
  'admin-command': 'Lệnh quản trị trên máy chủ',
  demonstration: 'Dữ liệu minh họa',
}

/** What an action is called; one written by another release stands as it was recorded. */
export const actionInWords = (action: string): string =>
  (auditActions as Record<string, string>)[action] ?? action

/** Who a named job of the program is. */
export const jobInWords = (job: string): string => jobs[job] ?? 'Hệ thống'
