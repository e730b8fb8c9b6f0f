import { renderSVG } from 'uqr'
import { formatCode } from '../../code'

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
export const qrSvg = (text: string): string => renderSVG(text, { ecc: 'M', border: 1 })
