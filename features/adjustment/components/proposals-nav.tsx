import { SectionNav } from '@/components/shell/section-nav'

/** The pages about figures that do not stay as they were assigned. */
export function ProposalsNav() {
  return (
    <SectionNav
      label="Kiến nghị và điều chỉnh"
      items={[
        { href: '/proposals', label: 'Kiến nghị' },
        { href: '/proposals/adjustments', label: 'Điều chỉnh' },
      ]}
    />
  )
}
