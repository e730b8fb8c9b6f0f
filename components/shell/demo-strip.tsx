/** Stands on every page of a demonstration, so that nobody takes its figures for real ones. */
export function DemoStrip({ shown }: { shown: boolean }) {
  if (!shown) return null
  return (
    <p className="bg-ink px-4 py-1 text-center text-small font-semibold text-white">
      Dữ liệu minh họa
      <span className="font-normal"> - không có giá trị giao chỉ tiêu hoặc ký kết</span>
    </p>
  )
}
