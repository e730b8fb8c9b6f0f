'use client'

import { screenFonts } from '@/app/fonts/screen'
import { FaultMessage } from '@/components/shell/fault-message'
import { PageShell } from '@/components/shell/page-shell'
import './globals.css'

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi" className={screenFonts}>
      <body>
        <title>Hệ thống gặp lỗi</title>
        <PageShell width="text">
          <FaultMessage error={error} retry={retry} />
        </PageShell>
      </body>
    </html>
  )
}
