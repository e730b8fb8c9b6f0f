'use client'

import { screenFonts } from '@/app/fonts/screen'
import { FaultMessage } from '@/components/shell/fault-message'
import { PublicShell } from '@/components/shell/public-shell'
import './globals.css'

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi" className={screenFonts}>
      <body>
        <title>Hệ thống gặp lỗi</title>
        <PublicShell width="text">
          <FaultMessage error={error} retry={retry} />
        </PublicShell>
      </body>
    </html>
  )
}
