'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DecisionForm } from './decision-form'

/** "Thêm quyết định": the button and its dialog, which is new every time. */
export function AddDecision({ campaignId, issuers }: { campaignId: string; issuers: string[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Thêm quyết định
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title="Thêm quyết định">
          <DecisionForm campaignId={campaignId} issuers={issuers} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}
