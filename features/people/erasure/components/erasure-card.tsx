import { Card } from '@/components/ui/card'
import { formatDay } from '@/lib/dates'
import type { ErasureOutlook } from '../retention'
import { retentionYears } from '../retention'
import { ErasePerson } from './erase-person'

type ErasureCardProps = { accountId: string; username: string; outlook: ErasureOutlook }

/** What of a person would be erased, what has to stay and until when, and the act itself. */
export function ErasureCard({ accountId, username, outlook }: ErasureCardProps) {
  const { due, kept, keptUntil, erasedAt } = outlook
  const again = erasedAt !== null
  return (
    <Card title="Dữ liệu cá nhân">
      {again && <p>Đã xóa ngày {formatDay(erasedAt)}.</p>}
      {!again && (
        <p>
          Xóa ngay: họ tên, điện thoại, thư điện tử, tên đăng nhập, mật khẩu, lịch sử đăng nhập, tên khóa truy
          cập, địa chỉ nhận thư đôn đốc.
        </p>
      )}
      <p>
        Chữ ký quá {retentionYears} năm thì xóa cả họ tên người ký, nét ký, xác nhận bằng khóa truy cập, bản
        PDF và khóa mở mục nhật ký{due > 0 && `: hiện có ${due} chữ ký`}. Từ đó không ai chứng minh được chữ
        ký ấy của ai.
      </p>
      <p>
        Giữ lại: đơn vị, chỉ tiêu, chức vụ, thời điểm ký và mọi mục nhật ký, nên nhật ký vẫn kiểm tra được.
        {kept > 0 &&
          keptUntil &&
          ` Còn ${kept} chữ ký chưa hết thời hạn lưu trữ, giữ nguyên bằng chứng; xóa được hết từ ngày ${formatDay(keptUntil)}.`}
      </p>
      {(!again || due > 0) && <ErasePerson accountId={accountId} username={username} />}
    </Card>
  )
}
