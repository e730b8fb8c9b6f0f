import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { FileForm } from '@/features/evidence/components/file-form'
import { FileVerdictNotice } from '@/features/evidence/components/file-verdict-notice'
import { readTicket } from '@/features/evidence/verification/ticket'
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
