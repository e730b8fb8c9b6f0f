import { formatFigure } from '@/features/target/figure'
import type { Decimal } from '@/lib/decimal'
import type { AssignedResult, CampaignResult, Report } from './queries'

export type { AssignedResult, CampaignResult, Report }

/** A reported value with the target's measure unit: '93,1%', '8.664,9 tỷ đồng'. */
export const valueInWords = ({ measureUnit }: { measureUnit: string }, value: Decimal): string =>
  formatFigure({ direction: 'equal', low: value, high: null, measureUnit })

/** A target's name with that of the whole which it is a part of. */
export const fullName = ({ name, parentName }: { name: string; parentName: string | null }): string =>
  parentName ? `${parentName} - ${name}` : name

export const notFound =
  'Không tìm thấy chỉ tiêu này ở đơn vị của đồng chí. Về trang Kết quả để chọn lại chỉ tiêu.'

export const reportRefusals = {
  not_found: notFound,
  not_allowed: 'Chỉ thủ trưởng và chuyên viên của đơn vị báo cáo kết quả của đơn vị.',
  not_yet: 'Đợt thi đua chưa mở ký nên chưa nhận báo cáo kết quả. Đồng chí gửi lại khi văn phòng mở ký.',
  file_not_found: 'Tệp đính kèm không còn. Đồng chí gửi lại tệp rồi báo cáo lại.',
  unchanged: 'Kỳ này đã có đúng kết quả và ghi chú như vậy, không cần báo cáo lại.',
} as const
