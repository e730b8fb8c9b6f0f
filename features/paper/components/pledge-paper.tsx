import { Card } from '@/components/ui/card'
import type { PaperModel } from '../typesetting/paper-model'
import { PledgeDocumentView } from './document/pledge-document'

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
