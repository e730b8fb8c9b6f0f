import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { buttonStyle } from '@/components/ui/button-style'

export const metadata: Metadata = { title: 'Không có kết nối mạng' }

export default function OfflinePage() {
  return (
    <MessagePage
      title="Không có kết nối mạng"
      actions={
        // biome-ignore lint/a11y/useValidAnchor: shown at the address that was asked for, so an empty one asks again
        <a href="" className={buttonStyle('primary')}>
          Thử lại
        </a>
      }
    >
      <p>Thiết bị của đồng chí chưa kết nối được với hệ thống.</p>
      <p>Đề nghị kiểm tra mạng rồi thử lại. Những gì hệ thống đã xác nhận trước đó không bị mất.</p>
    </MessagePage>
  )
}
