/** The answer to an address that has asked too often. */
export const tooManyInWords = (seconds: number): string =>
  `Địa chỉ mạng này đã kiểm tra quá nhiều lần. Đề nghị thử lại sau ${seconds} giây.`

const title = 'Đã kiểm tra quá nhiều lần'

const style = `
  body { margin: 0; padding: 24px 16px; background: #fbfaf7; color: #1a1d21; font: 18px/1.6 sans-serif }
  main { max-width: 42rem; margin: 0 auto; border-top: 4px solid #a5161d }
  h1 { font-size: 30px; line-height: 1.35 }
  a { color: #0b4f9e }`

/**
 * The whole page for an address that has asked too often, for the proxy to answer with: a page that the framework renders
 * cannot have the status 429. `nonce` is that of the answer's content security policy.
 */
export const busyPage = (seconds: number, nonce: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${style}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${tooManyInWords(seconds)}</p>
<p><a href="/verify">Về trang kiểm tra</a></p>
</main>
</body>
</html>
`
