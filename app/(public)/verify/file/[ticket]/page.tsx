import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { FileVerdictNotice } from '@/features/evidence/components/verdict-notices'
import { FileForm } from '@/features/evidence/components/verify-forms'
import { readTicket } from '@/features/evidence/verification/file-verdict'
import { readHeader } from '@/features/people/queries'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Kết quả kiểm tra tệp' }

export default async function FileVerdictPage({ params }: { params: Promise<{ ticket: string }> }) {
  const checked = readTicket((await params).ticket, env().NEXTAUTH_SECRET)
  if (!checked) notFound()
  return (
    <PublicShell issuingBody={(await readHeader(null)).issuingBody} width="text">
      <PageHeading title="Kết quả kiểm tra tệp" />
      <FileVerdictNotice {...checked} />
      <FileForm />
    </PublicShell>
  )
}
