import type { PaperModel } from '../../typesetting/paper-model'
import styles from './document.module.css'

/** Recipients on the left, the signature on the right, and the witnesses' block under both. */
export function DocumentClosing({ model }: { model: PaperModel }) {
  return (
    <>
      <div className={styles.closing}>
        <div className={styles.recipients}>
          <p>
            <strong>Nơi nhận:</strong>
          </p>
          <ul>
            {model.recipients.map((recipient) => (
              <li key={recipient}>{recipient}</li>
            ))}
          </ul>
        </div>
        <div className={styles.signer}>
          {model.titleLines.map((line) => (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ))}
          <div className={styles.drawing}>
            {model.drawing.svg && <Vector svg={model.drawing.svg} label="Chữ ký" />}
            {model.drawing.text && (
              <em className={model.preview ? styles.unsigned : undefined}>{model.drawing.text}</em>
            )}
          </div>
          <p>
            <strong>{model.signer}</strong>
          </p>
        </div>
      </div>
      <div className={styles.witness}>
        <p>
          <strong>CHỨNG KIẾN</strong>
        </p>
        <p>
          <em>{model.witness}</em>
        </p>
      </div>
    </>
  )
}

/** A drawing of the model as a picture, so that nothing in it can be more than a picture. */
export function Vector({ svg, label }: { svg: string; label: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: a vector inside the page has nothing to optimise
    <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />
  )
}
