import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { signatureClaim } from '@/lib/vi'

type ReceiptFactsProps = { facts: [name: string, value: string][]; hash: string }

/** Who signed what, when and how strongly. */
export function ReceiptFacts({ facts, hash }: ReceiptFactsProps) {
  return (
    <Card title="Biên nhận">
      <FactList facts={facts} />
      <details>
        <summary className="cursor-pointer">Mã băm của văn bản đã ký (SHA-256)</summary>
        <p className="text-small break-all">
          <code>{hash}</code>
        </p>
      </details>
      <p className="text-small text-muted">{signatureClaim}</p>
    </Card>
  )
}
