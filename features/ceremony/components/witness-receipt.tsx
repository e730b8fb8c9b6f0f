import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { LongValue } from '@/features/evidence/components/long-value'
import { strengthInWords } from '@/features/pledge/strength'
import { formatInstant } from '@/lib/dates'
import type { Strength } from '@/lib/terms'
import { signatureClaim } from '@/lib/vi'

interface WitnessReceiptProps {
  record: { name: string; title: string | null; at: Date; strength: Strength; leafIndex: number }
  /** SHA-256 of the list's bytes, in hex. */
  hash: string
}

/** What a witness keeps of their confirmation: when, how, over which list, and where the log has it. */
export function WitnessReceipt({ record, hash }: WitnessReceiptProps) {
  const { name, title, at, strength, leafIndex } = record
  const facts: [string, string][] = [
    ['Người chứng kiến', title ? `${name}, ${title}` : name],
    ['Thời điểm', formatInstant(at)],
    ['Xác nhận bằng', strengthInWords(strength)],
    ['Vị trí trong nhật ký', `mục số ${leafIndex + 1}`],
  ]
  return (
    <Card title="Biên nhận chứng kiến">
      <Notice tone="success" title="Đồng chí đã xác nhận chứng kiến danh sách ký">
        Xác nhận được ghi vào nhật ký và sẽ có trong biên bản lễ ký.
      </Notice>
      <FactList facts={facts} />
      <LongValue name="Mã băm của danh sách đã xác nhận (SHA-256)" value={hash} />
      <p className="text-small text-muted">{signatureClaim}</p>
    </Card>
  )
}
