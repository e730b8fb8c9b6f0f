import { LinkButton } from '@/components/ui/link-button'
import { type AuditFilter, auditAddress } from '../schema'

interface AuditPagerProps {
  filter: AuditFilter
  newerPage: { after: number } | null
  olderPage: { before: number } | null
}

export function AuditPager({ filter, newerPage, olderPage }: AuditPagerProps) {
  if (!newerPage && !olderPage) return null
  return (
    <nav aria-label="Các trang nhật ký" className="no-print flex flex-wrap gap-3">
      {newerPage && (
        <LinkButton href={auditAddress({ ...filter, before: undefined, after: newerPage.after })}>
          Mới hơn
        </LinkButton>
      )}
      {olderPage && (
        <LinkButton href={auditAddress({ ...filter, after: undefined, before: olderPage.before })}>
          Cũ hơn
        </LinkButton>
      )}
    </nav>
  )
}
