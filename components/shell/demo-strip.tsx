/** Stands on every page of a demonstration, so that nobody takes its figures for real ones. */
export function DemoStrip({ shown }: { shown: boolean }) {
  if (!shown) return null
  return (
    <aside
      aria-label="Dữ liệu minh họa"
      className="bg-ink px-4 py-1 text-center text-small font-semibold text-white print:bg-white print:text-ink"
    >
      Dữ liệu minh họa
      <span className="hidden font-normal sm:inline"> - không có giá trị giao chỉ tiêu hoặc ký kết</span>
    </aside>
  )
}
