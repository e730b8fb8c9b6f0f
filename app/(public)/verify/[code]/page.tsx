import type { Metadata } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { readHeader } from '@/features/account/queries'
import { parseCode } from '@/features/pledge/code'
import { VerdictNotice } from '@/features/pledge/components/verify/verdict-notice'
import { VerifyForm } from '@/features/pledge/components/verify/verify-form'
import { findSignature } from '@/features/pledge/queries'
import { verdictOf } from '@/features/pledge/verdict'

export const metadata: Metadata = { title: 'Kết quả kiểm tra' }

export default async function VerdictPage({ params }: { params: Promise<{ code: string }> }) {
  const typed = decodeURIComponent((await params).code)
  const code = parseCode(typed)
  const found = code.ok ? await findSignature(code.value) : null
  return (
    <PublicShell issuingBody={(await readHeader(null)).issuingBody} width="text">
      <PageHeading title="Kết quả kiểm tra" />
      <VerdictNotice verdict={verdictOf(typed, found)} />
      <VerifyForm />
    </PublicShell>
  )
}
