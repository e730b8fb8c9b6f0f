/** Why the roster was not changed, as the office reads it; a refusal that one field can mend names its field. */
const common = {
  not_allowed: 'Chỉ văn phòng được sửa khối và đơn vị của đợt thi đua.',
  not_found: 'Không tìm thấy khối hoặc đơn vị này trong đợt thi đua. Tải lại trang để xem danh sách hiện có.',
  closed: 'Đợt thi đua đã khóa sổ nên khối và đơn vị không sửa được nữa.',
  at_the_end: 'Đã ở đầu hoặc cuối, không chuyển thêm được.',
}

export const blockRefusals = {
  ...common,
  name_taken: { field: 'name', message: 'Đợt này đã có khối mang tên đó: chọn tên khác' },
  not_empty: 'Khối còn đơn vị nên chưa xóa được. Chuyển các đơn vị sang khối khác trước.',
}

export const unitRefusals = {
  ...common,
  code_taken: {
    field: 'code',
    message:
      'Mã này đã có đơn vị dùng: chọn mã khác, hoặc thêm đơn vị đó ở mục “Thêm đơn vị đã có” nếu là cùng một đơn vị',
  },
  ended: { field: 'unitId', message: 'Đơn vị này đã kết thúc: chọn đơn vị kế thừa của nó' },
  already_here: { field: 'unitId', message: 'Đơn vị này đã có trong đợt thi đua' },
  no_such_place: { field: 'after', message: 'Vị trí này không còn trong khối: chọn lại vị trí' },
  in_use:
    'Đơn vị đã có chỉ tiêu, nội dung hoặc lượt xem trong đợt này nên không bỏ ra được nữa. Chỉ bỏ được đơn vị chưa có gì.',
}

/** Those about one of the successors are said at its row. */
export const successionRefusals = {
  ...common,
  ended: 'Có đơn vị cũ đã kết thúc trước ngày này. Tải lại trang rồi chọn lại đơn vị cũ.',
}

export const successorRefusals = {
  twice: 'Đơn vị mới này ghi hai lần',
  own_predecessor: 'Một đơn vị không vừa là đơn vị cũ vừa là đơn vị tiếp nhận',
  successor_not_found: 'Không tìm thấy đơn vị hoặc cơ quan đã chọn: chọn lại',
  successor_ended: 'Đơn vị tiếp nhận đã kết thúc: chọn đơn vị khác',
  code_taken: 'Mã này đã có đơn vị dùng: chọn mã khác',
}
