import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { PageHeading } from '@/components/ui/page-heading'
import { readUnitHeads } from '@/features/people/queries'
import { RecoveryCodeForm } from '@/features/session/passkey/components/recovery-code-form'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Cấp mã đăng ký lại khóa' }

export default async function RecoveryPage() {
  const actor = await pageActor('office', 'admin')
  const heads = await readUnitHeads()
  return (
    <PersonPage actor={actor} width="text">
      <PageHeading
        title="Mã đăng ký lại khóa"
        lead="Dành cho thủ trưởng đơn vị bị mất hoặc đổi thiết bị có khóa truy cập."
      />
      <RecoveryCodeForm heads={heads} username={actor.username} demoPassword={env().demoPassword} />
    </PersonPage>
  )
}
