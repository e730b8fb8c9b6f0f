import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { FileForm, VerifyForm } from '@/features/evidence/components/verify-forms'
import { readHeader } from '@/features/people/queries'

export const metadata: Metadata = { title: 'Kiểm tra bản giao ước' }

type Props = { searchParams: Promise<{ code?: string | string[]; file?: string | string[] }> }

export default async function VerifyPage({ searchParams }: Props) {
  const { code, file } = await searchParams
  if (typeof code === 'string' && code.trim()) redirect(`/verify/${encodeURIComponent(code.trim())}`)
  return (
    <PublicShell issuingBody={(await readHeader(null)).issuingBody} width="text">
      <PageHeading
        title="Kiểm tra bản giao ước"
        lead="Nhập mã in ở cuối bản giao ước, quét mã QR, hoặc chọn tệp PDF."
      />
      <VerifyForm />
      <FileForm error={file === 'missing' ? 'Chọn tệp PDF cần kiểm tra' : undefined} />
    </PublicShell>
  )
}
