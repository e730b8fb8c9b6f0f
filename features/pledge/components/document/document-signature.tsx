import type { PledgeDocument } from '../../document'
import type { Stroke } from '../../schema'
import styles from './document.module.css'
import { strokesToPath } from './strokes'

export type DrawnSignature = { strokes: Stroke[] | null; typedName: string | null }

type DocumentSignatureProps = { document: PledgeDocument; drawn: DrawnSignature | null }

/** Recipients on the left, the signature on the right, and the witnesses' block under both. */
export function DocumentSignature({ document, drawn }: DocumentSignatureProps) {
  const { recipients, signing, pledgedBefore } = document
  return (
    <>
      <div className={styles.closing}>
        <div className={styles.recipients}>
          <p>
            <strong>Nơi nhận:</strong>
          </p>
          <ul>
            {recipients.map((recipient) => (
              <li key={recipient}>- {punctuated(recipient)}</li>
            ))}
          </ul>
        </div>
        <div className={styles.signer}>
          {(signing?.titleLines ?? ['THỦ TRƯỞNG ĐƠN VỊ']).map((line) => (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ))}
          <Drawing drawn={drawn} />
          <p>
            <strong>{signing?.signer}</strong>
          </p>
        </div>
      </div>
      <div className={styles.witness}>
        <p>
          <strong>CHỨNG KIẾN</strong>
        </p>
        <p>
          <em>{upperFirst(pledgedBefore)}</em>
        </p>
      </div>
    </>
  )
}

function Drawing({ drawn }: { drawn: DrawnSignature | null }) {
  const drawing = strokesToPath(drawn?.strokes ?? [])
  return (
    <div className={styles.drawing}>
      {drawing && (
        <svg viewBox={drawing.viewBox} role="img" aria-label="Chữ ký">
          <path
            d={drawing.path}
            fill="none"
            stroke="#00257a"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      )}
      {drawn?.typedName && <em>{drawn.typedName}</em>}
      {!drawn && <em className={styles.unsigned}>(Chưa ký)</em>}
    </div>
  )
}

const punctuated = (text: string) => (/[.;]$/.test(text) ? text : `${text};`)
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
