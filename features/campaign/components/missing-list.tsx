import Link from 'next/link'
import { Card } from '@/components/ui/card'
import type { Missing } from '../missing'

/** What is still missing, the needed first, each leading to where it is mended. */
export function MissingList({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) {
    return (
      <Card title="Kiểm tra trước khi mở ký">
        <p>Đã đủ nội dung để mở ký.</p>
      </Card>
    )
  }
  return (
    <Card title="Còn thiếu trước khi mở ký">
      {[true, false].map((needed) => {
        const items = missing.filter((one) => one.needed === needed)
        if (items.length === 0) return null
        return (
          <div key={String(needed)} className="grid gap-1">
            <h3 className="font-semibold">{needed ? 'Bắt buộc' : 'Nên có'}</h3>
            <ul className="grid list-disc gap-1 pl-6">
              {items.map(({ what, href }) => (
                <li key={what}>
                  <Link href={href} prefetch={false} className="link">
                    {what}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Card>
  )
}
