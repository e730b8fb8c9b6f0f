import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { formatDay, formatInstant } from '@/lib/dates'

type SignedProps = { code: string; signerName: string; signedAt: Date; versionNumber: number }

/** Stands where the signing panel was, once the unit has signed. */
export function SignedCard({ code, signerName, signedAt, versionNumber }: SignedProps) {
  return (
    <Card title="Đơn vị đã ký giao ước" id="sign">
      <p>
        Đồng chí <b className="font-semibold">{signerName}</b> đã ký bản số {versionNumber} lúc{' '}
        <span className="figures">{formatInstant(signedAt)}</span>.
      </p>
      <div>
        <LinkButton variant="primary" href={`/receipt/${code}`}>
          Xem biên nhận
        </LinkButton>
      </div>
    </Card>
  )
}

export function PaperCard({ signerName, signedOn }: { signerName: string; signedOn: string }) {
  return (
    <Card title="Đơn vị đã ký bản giấy" id="sign">
      <p>
        Văn phòng đã ghi nhận bản giấy do đồng chí {signerName} ký ngày{' '}
        <span className="figures">{formatDay(signedOn)}</span>.
      </p>
    </Card>
  )
}

/** Why nothing can be signed here now, and what to do instead. */
export function UnsignableCard({ reason }: { reason: string }) {
  return (
    <Card title="Ký giao ước" id="sign">
      <p>{reason}</p>
    </Card>
  )
}
