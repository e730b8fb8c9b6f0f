import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { RecoveryCodeForm } from '@/features/session/passkey/components/recovery-code-form'
import { readHeads } from '@/features/session/passkey/queries'
import { readHeader } from '@/features/session/queries'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Cấp mã đăng ký lại khóa' }

export default async function RecoveryPage() {
  const actor = await requireActor('office', 'admin')
  const [header, heads] = await Promise.all([readHeader(actor), readHeads()])
  return (
    <PageShell {...header} signOut={<SignOutButton />} width="text">
      <PageHeading
        title="Mã đăng ký lại khóa"
        lead="Dành cho thủ trưởng đơn vị bị mất hoặc đổi thiết bị có khóa truy cập."
      />
      <RecoveryCodeForm heads={heads} username={actor.username} demoPassword={env().demoPassword} />
    </PageShell>
  )
}
