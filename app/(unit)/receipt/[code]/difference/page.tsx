import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPage, pageActor } from '@/app/person-page'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { VersionDifference } from '@/features/pledge/components/version-difference'
import { differences } from '@/features/pledge/difference'
import { thaw } from '@/features/pledge/document'
import { readPreviousVersion, readReceipt } from '@/features/pledge/queries'

export const metadata: Metadata = { title: 'So sánh hai bản giao ước' }

/** What the unit signed anew, against the version before. */
export default async function DifferencePage({ params }: { params: Promise<{ code: string }> }) {
  const actor = await pageActor()
  const receipt = await readReceipt(actor, (await params).code)
  const previous = receipt && (await readPreviousVersion(receipt))
  if (!receipt || !previous) notFound()
  const [before, after] = [thaw(previous.document), thaw(receipt.document)]
  return (
    <PersonPage actor={actor}>
      <PageHeading
        title={`Bản số ${receipt.number} so với bản số ${previous.number}`}
        context={after.unit.name}
        lead="Hai bản đã ký đều được lưu nguyên vẹn."
      />
      <VersionDifference
        differences={differences(before, after)}
        before={{ number: previous.number, signedAt: previous.signedAt, signer: previous.signer }}
        after={{
          number: receipt.number,
          signedAt: receipt.signature.signedAt,
          signer: receipt.signature.signerName,
        }}
      />
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={`/receipt/${previous.code}/document`}>Xem bản số {previous.number}</LinkButton>
        <LinkButton href={`/receipt/${receipt.signature.code}/document`}>
          Xem bản số {receipt.number}
        </LinkButton>
        <LinkButton href={`/receipt/${receipt.signature.code}`}>Quay lại biên nhận</LinkButton>
      </div>
    </PersonPage>
  )
}
