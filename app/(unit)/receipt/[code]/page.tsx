import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteOrigin } from '@/app/origin'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { LogReceipt } from '@/features/evidence/components/log-receipt'
import { canTakeEvidence } from '@/features/evidence/policy'
import { readSignatureProof } from '@/features/evidence/queries'
import { readPaperState } from '@/features/paper/job/queries'
import { parseCode } from '@/features/pledge/code'
import { ErasedNotice } from '@/features/pledge/components/receipt/erased-notice'
import { NextSteps } from '@/features/pledge/components/receipt/next-steps'
import { PaperDownload } from '@/features/pledge/components/receipt/paper-download'
import { ReceiptFacts } from '@/features/pledge/components/receipt/receipt-facts'
import { VerificationCode } from '@/features/pledge/components/receipt/verification-code'
import { thaw } from '@/features/pledge/document'
import { canRevoke } from '@/features/pledge/policy'
import { readReceipt } from '@/features/pledge/queries'
import { receiptFacts } from '@/features/pledge/receipt'
import { RevokeSignature } from '@/features/pledge/revocation/components/revoke-signature'
import { hasPasskey } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Biên nhận ký giao ước' }

export default async function ReceiptPage({ params }: { params: Promise<{ code: string }> }) {
  const actor = await pageActor()
  const code = parseCode((await params).code)
  const receipt = code.ok ? await readReceipt(actor, code.value) : null
  if (!receipt) notFound()
  const origin = await siteOrigin()
  const [withPasskey, paper, proof] = await Promise.all([
    hasPasskey(actor, siteOf(origin)),
    readPaperState(receipt.signature.id),
    readSignatureProof(receipt.signature.code),
  ])
  return (
    <PersonPage actor={actor} width="text">
      <PageHeading
        title="Đã ký giao ước"
        lead="Hệ thống đã ghi nhận chữ ký. Đồng chí giữ lại mã dưới đây để kiểm tra khi cần."
      />
      {receipt.erasedAt && <ErasedNotice at={receipt.erasedAt} />}
      <VerificationCode
        code={receipt.signature.code}
        address={`${origin}/verify/${receipt.signature.code}`}
      />
      <div className="no-print">
        <PaperDownload code={receipt.signature.code} state={paper} />
      </div>
      <ReceiptFacts {...receiptFacts(receipt)} />
      {proof && (
        <LogReceipt
          code={receipt.signature.code}
          index={proof.leafIndex}
          size={proof.size}
          withEvidence={!receipt.erasedAt && canTakeEvidence(actor, receipt)}
        />
      )}
      <NextSteps
        needsResigning={receipt.needsResigning}
        newest={receipt.newest === receipt.signature.code ? null : receipt.newest}
        revoked={receipt.revokedAt && { at: receipt.revokedAt, reason: receipt.revokedReason ?? '' }}
      />
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={`/receipt/${receipt.signature.code}/document`}>Xem và in bản giao ước</LinkButton>
        {receipt.number > 1 && (
          <LinkButton href={`/receipt/${receipt.signature.code}/difference`}>
            So với bản số {receipt.number - 1}
          </LinkButton>
        )}
        <LinkButton href="/board">Xem bảng ký</LinkButton>
        {canRevoke(actor, { ...receipt, code: receipt.signature.code }) && (
          <RevokeSignature
            code={receipt.signature.code}
            unitName={thaw(receipt.document).unit.name}
            username={actor.username}
            passkey={withPasskey}
            demoPassword={env().demoPassword}
          />
        )}
      </div>
    </PersonPage>
  )
}
