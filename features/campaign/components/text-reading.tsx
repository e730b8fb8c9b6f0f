import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { type Day, formatDay, parseFieldInstant } from '@/lib/dates'
import { type TextField, textSections } from '../texts'

/** A campaign's texts for those who read them: section by section, what is empty left out. */
export function TextReading({ values }: { values: Record<string, string> }) {
  return textSections.map(({ title, fields }) => {
    const filled = fields.filter(({ name }) => values[name])
    return (
      <Card key={title} title={title}>
        {filled.length === 0 ? (
          <p className="text-muted">Chưa có.</p>
        ) : (
          <dl className="grid gap-3">
            {filled.map((field) => (
              <div key={field.name}>
                <dt className="text-muted">{field.label}</dt>
                <dd className="whitespace-pre-line">{reading(field, values[field.name]!)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
    )
  })
}

function reading({ kind }: TextField, value: string): string {
  if (kind === 'checkbox') return 'Có'
  if (kind === 'date') return formatDay(value)
  const instant = kind === 'datetime-local' && parseFieldInstant(value)
  return instant ? `${value.slice(11)} ${formatDay(instant)}` : value
}

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
