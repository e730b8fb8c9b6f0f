'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

/** Stands over a page that is there to be printed, and does not print itself. */
export function PrintBar({ back }: { back: string }) {
  return (
    <nav aria-label="In văn bản" className="no-print mx-auto flex w-full max-w-text flex-wrap gap-3">
      <LinkButton href={back}>Quay lại biên nhận</LinkButton>
      <Button variant="primary" onClick={() => window.print()}>
        <Printer aria-hidden="true" className="size-[1em]" />
        In bản giao ước
      </Button>
    </nav>
  )
}
