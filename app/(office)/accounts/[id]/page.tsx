import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { PersonCards } from '@/features/people/components/person-cards'
import { readErasureOutlook } from '@/features/people/erasure/queries'
import { readPerson } from '@/features/people/queries'
import { accountReference } from '@/features/people/schema'
import { oidcName } from '@/features/session/oidc/provider'
import { roleNames } from '@/lib/vi'

export const metadata: Metadata = { title: 'Tài khoản cơ quan' }

export default async function OfficialPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await pageActor('admin')
  const asked = accountReference.safeParse({ accountId: (await params).id })
  const person = asked.success ? await readPerson(asked.data.accountId) : null
  if (!person || person.unitId !== null) notFound()
  return (
    <PersonPage actor={actor} density="office">
      <PageHeading
        title={person.fullName}
        context="Tài khoản cơ quan"
        lead={person.title ?? roleNames[person.role]}
        actions={<LinkButton href="/accounts">Về danh sách</LinkButton>}
      />
      <PersonCards
        actor={actor}
        person={person}
        given={[]}
        provider={oidcName()}
        erasure={await readErasureOutlook(actor, person.accountId)}
      />
    </PersonPage>
  )
}
