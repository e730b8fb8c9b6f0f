import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'

/** What happens after this signature, or what has to be done because the pledge has moved on. */
export function NextSteps({ movedOn, newest }: { movedOn: boolean; newest: string | null }) {
  if (newest) {
    return (
      <Notice tone="warning" title="Đơn vị đã ký lại bản mới hơn">
        <LinkButton href={`/receipt/${newest}`}>Xem biên nhận của bản mới</LinkButton>
      </Notice>
    )
  }
  if (movedOn) {
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
