import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/dates'

type NextStepsProps = {
  needsResigning: boolean
  newest: string | null
  revoked: { at: Date; reason: string } | null
}

/** What happens after this signature, or what has to be done because it stands no more. */
export function NextSteps({ needsResigning, newest, revoked }: NextStepsProps) {
  if (revoked) {
    return (
      <Notice tone="danger" title={`Chữ ký đã được thu hồi lúc ${formatInstant(revoked.at)}`}>
        <div className="grid justify-items-start gap-3">
          <p>Lý do: {revoked.reason}</p>
          <LinkButton href={newest ? `/receipt/${newest}` : '/pledge'}>
            {newest ? 'Xem biên nhận của bản mới' : 'Đến bản giao ước để ký lại'}
          </LinkButton>
        </div>
      </Notice>
    )
  }
  if (newest) {
    return (
      <Notice tone="warning" title="Đơn vị đã ký lại bản mới hơn">
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/receipt/${newest}`}>Xem biên nhận của bản mới</LinkButton>
          <LinkButton href={`/receipt/${newest}/difference`}>Xem bản mới khác bản trước ở đâu</LinkButton>
        </div>
      </Notice>
    )
  }
  if (needsResigning) {
    return (
      <Notice tone="warning" title="Có chỉ tiêu được điều chỉnh sau khi ký">
        <div className="grid justify-items-start gap-3">
          Bản đã ký được lưu nguyên vẹn. Đơn vị tiếp nhận chỉ tiêu điều chỉnh và ký lại.
          <LinkButton href="/pledge">Đến bản giao ước</LinkButton>
        </div>
      </Notice>
    )
  }
  return (
    <Card title="Việc tiếp theo">
      <ol className="grid list-decimal gap-1 pl-6">
        <li>Bảng ký của hội nghị đã hiển thị đơn vị của đồng chí là đã ký.</li>
        <li>Các đồng chí lãnh đạo chứng kiến xác nhận danh sách sau khi kết thúc phần ký.</li>
        <li>Nếu có chỉ tiêu được điều chỉnh, hệ thống báo để đơn vị ký lại; bản này vẫn được giữ.</li>
      </ol>
    </Card>
  )
}
