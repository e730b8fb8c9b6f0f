import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/features/account/actor'
import { SignOutButton } from '@/features/account/components/sign-out-button'
import { readHeader } from '@/features/account/queries'
import { NewSeatForm } from '@/features/account/seat/components/new-seat-form'
import { readUsernames } from '@/features/account/seat/queries'

export const metadata: Metadata = { title: 'Lập tài khoản' }

export default async function NewAccountPage() {
  const actor = await requireActor('admin')
  const [header, taken] = await Promise.all([readHeader(actor), readUsernames()])
  return (
    <PageShell {...header} signOut={<SignOutButton />} density="office">
      <PageHeading
        title="Lập tài khoản"
        lead="Tài khoản chờ chủ của nó kích hoạt: mở tài khoản vừa lập để cấp liên kết."
        actions={<LinkButton href="/accounts">Về danh sách</LinkButton>}
      />
      <Card className="max-w-text">
        <NewSeatForm roles={['office', 'witness', 'admin']} units={[]} taken={[...taken]} />
      </Card>
    </PageShell>
  )
}
