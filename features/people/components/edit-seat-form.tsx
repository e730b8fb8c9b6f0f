'use client'

import { ActionForm } from '@/components/ui/action-form'
import { editSeat } from '../actions'
import type { Seat } from '../seat'
import { PersonFields } from './person-fields'

export function EditSeatForm({ seat }: { seat: Seat }) {
  return (
    <ActionForm
      action={editSeat}
      hidden={{ accountId: seat.accountId }}
      submitLabel="Lưu thông tin"
      pendingLabel="Đang lưu"
    >
      {(field) => <PersonFields field={field} values={seat} />}
    </ActionForm>
  )
}
