import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteOrigin } from '@/app/origin'
import { PrintBar } from '@/components/shell/print-bar'
import { PledgeDocumentView } from '@/features/paper/components/pledge-document'
import { paperModel } from '@/features/paper/typesetting/paper-model'
import { thaw } from '@/features/pledge/document'
import { readReceipt } from '@/features/pledge/queries'
import { requireActor } from '@/features/session/actor'

export const metadata: Metadata = { title: 'Bản giao ước đã ký' }

/** The signed document alone, as it prints. */
export default async function SignedDocumentPage({ params }: { params: Promise<{ code: string }> }) {
  const actor = await requireActor()
  const receipt = await readReceipt(actor, (await params).code)
  if (!receipt) notFound()
  const { signature, document } = receipt
  const address = `${await siteOrigin()}/verify/${signature.code}`
  return (
    <main id="main" className="grid gap-4 p-4">
      <PrintBar back={`/receipt/${signature.code}`} />
      <PledgeDocumentView model={paperModel(thaw(document), { ...signature, address, seal: null })} />
    </main>
  )
}
