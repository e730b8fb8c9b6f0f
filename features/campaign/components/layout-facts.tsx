import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { type Day, formatDay } from '@/lib/dates'

type Profile = { layout: 'state' | 'party'; source: string; validFrom: Day }

const layoutNames = { state: 'Văn bản hành chính', party: 'Văn bản của Đảng' }

/** Which rule of layout is in force on the day of the conference, layout by layout. */
export function LayoutFacts({ profiles, day }: { profiles: Profile[]; day: Day }) {
  return (
    <Card title="Thể thức văn bản">
      <p>Áp dụng cho ngày {formatDay(day)}. Mỗi khối chọn một thể thức.</p>
      <FactList
        facts={profiles.map(({ layout, source, validFrom }) => [
          layoutNames[layout],
          `${source} (từ ngày ${formatDay(validFrom)})`,
        ])}
      />
    </Card>
  )
}
