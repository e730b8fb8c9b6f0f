import { Notice } from '@/components/ui/notice'
import { formatDay } from '@/lib/dates'

/** What is left of a signature whose signer's data were erased. */
export const ErasedNotice = ({ at }: { at: Date }) => (
  <Notice tone="info" title="Dữ liệu cá nhân đã được xóa">
    Ngày {formatDay(at)}, họ tên, nét ký, bản PDF và hồ sơ bằng chứng của người ký đã được xóa khi hết thời
    hạn lưu trữ. Đơn vị, chỉ tiêu, chức vụ, thời điểm ký và mục trong nhật ký vẫn giữ nguyên và vẫn kiểm tra
    được.
  </Notice>
)
