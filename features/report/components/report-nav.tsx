import { SectionNav } from '@/components/shell/section-nav'
import { reportIds, reports } from '../catalogue'

/** The pages of the reports. */
export function ReportNav() {
  const items = [
    { href: '/reports', label: 'Tổng hợp' },
    ...reportIds.map((id) => ({ href: `/reports/${id}`, label: reports[id].label })),
  ]
  return <SectionNav label="Các báo cáo" items={items} />
}
