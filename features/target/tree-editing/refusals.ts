import type { moveTarget, removeTarget, saveTarget } from './mutations'

type Outcome = Awaited<ReturnType<typeof saveTarget | typeof removeTarget | typeof moveTarget>>
export type TargetRefusal = Extract<Outcome, { reason: string }>['reason']

/** Why a target stays as it is. */
export const targetRefusals: Record<TargetRefusal, string> = {
  not_allowed: 'Chỉ văn phòng được ghi chỉ tiêu.',
  not_found: 'Không tìm thấy chỉ tiêu hoặc quyết định này. Đồng chí tải lại trang.',
  closed: 'Đợt thi đua đã khóa sổ nên chỉ tiêu không sửa được nữa.',
  published: 'Quyết định đã ban hành: chỉ tiêu chỉ thay đổi bằng điều chỉnh theo quyết định khác.',
  code_taken: 'Mã này đã có ở chỉ tiêu khác của đợt. Chọn mã khác.',
  has_parts: 'Chỉ tiêu còn các chỉ tiêu thành phần. Xóa các thành phần trước.',
}
