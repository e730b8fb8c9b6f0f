import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

const missing = {
  decision: {
    title: 'Chưa có quyết định nào để phân bổ',
    text: 'Thêm quyết định và các chỉ tiêu của nó, rồi giao cho từng đơn vị ở đây.',
    path: '/decisions',
    next: 'Thêm quyết định',
  },
  targets: {
    title: 'Quyết định này chưa có chỉ tiêu',
    text: 'Mỗi chỉ tiêu của quyết định là một cột của bảng phân bổ.',
    path: '/targets',
    next: 'Thêm chỉ tiêu',
  },
  units: {
    title: 'Đợt thi đua chưa có đơn vị',
    text: 'Mỗi đơn vị là một dòng của bảng phân bổ.',
    path: '/units',
    next: 'Thêm khối, đơn vị',
  },
}

type GridEmptyProps = { year: number; lacking: keyof typeof missing }

/** What the grid waits for, and where to do it. */
export function GridEmpty({ year, lacking }: GridEmptyProps) {
  const { title, text, path, next } = missing[lacking]
  return (
    <EmptyState title={title} actions={<LinkButton href={`/campaigns/${year}${path}`}>{next}</LinkButton>}>
      {text}
    </EmptyState>
  )
}
