import { A4Sheet } from '@/components/ui/a4-sheet'
import type { PledgeDocument } from '../../document'
import styles from './document.module.css'
import { DocumentHeading } from './document-heading'
import { DocumentParts } from './document-parts'
import { DocumentSignature, type DrawnSignature } from './document-signature'
import { DocumentVerification, type Verification } from './document-verification'
import { legalBases, opening } from './texts'

/** A signature as the paper shows it. */
export type PaperSignature = DrawnSignature & Verification

type PledgeDocumentViewProps = { document: PledgeDocument; signature: PaperSignature | null }

/**
 * The pledge as it prints: the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, or the Party's, by the document's
 * layout. A page that holds it prints it alone.
 */
export function PledgeDocumentView({ document, signature }: PledgeDocumentViewProps) {
  return (
    <A4Sheet label={signature ? 'Bản giao ước đã ký' : 'Bản xem trước giao ước'} className={styles.sheet}>
      <DocumentHeading document={document} />
      <div className={styles.title}>
        <h2>{document.campaign.title.toLocaleUpperCase('vi')}</h2>
        {document.campaign.theme && (
          <p>
            <strong>Chủ đề: “{document.campaign.theme}”</strong>
          </p>
        )}
      </div>
      {legalBases(document).map((text) => (
        <p key={text} className={styles.basis}>
          {text}
        </p>
      ))}
      <p className={styles.body}>{opening(document)}</p>
      <DocumentParts document={document} />
      <DocumentSignature document={document} drawn={signature} />
      <DocumentVerification version={document.version} verification={signature} />
    </A4Sheet>
  )
}
