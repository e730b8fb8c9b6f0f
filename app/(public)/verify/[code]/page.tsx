import type { Metadata } from 'next'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { VerdictNotice } from '@/features/evidence/components/verdict-notices'
import { VerifyForm } from '@/features/evidence/components/verify-forms'
import { readVerdict } from '@/features/evidence/verification/queries'
import { readHeader } from '@/features/people/queries'

export const metadata: Metadata = { title: 'Kết quả kiểm tra' }

export default async function VerdictPage({ params }: { params: Promise<{ code: string }> }) {
  const typed = decoded((await params).code)
  return (
    <PublicShell issuingBody={(await readHeader(null)).issuingBody} width="text">
      <PageHeading title="Kết quả kiểm tra" />
      <VerdictNotice verdict={await readVerdict(typed)} />
      <VerifyForm />
    </PublicShell>
  )
}

/** Next gives a page its parameter as the address has it; one that decodes to nothing is no code either. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
