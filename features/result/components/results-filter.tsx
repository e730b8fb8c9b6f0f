import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { LabelledInput, Select } from '@/components/ui/text-input'
import { resultPeriods } from '@/lib/terms'
import { periodName } from '../periods'
import { type ResultsFilter, resultsAddress } from '../schema'
import { verdictNames } from '../verdict'

type Option = { code: string; name: string }
type ResultsFilterProps = {
  path: string
  filter: ResultsFilter
  blocks: readonly Option[]
  targets: readonly Option[]
}

/** A plain form: its fields are the page's address, so that what was found can be sent to a colleague. */
export function ResultsFilterForm({ path, filter, blocks, targets }: ResultsFilterProps) {
  const periods = resultPeriods.map((code) => ({ code, name: periodName(code) }))
  const outcomes = Object.entries(verdictNames).map(([code, name]) => ({ code, name }))
  const numbered = targets.map(({ code, name }) => ({ code, name: `${code}. ${name}` }))
  return (
    <form
      id="loc"
      action={`${path}#loc`}
      method="get"
      aria-label="Lọc kết quả"
      className="no-print grid gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <Choice name="period" label="Kỳ" all="Kỳ mới nhất" options={periods} chosen={filter.period} />
        <Choice name="verdict" label="Đánh giá" all="Tất cả" options={outcomes} chosen={filter.verdict} />
        <Choice name="block" label="Khối" all="Tất cả" options={blocks} chosen={filter.block} />
        <Choice name="target" label="Chỉ tiêu" all="Tất cả" options={numbered} chosen={filter.target} />
        <LabelledInput
          id="search"
          label="Tìm đơn vị, chỉ tiêu"
          type="search"
          name="search"
          defaultValue={filter.search}
          autoComplete="off"
          spellCheck={false}
          placeholder="Ví dụ: my dinh"
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Lọc</Button>
        <LinkButton href={`${path}#loc`} variant="quiet">
          Bỏ lọc
        </LinkButton>
      </div>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; all: string; options: readonly Option[]; chosen?: string }

function Choice({ name, label, all, options, chosen }: ChoiceProps) {
  return (
    <Field id={name} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={chosen ?? ''}>
          <option value="">{all}</option>
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

type ResultsPagerProps = { path: string; filter: ResultsFilter; page: number; pages: number }

/** The pages of what a filter leaves. */
export function ResultsPager({ path, filter, page, pages }: ResultsPagerProps) {
  if (pages < 2) return null
  const to = (wanted: number) => `${path}${resultsAddress({ ...filter, page: wanted })}#loc`
  return (
    <nav aria-label="Các trang kết quả" className="no-print flex flex-wrap items-center gap-3">
      {page > 1 && <LinkButton href={to(page - 1)}>Trang trước</LinkButton>}
      <span className="figures">{`Trang ${page}/${pages}`}</span>
      {page < pages && <LinkButton href={to(page + 1)}>Trang sau</LinkButton>}
    </nav>
  )
}
