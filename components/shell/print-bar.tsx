import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'

/** Stands over a page that is there to be printed, and does not print itself. */
export function PrintBar({ back }: { back: string }) {
  return (
    <nav aria-label="In văn bản" className="no-print mx-auto flex w-full max-w-text flex-wrap gap-3">
      <LinkButton href={back}>Quay lại biên nhận</LinkButton>
      <PrintButton variant="primary">In bản giao ước</PrintButton>
    </nav>
  )
}
