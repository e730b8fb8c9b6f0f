import { formatInstant } from '@/lib/dates'
import type { Strength } from '@/lib/terms'
import { signatureClaim } from '@/lib/vi'
import { formatCode } from '../../code'
import { strengthInWords } from '../../strength'
import styles from './document.module.css'

export type Verification = { signedAt: Date; code: string; strength: Strength; qrSvg?: string }

type DocumentVerificationProps = { version: number; verification: Verification | null }

/** How anyone checks this paper, and what the system claims about it. */
export function DocumentVerification({ version, verification }: DocumentVerificationProps) {
  if (!verification) {
    return (
      <div className={styles.verification}>
        <p>
          <strong>Bản xem trước</strong> của bản giao ước số {version}, chưa có chữ ký.
        </p>
      </div>
    )
  }
  const { signedAt, code, strength, qrSvg } = verification
  return (
    <div className={styles.verification}>
      {qrSvg && (
        // biome-ignore lint/performance/noImgElement: a vector inside the page has nothing to optimise
        <img src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`} alt="Mã QR để kiểm tra bản giao ước" />
      )}
      <div>
        <p>
          Mã xác nhận: <strong>{formatCode(code)}</strong>. Bản giao ước số {version}.
        </p>
        <p>
          Ký lúc {formatInstant(signedAt)}, xác nhận bằng {strengthInWords(strength).toLocaleLowerCase('vi')}.
        </p>
        <p>{signatureClaim}</p>
      </div>
    </div>
  )
}
