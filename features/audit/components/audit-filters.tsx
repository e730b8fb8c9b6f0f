import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select, TextInput } from '@/components/ui/text-input'
import { auditActions } from '@/lib/audit-actions'
import type { AuditFilter } from '../schema'

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
        <Field id="person" label="Người">
          {(control) => (
            <TextInput
              {...control}
              name="person"
              defaultValue={filter.person}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <Field id="unit" label="Đơn vị">
          {(control) => (
            <TextInput
              {...control}
              name="unit"
              defaultValue={filter.unit}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <Field id="from" label="Từ ngày">
          {(control) => <TextInput {...control} type="date" name="from" defaultValue={filter.from} />}
        </Field>
        <Field id="to" label="Đến ngày">
          {(control) => <TextInput {...control} type="date" name="to" defaultValue={filter.to} />}
        </Field>
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
