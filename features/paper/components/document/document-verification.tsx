import type { PaperModel } from '../../typesetting/paper-model'
import styles from './document.module.css'
import { Vector } from './document-closing'

/** How anyone checks this paper, and what the system claims about it. */
export function DocumentVerification({ qr, lines }: PaperModel['verification']) {
  return (
    <div className={styles.verification}>
      {qr && <Vector svg={qr} label="Mã QR để kiểm tra bản giao ước" />}
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}
