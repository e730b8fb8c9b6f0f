'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { removeUnit } from '../actions'

type RemoveUnitProps = { campaignId: string; year: number; pledgeId: string; name: string }

/** Takes a unit out of the campaign, after asking. */
export function RemoveUnit({ campaignId, year, pledgeId, name }: RemoveUnitProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        Bỏ khỏi đợt
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Bỏ đơn vị khỏi đợt">
        <p>
          “{name}” không còn trong đợt năm {year}. Đơn vị và người của đơn vị vẫn còn, đưa lại vào được.
        </p>
        <ActionForm
          action={removeUnit}
          hidden={{ campaignId, pledgeId, year: String(year) }}
          submitLabel="Bỏ khỏi đợt"
          pendingLabel="Đang bỏ"
          aside={<Button onClick={() => setOpen(false)}>Thôi</Button>}
        />
      </Dialog>
    </>
  )
}
