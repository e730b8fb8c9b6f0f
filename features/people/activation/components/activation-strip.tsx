import { renderSVG } from 'uqr'
import { roleNames } from '@/lib/vi'
import type { PersonAccount } from '../../account'

interface ActivationStripProps {
  person: Pick<PersonAccount, 'fullName' | 'title' | 'role' | 'unitName' | 'username'>
  address: string
  until: string
}

/** What the owner of an account gets on paper: whose it is, where to go, and until when. */
export function ActivationStrip({ person, address, until }: ActivationStripProps) {
  const { fullName, title, role, unitName, username } = person
  return (
    <li className="flex break-inside-avoid items-start gap-4 border-b border-dashed border-control py-4">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: an SVG that the QR library drew from our own address */}
      <div className="size-32 shrink-0" dangerouslySetInnerHTML={{ __html: qr(address) }} />
      <div className="grid min-w-0 gap-0.5">
        {unitName && <p className="text-small">{unitName}</p>}
        <p className="font-semibold">
          {fullName} - {title ?? roleNames[role]}
        </p>
        <p>
          Tên đăng nhập: <strong>{username}</strong>
        </p>
        <p className="text-small">
          Quét mã bằng điện thoại, hoặc mở địa chỉ dưới đây, rồi đặt mật khẩu của riêng đồng chí. Mã dùng một
          lần, đến <span className="figures">{until}</span>; không đưa mã cho người khác.
        </p>
        <p className="text-small break-all">{address}</p>
      </div>
    </li>
  )
}

const qr = (address: string) => renderSVG(address, { ecc: 'M', border: 1 })
