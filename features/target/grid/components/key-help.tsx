const keys = [
  ['Mũi tên, Home, End, Page Up, Page Down', 'chuyển ô; thêm Shift để chọn vùng; Ctrl + A chọn tất cả'],
  ['Gõ số, Enter hoặc F2', 'nhập vào ô; Enter xuống dưới, Tab sang phải, Esc bỏ nhập'],
  ['Delete', 'xóa các ô đang chọn'],
  ['Ctrl + C, Ctrl + X, Ctrl + V', 'chép, cắt, dán vùng ô, cả từ Excel và sang Excel'],
  ['Ctrl + Z', 'hoàn tác thay đổi cuối'],
] as const

/** The keys of the grid, for those who ask. */
export function KeyHelp() {
  return (
    <details className="no-print">
      <summary className="link w-fit cursor-pointer">Phím tắt trong bảng</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {keys.map(([key, act]) => (
          <div key={key} className="contents">
            <dt className="font-semibold">{key}</dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
