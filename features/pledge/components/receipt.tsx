import { renderSVG } from 'uqr'
import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatDay, formatInstant } from '@/lib/dates'
import { signatureClaim } from '@/lib/vi'
import { formatCode } from '../receipt'

/** What is left of a signature whose signer's data were erased. */
export const ErasedNotice = ({ at }: { at: Date }) => (
  <Notice tone="info" title="Dữ liệu cá nhân đã được xóa">
    Ngày {formatDay(at)}, họ tên, nét ký, bản PDF và hồ sơ bằng chứng của người ký đã được xóa khi hết thời
    hạn lưu trữ. Đơn vị, chỉ tiêu, chức vụ, thời điểm ký và mục trong nhật ký vẫn giữ nguyên và vẫn kiểm tra
    được.
  </Notice>
)

/** The short code with a QR of its address, for anyone who holds the printed pledge. */
export function VerificationCode({ code, address }: { code: string; address: string }) {
  return (
    <section
      aria-label="Mã kiểm tra"
      className="flex flex-wrap items-center gap-6 rounded-card border-2 border-gold bg-white p-4 sm:p-6"
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG that the QR library drew from our own address */}
      <div className="size-36 shrink-0" dangerouslySetInnerHTML={{ __html: qrSvg(address) }} />
      <div className="grid min-w-0 gap-1">
        <p>Mã kiểm tra</p>
        <p className="figures text-h2 font-semibold whitespace-nowrap">{formatCode(code)}</p>
        <p className="text-small break-all text-muted">{address}</p>
      </div>
    </section>
  )
}

/** A QR code (ISO/IEC 18004, level M) as SVG of the size of its frame. */
const qrSvg = (text: string): string => renderSVG(text, { ecc: 'M', border: 1 })

type ReceiptFactsProps = { facts: [name: string, value: string][]; hash: string }

/** Who signed what, when and how strongly. */
export function ReceiptFacts({ facts, hash }: ReceiptFactsProps) {
  return (
    <Card title="Biên nhận">
      <FactList facts={facts} />
      <details>
        <summary className="cursor-pointer">Mã băm của văn bản đã ký (SHA-256)</summary>
        <p className="text-small break-all">
          <code>{hash}</code>
        </p>
      </details>
      <p className="text-small text-muted">{signatureClaim}</p>
    </Card>
  )
}

type NextStepsProps = {
  needsResigning: boolean
  newest: string | null
  revoked: { at: Date; reason: string } | null
}

/** What happens after this signature, or what has to be done because it is not the unit's current one. */
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
