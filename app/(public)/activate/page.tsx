import type { Metadata } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { OpenedLink } from '@/features/people/activation/components/opened-link'
import { readHeader } from '@/features/people/queries'

export const metadata: Metadata = { title: 'Kích hoạt tài khoản', robots: 'noindex' }

export default async function ActivatePage() {
  const header = await readHeader(null)
  return (
    <PublicShell issuingBody={header.issuingBody} width="text">
      <PageHeading title="Kích hoạt tài khoản" />
      <OpenedLink />
    </PublicShell>
  )
}
