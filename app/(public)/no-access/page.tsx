import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'
import { SignOutButton } from '@/features/session/components/sign-out-button'

export const metadata: Metadata = { title: 'Không có quyền truy cập' }

export default function NoAccessPage() {
  return (
    <MessagePage
      title="Đồng chí không có quyền mở trang này"
      actions={
        <>
          <LinkButton href="/" variant="primary">
            Về trang chủ
          </LinkButton>
          <SignOutButton>Đăng nhập bằng tài khoản khác</SignOutButton>
        </>
      }
    >
      <p>Trang này dành cho vai trò khác với vai trò của tài khoản đang đăng nhập.</p>
      <p>Nếu đồng chí được giao nhiệm vụ này, đề nghị liên hệ văn phòng để được phân quyền.</p>
    </MessagePage>
  )
}
