import { productName, signatureClaim } from '@/lib/vi'

export function SiteFooter({ issuingBody }: { issuingBody?: string | null }) {
  return (
    <footer className="mt-auto border-t border-line px-4 py-6 text-small text-muted no-print">
      <div className="mx-auto grid max-w-wide gap-1">
        <p>{signatureClaim}</p>
        <p>{issuingBody ? `${productName} - ${issuingBody}` : productName}</p>
      </div>
    </footer>
  )
}
