import { Card } from '@/components/ui/card'
import type { PledgeDocument } from '../document'
import { type PaperSignature, PledgeDocumentView } from './document/pledge-document'

/** The document as it will print, folded away on a page that is first of all for reading figures. */
export function PledgePaper({
  paper,
}: {
  paper: { document: PledgeDocument; signature: PaperSignature | null }
}) {
  return (
    <Card title={paper.signature ? 'Bản giao ước đã ký' : 'Bản giao ước như khi in'}>
      <details className="min-w-0">
        <summary className="link-target cursor-pointer font-semibold text-link">
          {paper.signature ? 'Xem bản đã ký' : 'Xem trước bản giao ước'}
        </summary>
        <div className="mt-4">
          <PledgeDocumentView {...paper} />
        </div>
      </details>
    </Card>
  )
}
