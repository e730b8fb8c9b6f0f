'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Options, SelectField, TextField } from '@/components/ui/form-field'
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
          <TextField
            field={field}
            name="year"
            label="Năm thi đua"
            inputMode="numeric"
            defaultValue={year}
            className="figures w-28"
          />
          {campaigns.length > 0 && (
            <SelectField
              field={field}
              name="copyOf"
              label="Sao chép từ đợt trước"
              hint="Chép nội dung, khối và đơn vị; không chép quyết định, chỉ tiêu và chữ ký"
              value={copyOf}
              onValue={setCopyOf}
            >
              <option value="">Không, lập mới từ đầu</option>
              <Options named={campaigns} />
            </SelectField>
          )}
          {copyOf === '' && bodies.length > 0 && (
            <SelectField
              field={field}
              name="issuingBodyId"
              label="Cơ quan ban hành"
              value={bodyId}
              onValue={setBodyId}
            >
              <Options named={bodies} />
              <option value="">Cơ quan khác…</option>
            </SelectField>
          )}
          {describe && bodyFields.map((one) => <TextField key={one.name} field={field} {...one} />)}
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
