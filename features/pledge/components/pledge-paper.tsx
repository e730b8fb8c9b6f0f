import { Card } from '@/components/ui/card'
import type { PaperModel } from '../paper/paper-model'
import { PledgeDocumentView } from './document/pledge-document'

/** The document as it will print, folded away on a page that is first of all for reading figures. */
export function PledgePaper({ model }: { model: PaperModel }) {
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
    </Card>
  )
}
