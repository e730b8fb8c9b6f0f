import { A4Sheet } from '@/components/ui/a4-sheet'
import { Card } from '@/components/ui/card'
import type { PaperModel } from '../typesetting/paper-model'
import styles from './document.module.css'
import { DocumentParts } from './document-parts'

/**
 * The pledge as it prints: the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, or the Party's, by the model's
 * profile. A page that holds it prints it alone.
 */
export function PledgeDocumentView({ model }: { model: PaperModel }) {
  return (
    <A4Sheet label={model.preview ? 'Bản xem trước giao ước' : 'Bản giao ước đã ký'} className={styles.sheet}>
      <DocumentHeading model={model} />
      <div className={styles.title}>
        <h2>{model.title}</h2>
        {model.subject && (
          <p>
            <strong>{model.subject}</strong>
          </p>
        )}
      </div>
      {model.bases.map((text) => (
        <p key={text} className={styles.basis}>
          {text}
        </p>
      ))}
      <p className={styles.body}>{model.opening}</p>
      <DocumentParts parts={model.parts} />
      <DocumentClosing model={model} />
      <DocumentVerification {...model.verification} />
    </A4Sheet>
  )
}

/** Who writes, under which name of the state or the Party, where and when. */
function DocumentHeading({ model: { profile, superior, issuer, placeAndDay } }: { model: PaperModel }) {
  const { underIssuer } = profile
  return (
    <div className={styles.heading}>
      <div className={styles.issuer}>
        <p>{superior}</p>
        <p className={'rule' in underIssuer ? styles.shortRule : undefined}>
          <strong>{issuer}</strong>
        </p>
        {'sign' in underIssuer && <p>{underIssuer.sign}</p>}
      </div>
      <div className={styles.country}>
        {profile.nation && (
          <p className={styles.nation}>
            <strong>{profile.nation}</strong>
          </p>
        )}
        <p>
          <strong className={styles.fullRule}>{profile.motto}</strong>
        </p>
        <p className={styles.placeAndDay}>{placeAndDay}</p>
      </div>
    </div>
  )
}

/** Recipients on the left, the signature on the right, and the witnesses' block under both. */
function DocumentClosing({ model }: { model: PaperModel }) {
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
function Vector({ svg, label }: { svg: string; label: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: a vector inside the page has nothing to optimise
    <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />
  )
}

/** How anyone checks this paper, and what the system claims about it. */
function DocumentVerification({ qr, lines }: PaperModel['verification']) {
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

/** The document as it will print, folded away on a page that is first of all for reading figures. */
export function PledgePaper({ model, pledgeId }: { model: PaperModel; pledgeId: string }) {
  return (
    <Card title={model.preview ? 'Bản giao ước như khi in' : 'Bản giao ước đã ký'}>
      <details className="min-w-0">
        <summary className="link-target cursor-pointer font-semibold text-link">
          {model.preview ? 'Xem trước bản giao ước' : 'Xem bản đã ký'}
        </summary>
        <div className="mt-4">
          <PledgeDocumentView model={model} />
        </div>
      </details>
      {model.preview && (
        <p>
          <a
            href={`/api/pledges/${pledgeId}/preview`}
            target="_blank"
            rel="noreferrer"
            className="link link-target"
          >
            Xem bản PDF như khi in
          </a>
        </p>
      )}
    </Card>
  )
}
