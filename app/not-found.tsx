import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'

export const metadata: Metadata = { title: 'Không tìm thấy trang' }

export default function NotFound() {
  return (
    <MessagePage
      title="Không tìm thấy trang"
      actions={
        <LinkButton href="/" variant="primary">
          Về trang chủ
        </LinkButton>
      }
    >
      <p>Địa chỉ này không có, hoặc nội dung không thuộc phạm vi đồng chí được xem.</p>
      <p>Nếu đồng chí gõ địa chỉ bằng tay, đề nghị kiểm tra lại từng ký tự.</p>
    </MessagePage>
  )
}
