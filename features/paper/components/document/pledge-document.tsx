import { A4Sheet } from '@/components/ui/a4-sheet'
import type { PaperModel } from '../../typesetting/paper-model'
import styles from './document.module.css'
import { DocumentClosing } from './document-closing'
import { DocumentHeading } from './document-heading'
import { DocumentParts } from './document-parts'
import { DocumentVerification } from './document-verification'

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
