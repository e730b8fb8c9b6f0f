import type { saveGrid } from './mutations'

type Refusal = Extract<Awaited<ReturnType<typeof saveGrid>>, { reason: string }>['reason']

/** Why a grid's cells stay as they are; what was typed stands in the grid still. */
export const gridRefusals: Record<Exclude<Refusal, 'conflict'>, string> = {
  not_allowed: 'Chỉ văn phòng được phân bổ chỉ tiêu.',
  not_found:
    'Có chỉ tiêu hoặc đơn vị vừa được đổi hoặc xóa. Đồng chí chép bảng đang nhập ra Excel rồi tải lại trang.',
  closed: 'Đợt thi đua đã khóa sổ nên phân bổ không sửa được nữa.',
  published: 'Quyết định vừa được ban hành: mức đã giao chỉ thay đổi bằng điều chỉnh theo quyết định khác.',
  misfit: 'Có ô không hợp với chiều của chỉ tiêu vừa được đổi. Đồng chí tải lại trang rồi nhập lại ô đó.',
}
