export function SkipLink() {
  return (
    <a
      href="#main"
      className="no-print link sr-only bg-white font-semibold focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:px-4 focus:py-3"
    >
      Đến nội dung chính
    </a>
  )
}
