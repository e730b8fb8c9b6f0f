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

const column = (
  key: string,
  header: string,
  hint: string,
  more?: Pick<Column, 'also' | 'required'>,
): Column => ({ key, header, hint, ...more })

/** What each kind of sheet holds, in the order in which it is written; people see the headers, the code the keys. */
export const sheetForms: Record<ExchangeKind, SheetForm> = {
  units: {
    title: 'Đơn vị',
    columns: [
      column('position', 'Thứ tự', 'Để trống: xếp sau cùng', { also: ['STT', 'TT'] }),
      column('blockCode', 'Mã khối', 'Để trống: lập từ tên khối'),
      column('blockName', 'Tên khối', 'Khối thi đua', { also: ['Khối'], required: true }),
      column('layout', 'Thể thức', 'Nhà nước hoặc Đảng; để trống: Nhà nước'),
      column('code', 'Mã đơn vị', 'Chữ thường không dấu, số, gạch nối; để trống: lập từ tên'),
      column('name', 'Tên đơn vị', 'Tên đầy đủ', { also: ['Đơn vị', 'Tên đầy đủ'], required: true }),
      column('shortName', 'Tên ngắn', 'Để trống: như tên đầy đủ', { also: ['Tên viết tắt'] }),
      column('validFrom', 'Tên dùng từ ngày', `${day}; để trống: từ trước đến nay`),
      column('headTitle', 'Chức vụ thủ trưởng', 'Như CHỦ TỊCH', { also: ['Chức vụ'], required: true }),
      column('collective', 'Ký thay mặt', 'Tập thể mà thủ trưởng thay mặt (TM.), nếu có'),
    ],
  },
  people: {
    title: 'Nhân sự',
    columns: [
      column('unitCode', 'Mã đơn vị', 'Bắt buộc với thủ trưởng và chuyên viên đơn vị'),
      column('username', 'Tên đăng nhập', 'Để trống: lập từ mã đơn vị', { also: ['Tài khoản'] }),
      column('role', 'Vai trò', 'Thủ trưởng đơn vị, Chuyên viên đơn vị hoặc Lãnh đạo chứng kiến', {
        required: true,
      }),
      column('fullName', 'Họ và tên', 'Họ và tên', { also: ['Họ tên'], required: true }),
      column('title', 'Chức vụ', 'Bắt buộc với thủ trưởng, như CHỦ TỊCH'),
      column('phone', 'Điện thoại', 'Để trống nếu chưa có', { also: ['Số điện thoại'] }),
      column('email', 'Thư điện tử', 'Để trống nếu chưa có', { also: ['Email'] }),
      column('startsOn', 'Giữ chức vụ từ ngày', day, { also: ['Từ ngày'] }),
      column('endsOn', 'Đến ngày', day),
    ],
  },
  targets: {
    title: 'Chỉ tiêu',
    columns: [
      column('decisionNumber', 'Số quyết định', 'Để trống nếu chưa có số'),
      column('decisionNotation', 'Ký hiệu', 'Như QĐ-UBND', { required: true }),
      column('issuer', 'Cơ quan ban hành', 'Ghi ở dòng đầu của mỗi quyết định'),
      column('layout', 'Thể thức', 'Nhà nước hoặc Đảng; để trống: Nhà nước'),
      column('issuedOn', 'Ngày ban hành', `${day}; ghi ở dòng đầu của mỗi quyết định`),
      column('subject', 'Trích yếu', 'Ghi ở dòng đầu của mỗi quyết định'),
      column('group', 'Nhóm chỉ tiêu', 'Như Kinh tế', { also: ['Nhóm'], required: true }),
      column('code', 'Mã chỉ tiêu', 'Như A1.1', { also: ['Mã'], required: true }),
      column('parentCode', 'Thuộc chỉ tiêu', 'Mã chỉ tiêu bao trùm', { also: ['Mã chỉ tiêu cha'] }),
      column('name', 'Nội dung chỉ tiêu', 'Tên chỉ tiêu', {
        also: ['Nội dung', 'Tên chỉ tiêu', 'Chỉ tiêu'],
        required: true,
      }),
      column('measureUnit', 'Đơn vị tính', 'Như %, tỷ đồng', { also: ['ĐVT'], required: true }),
      column(
        'direction',
        'Chiều chỉ tiêu',
        'Đạt ít nhất, Không vượt quá, Bằng, Trong khoảng, Duy trì ở mức hoặc Cơ cấu tổng',
        { also: ['Chiều'], required: true },
      ),
      column('low', 'Mức', figure, { also: ['Mức từ', 'Mức giao'], required: true }),
      column('high', 'Mức đến', 'Chỉ với chỉ tiêu trong khoảng'),
      column('rollup', 'Cộng từ thành phần', 'Có: bằng tổng các chỉ tiêu thuộc nó'),
      column(
        'allocation',
        'Cách phân bổ',
        'Không phân bổ, Như nhau hoặc Chia cho đơn vị; để trống: Không phân bổ',
      ),
      column('note', 'Ghi chú', 'Để trống nếu không có'),
    ],
  },
  assignments: {
    title: 'Phân bổ',
    columns: [
      column('targetCode', 'Mã chỉ tiêu', 'Mã trên trang Chỉ tiêu', { required: true }),
      column('unitCode', 'Mã đơn vị', 'Mã trên trang Đơn vị', { required: true }),
      column('low', 'Mức giao', figure, { also: ['Mức', 'Mức từ'], required: true }),
      column('high', 'Mức đến', 'Chỉ với chỉ tiêu trong khoảng'),
    ],
  },
}

/** The two workbooks that hold a whole campaign, and the sheets in each. */
export const workbooks = {
  'danh-muc': { title: 'Danh mục', kinds: ['units', 'people'] },
  'chi-tieu': { title: 'Chỉ tiêu và phân bổ', kinds: ['targets', 'assignments'] },
} as const satisfies Record<string, { title: string; kinds: readonly ExchangeKind[] }>

export type WorkbookName = keyof typeof workbooks
