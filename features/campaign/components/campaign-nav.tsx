import { SectionNav } from '@/components/shell/section-nav'
import type { Role } from '@/lib/actor'

const pages = [
  { path: '', label: 'Tổng quan' },
  { path: '/text', label: 'Nội dung, hội nghị' },
  { path: '/units', label: 'Khối, đơn vị', office: true },
  { path: '/people', label: 'Nhân sự', office: true },
  { path: '/decisions', label: 'Quyết định', office: true },
  { path: '/targets', label: 'Chỉ tiêu' },
  { path: '/assignments', label: 'Phân bổ', office: true },
  { path: '/exchange', label: 'Nhập, xuất Excel', office: true },
  { path: '/ceremony', label: 'Lễ ký', office: true },
  { path: '/results', label: 'Kết quả' },
]

/** The pages of one campaign; those that only the office works on are listed for it alone. */
export function CampaignNav({ year, role }: { year: number; role: Role }) {
  const items = pages
    .filter(({ office }) => !office || role === 'office')
    .map(({ path, label }) => ({ href: `/campaigns/${year}${path}`, label }))
  return <SectionNav label={`Các trang của đợt thi đua năm ${year}`} items={items} />
}
