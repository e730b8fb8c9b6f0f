import type { ExchangeKind } from '@/lib/terms'

export type Column = {
  key: string
  header: string
  /** Other headers by which it is known. */
  also?: readonly string[]
  required?: boolean
  /** What a template says about it. */
  hint: string
}

type SheetForm = { title: string; columns: readonly Column[] }

const day = 'Ngày, như 21/12/2022'
const figure = 'Số, dùng dấu phẩy thập phân, như 1130,756 hoặc 61,60; không dùng định dạng phần trăm của ô'

/** What each kind of sheet holds, in the order in which it is written; people see the headers, the code the keys. */
export const sheetForms: Record<ExchangeKind, SheetForm> = {
  units: {
    title: 'Đơn vị',
    columns: [
      { key: 'position', header: 'Thứ tự', also: ['STT', 'TT'], hint: 'Để trống: xếp sau cùng' },
      { key: 'blockCode', header: 'Mã khối', hint: 'Để trống: lập từ tên khối' },
      { key: 'blockName', header: 'Tên khối', also: ['Khối'], required: true, hint: 'Khối thi đua' },
      { key: 'layout', header: 'Thể thức', hint: 'Nhà nước hoặc Đảng; để trống: Nhà nước' },
      { key: 'code', header: 'Mã đơn vị', hint: 'Chữ thường không dấu, số, gạch nối; để trống: lập từ tên' },
      {
        key: 'name',
        header: 'Tên đơn vị',
        also: ['Đơn vị', 'Tên đầy đủ'],
        required: true,
        hint: 'Tên đầy đủ',
      },
      { key: 'shortName', header: 'Tên ngắn', also: ['Tên viết tắt'], hint: 'Để trống: như tên đầy đủ' },
      { key: 'validFrom', header: 'Tên dùng từ ngày', hint: `${day}; để trống: từ trước đến nay` },
      {
        key: 'headTitle',
        header: 'Chức vụ thủ trưởng',
        also: ['Chức vụ'],
        required: true,
        hint: 'Như CHỦ TỊCH',
      },
      { key: 'collective', header: 'Ký thay mặt', hint: 'Tập thể mà thủ trưởng thay mặt (TM.), nếu có' },
    ],
  },
  people: {
    title: 'Nhân sự',
    columns: [
      { key: 'unitCode', header: 'Mã đơn vị', hint: 'Bắt buộc với thủ trưởng và chuyên viên đơn vị' },
      { key: 'username', header: 'Tên đăng nhập', also: ['Tài khoản'], hint: 'Để trống: lập từ mã đơn vị' },
      {
        key: 'role',
        header: 'Vai trò',
        required: true,
        hint: 'Thủ trưởng đơn vị, Chuyên viên đơn vị hoặc Lãnh đạo chứng kiến',
      },
      { key: 'fullName', header: 'Họ và tên', also: ['Họ tên'], required: true, hint: 'Họ và tên' },
      { key: 'title', header: 'Chức vụ', hint: 'Bắt buộc với thủ trưởng, như CHỦ TỊCH' },
      { key: 'phone', header: 'Điện thoại', also: ['Số điện thoại'], hint: 'Để trống nếu chưa có' },
      { key: 'email', header: 'Thư điện tử', also: ['Email'], hint: 'Để trống nếu chưa có' },
      { key: 'startsOn', header: 'Giữ chức vụ từ ngày', also: ['Từ ngày'], hint: day },
      { key: 'endsOn', header: 'Đến ngày', hint: day },
    ],
  },
  targets: {
    title: 'Chỉ tiêu',
    columns: [
      { key: 'decisionNumber', header: 'Số quyết định', hint: 'Để trống nếu chưa có số' },
      { key: 'decisionNotation', header: 'Ký hiệu', required: true, hint: 'Như QĐ-UBND' },
      { key: 'issuer', header: 'Cơ quan ban hành', hint: 'Ghi ở dòng đầu của mỗi quyết định' },
      { key: 'layout', header: 'Thể thức', hint: 'Nhà nước hoặc Đảng; để trống: Nhà nước' },
      { key: 'issuedOn', header: 'Ngày ban hành', hint: `${day}; ghi ở dòng đầu của mỗi quyết định` },
      { key: 'subject', header: 'Trích yếu', hint: 'Ghi ở dòng đầu của mỗi quyết định' },
      { key: 'group', header: 'Nhóm chỉ tiêu', also: ['Nhóm'], required: true, hint: 'Như Kinh tế' },
      { key: 'code', header: 'Mã chỉ tiêu', also: ['Mã'], required: true, hint: 'Như A1.1' },
      {
        key: 'parentCode',
        header: 'Thuộc chỉ tiêu',
        also: ['Mã chỉ tiêu cha'],
        hint: 'Mã chỉ tiêu bao trùm',
      },
      {
        key: 'name',
        header: 'Nội dung chỉ tiêu',
        also: ['Nội dung', 'Tên chỉ tiêu', 'Chỉ tiêu'],
        required: true,
        hint: 'Tên chỉ tiêu',
      },
      { key: 'measureUnit', header: 'Đơn vị tính', also: ['ĐVT'], required: true, hint: 'Như %, tỷ đồng' },
      {
        key: 'direction',
        header: 'Chiều chỉ tiêu',
        also: ['Chiều'],
        required: true,
        hint: 'Đạt ít nhất, Không vượt quá, Bằng, Trong khoảng, Duy trì ở mức hoặc Cơ cấu tổng',
      },
      { key: 'low', header: 'Mức', also: ['Mức từ', 'Mức giao'], required: true, hint: figure },
      { key: 'high', header: 'Mức đến', hint: 'Chỉ với chỉ tiêu trong khoảng' },
      { key: 'rollup', header: 'Cộng từ thành phần', hint: 'Có: bằng tổng các chỉ tiêu thuộc nó' },
      {
        key: 'allocation',
        header: 'Cách phân bổ',
        hint: 'Không phân bổ, Như nhau hoặc Chia cho đơn vị; để trống: Không phân bổ',
      },
      { key: 'note', header: 'Ghi chú', hint: 'Để trống nếu không có' },
    ],
  },
  assignments: {
    title: 'Phân bổ',
    columns: [
      { key: 'targetCode', header: 'Mã chỉ tiêu', required: true, hint: 'Mã trên trang Chỉ tiêu' },
      { key: 'unitCode', header: 'Mã đơn vị', required: true, hint: 'Mã trên trang Đơn vị' },
      { key: 'low', header: 'Mức giao', also: ['Mức', 'Mức từ'], required: true, hint: figure },
      { key: 'high', header: 'Mức đến', hint: 'Chỉ với chỉ tiêu trong khoảng' },
    ],
  },
}

/** The two workbooks that hold a whole campaign, and the sheets in each. */
export const workbooks = {
  'danh-muc': { title: 'Danh mục', kinds: ['units', 'people'] },
  'chi-tieu': { title: 'Chỉ tiêu và phân bổ', kinds: ['targets', 'assignments'] },
} as const satisfies Record<string, { title: string; kinds: readonly ExchangeKind[] }>

export type WorkbookName = keyof typeof workbooks
