import { productName, signatureClaim } from '@/lib/vi'

export function SiteFooter({ issuingBody }: { issuingBody?: string | null }) {
  return (
    <footer className="no-print mt-auto border-t border-line text-small text-muted">
      <div className="mx-auto grid max-w-wide gap-1 px-4 py-6">
        <p>{signatureClaim}</p>
        <p>{issuingBody ? `${productName} - ${issuingBody}` : productName}</p>
      </div>
    </footer>
  )
}
