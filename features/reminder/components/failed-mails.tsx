'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/dates'
import { resendMail } from '../actions'

type Failed = {
  id: string
  unit: string
  person: string
  address: string
  failure: string | null
  failedAt: Date | null
}

/** The letters that did not arrive, each with why and "Gửi lại". */
export function FailedMails({ rows }: { rows: Failed[] }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption="Thư không gửi được"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', header: 'Đơn vị', rowHeader: true, cell: ({ unit }) => unit },
        { key: 'to', header: 'Người nhận', cell: ({ person, address }) => `${person} <${address}>` },
        { key: 'why', header: 'Nguyên nhân', cell: ({ failure }) => failure ?? '' },
        {
          key: 'at',
          header: 'Lúc',
          figures: true,
          cell: ({ failedAt }) => failedAt && formatInstant(failedAt),
        },
        {
          key: 'acts',
          header: 'Thao tác',
          className: 'print:hidden',
          cell: ({ id }) => (
            <ActionForm
              action={resendMail}
              hidden={{ mailId: id }}
              submitLabel="Gửi lại"
              pendingLabel="Đang gửi"
            />
          ),
        },
      ]}
    />
  )
}
