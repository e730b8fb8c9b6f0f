const Layout = ({ children }) => (
  <html lang="vi">
    <body>{children}</body>
  </html>
)
export default Layout
