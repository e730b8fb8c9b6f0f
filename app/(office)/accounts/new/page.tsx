import type { Metadata } from 'next'
import { PersonPage, pageActor } from '@/app/person-page'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { NewPersonForm } from '@/features/people/components/new-person-form'
import { readUsernames } from '@/features/people/queries'

export const metadata: Metadata = { title: 'Lập tài khoản' }

export default async function NewAccountPage() {
  const actor = await pageActor('admin')
  const taken = await readUsernames()
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title="Lập tài khoản"
        lead="Tài khoản chờ chủ của nó kích hoạt: mở tài khoản vừa lập để cấp liên kết."
        actions={<LinkButton href="/accounts">Về danh sách</LinkButton>}
      />
      <Card className="max-w-text">
        <NewPersonForm roles={['office', 'witness', 'admin']} units={[]} taken={[...taken]} />
      </Card>
    </PersonPage>
  )
}
