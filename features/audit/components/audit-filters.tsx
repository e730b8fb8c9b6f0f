import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { LabelledInput, Select } from '@/components/ui/text-input'
import { auditActions } from '@/lib/audit-actions'
import type { AuditFilter } from '../schema'

const words = { autoComplete: 'off', spellCheck: false }

/** A plain form: its fields are the page's address, so that a filtered log can be sent to a colleague. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  return (
    <form action="/audit" method="get" aria-label="Lọc nhật ký" className="no-print grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <Field id="action" label="Việc">
          {(control) => (
            <Select {...control} name="action" defaultValue={filter.action ?? ''}>
              <option value="">Tất cả</option>
              {Object.entries(auditActions).map(([action, name]) => (
                <option key={action} value={action}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <LabelledInput id="person" name="person" label="Người" defaultValue={filter.person} {...words} />
        <LabelledInput id="unit" name="unit" label="Đơn vị" defaultValue={filter.unit} {...words} />
        <LabelledInput id="from" name="from" label="Từ ngày" defaultValue={filter.from} type="date" />
        <LabelledInput id="to" name="to" label="Đến ngày" defaultValue={filter.to} type="date" />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Lọc</Button>
        <LinkButton href="/audit" variant="quiet">
          Bỏ lọc
        </LinkButton>
      </div>
    </form>
  )
}
