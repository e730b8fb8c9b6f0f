import { expect, it } from 'vitest'
import { findingInWords } from './findings'

it('findings are sentences with places counted from 1', () => {
  expect(findingInWords({ kind: 'leaf_changed', index: 5 })).toBe(
    'Mục số 6 đã bị sửa: nội dung không khớp với mã băm của mục.',
  )
  expect(findingInWords({ kind: 'rewritten', size: 9, good: 4, outside: true })).toBe(
    'Nhật ký đã bị viết lại trong khoảng từ mục số 5 đến mục số 9: không khớp với điểm kiểm tra lưu bên ngoài.',
  )
})
