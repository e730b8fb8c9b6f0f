import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { LogReceipt } from '@/features/evidence/components/log-receipt'
import { readReceiptPage } from '@/features/evidence/receipt-page'
import { PaperDownload } from '@/features/pledge/components/paper-download'
import { ErasedNotice, NextSteps, ReceiptFacts, VerificationCode } from '@/features/pledge/components/receipt'
import { RevokeSignature } from '@/features/pledge/revocation/components/revoke-signature'

export const metadata: Metadata = { title: 'Biên nhận ký giao ước' }

export default async function ReceiptPage({ params }: { params: Promise<{ code: string }> }) {
  const actor = await pageActor()
  const receipt = await readReceiptPage(actor, (await params).code, await siteOrigin())
  if (!receipt) notFound()
  const { code, number } = receipt
  return (
    <PersonPage actor={actor} width="text">
      <PageHeading
        title="Đã ký giao ước"
        lead="Hệ thống đã ghi nhận chữ ký. Đồng chí giữ lại mã dưới đây để kiểm tra khi cần."
      />
      {receipt.erasedAt && <ErasedNotice at={receipt.erasedAt} />}
      <VerificationCode code={code} address={receipt.address} />
      <div className="no-print">
        <PaperDownload code={code} state={receipt.paper} />
      </div>
      <ReceiptFacts facts={receipt.facts} hash={receipt.hash} />
      {receipt.log && <LogReceipt code={code} {...receipt.log} />}
      <NextSteps {...receipt.next} />
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={`/receipt/${code}/document`}>Xem và in bản giao ước</LinkButton>
        {number > 1 && (
          <LinkButton href={`/receipt/${code}/difference`}>So với bản số {number - 1}</LinkButton>
        )}
        <LinkButton href="/board">Xem bảng ký</LinkButton>
        {receipt.revocation && <RevokeSignature code={code} {...receipt.revocation} />}
      </div>
    </PersonPage>
  )
}
