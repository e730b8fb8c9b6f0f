import type { FileRefusal } from './mutations'

/** Why a file was not kept, as its giver reads it, with the status of the answer. */
export const fileRefusals: Record<FileRefusal, { status: number; message: string }> = {
  not_allowed: { status: 403, message: 'Tài khoản của đồng chí không được gửi tệp loại này.' },
  empty: { status: 400, message: 'Tệp rỗng. Đồng chí kiểm tra rồi chọn lại tệp.' },
  too_large: {
    status: 413,
    message: 'Tệp quá lớn: tối đa 20 MB. Đồng chí quét lại ở độ phân giải thấp hơn.',
  },
  wrong_kind: {
    status: 415,
    message:
      'Tệp không đúng loại được nhận hoặc đã hỏng. Nhận tệp PDF; với bản quét và ảnh nhận thêm JPEG, PNG.',
  },
}
