'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { createCampaign } from '../actions'

type Named = { id: string; name: string }
type NewCampaignFormProps = { year: number; campaigns: Named[]; bodies: Named[] }

/** "Tạo đợt": empty or after an earlier year; the body is chosen, or described when it is the first. */
export function NewCampaignForm({ year, campaigns, bodies }: NewCampaignFormProps) {
  const [copyOf, setCopyOf] = useState(campaigns[0]?.id ?? '')
  const [bodyId, setBodyId] = useState(bodies[0]?.id ?? '')
  const describe = copyOf === '' && bodyId === ''
  return (
    <ActionForm action={createCampaign} submitLabel="Tạo đợt" pendingLabel="Đang tạo">
      {(field) => (
        <>
          <Field {...field('year')} label="Năm thi đua">
            {(control) => (
              <TextInput
                {...control}
                name="year"
                inputMode="numeric"
                defaultValue={field('year').typed ?? year}
                className="figures w-28"
              />
            )}
          </Field>
          {campaigns.length > 0 && (
            <Field
              {...field('copyOf')}
              label="Sao chép từ đợt trước"
              hint="Chép nội dung, khối và đơn vị; không chép quyết định, chỉ tiêu và chữ ký"
            >
              {(control) => (
                <Select
                  {...control}
                  name="copyOf"
                  value={copyOf}
                  onChange={({ target }) => setCopyOf(target.value)}
                >
                  <option value="">Không, lập mới từ đầu</option>
                  {campaigns.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          {copyOf === '' && bodies.length > 0 && (
            <Field {...field('issuingBodyId')} label="Cơ quan ban hành">
              {(control) => (
                <Select
                  {...control}
                  name="issuingBodyId"
                  value={bodyId}
                  onChange={({ target }) => setBodyId(target.value)}
                >
                  {bodies.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                  <option value="">Cơ quan khác…</option>
                </Select>
              )}
            </Field>
          )}
          {describe &&
            bodyFields.map(({ name, label, hint }) => (
              <Field key={name} {...field(name)} label={label} hint={hint}>
                {(control) => <TextInput {...control} name={name} defaultValue={field(name).typed} />}
              </Field>
            ))}
        </>
      )}
    </ActionForm>
  )
}

const bodyFields = [
  {
    name: 'bodyName',
    label: 'Tên cơ quan ban hành',
    hint: 'Như ghi ở đầu văn bản, ví dụ Ủy ban nhân dân quận …',
  },
  { name: 'bodyShortName', label: 'Tên gọi tắt (nếu có)', hint: 'Hiện ở đầu trang' },
  { name: 'bodyParentName', label: 'Cơ quan cấp trên', hint: 'Ví dụ Ủy ban nhân dân thành phố …' },
  { name: 'bodyPlaceName', label: 'Địa danh', hint: 'Đứng trước ngày tháng của văn bản' },
  {
    name: 'bodyPartyBody',
    label: 'Cấp ủy (nếu có)',
    hint: 'Cơ quan ban hành văn bản theo thể thức của Đảng',
  },
  {
    name: 'bodyPartyStandingBody',
    label: 'Ban Thường vụ, thường trực cấp ủy (nếu có)',
    hint: 'Ban hành quyết định thay mặt cấp ủy',
  },
]
