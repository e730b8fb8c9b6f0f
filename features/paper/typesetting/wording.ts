/** The fixed words of the pledge, for every place that shows it. */
export const partTitles = {
  common: 'I. Nội dung thi đua',
  targets: 'II. Chỉ tiêu',
  own: 'III. Chỉ tiêu riêng, nhiệm vụ, giải pháp',
  commitments: 'IV. Cam kết, tổ chức thực hiện',
}

export const ownTitles = { ownTargets: 'Chỉ tiêu riêng', tasks: 'Nhiệm vụ', solutions: 'Giải pháp' }

export const targetHeaders = ['STT', 'Nội dung', 'Đơn vị tính', 'Chỉ tiêu giao', 'Ghi chú']

export const noTargets =
  'Đơn vị không có chỉ tiêu được giao; thực hiện nội dung thi đua chung và các nội dung do đơn vị đăng ký.'

export const noOwnContent = 'Đơn vị không đăng ký thêm nội dung riêng.'

export const headOfUnit = 'THỦ TRƯỞNG ĐƠN VỊ'

export const notSigned = '(Chưa ký)'

export const previewMark = 'Bản xem trước'

/** An item of a list of recipients ends ';' unless it ends by itself. */
export const punctuated = (text: string): string => (/[.;]$/.test(text) ? text : `${text};`)

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
