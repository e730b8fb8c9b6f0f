import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { screenFonts } from '@/app/fonts/screen'
import { ConnectionNotice } from '@/components/shell/connection-notice'
import { DemoStrip } from '@/components/shell/demo-strip'
import { OfflineWorker } from '@/components/shell/offline-worker'
import { env } from '@/lib/env'
import { productName } from '@/lib/vi'
import './globals.css'

export const metadata: Metadata = {
  title: { default: productName, template: `%s - ${productName}` },
  description: 'Tiếp nhận chỉ tiêu, ký giao ước thi đua và theo dõi bảng ký',
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { themeColor: '#a5161d' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the content security policy is made for each request.
  await connection()
  return (
    <html lang="vi" className={screenFonts}>
      <body>
        <DemoStrip shown={env().demonstration} />
        <ConnectionNotice />
        {children}
        <OfflineWorker />
      </body>
    </html>
  )
}
