import { asc, desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sealedPaper, sealingCertificate } from '@/db/schema/paper'
import { signature } from '@/db/schema/pledge'

/** The newest sealed paper of a signature by its short code; null until it is sealed. Whoever asks has checked who may. */
export async function readSealedPaper(code: string) {
  const [newest] = await db()
    .select({
      signatureId: sealedPaper.signatureId,
      pdf: sealedPaper.pdf,
      pdfHash: sealedPaper.pdfHash,
      level: sealedPaper.level,
      problem: sealedPaper.problem,
      leafIndex: sealedPaper.leafIndex,
      at: sealedPaper.at,
    })
    .from(sealedPaper)
    .innerJoin(signature, eq(signature.id, sealedPaper.signatureId))
    .where(eq(signature.code, code))
    .orderBy(desc(sealedPaper.leafIndex))
    .limit(1)
  return newest ?? null
}

/** DER of every certificate that ever sealed here, the first one first: what `verifySealedPdf` trusts. */
export async function sealingCertificates(): Promise<Uint8Array[]> {
  const rows = await db()
    .select({ der: sealingCertificate.der })
    .from(sealingCertificate)
    .orderBy(asc(sealingCertificate.firstUsedAt))
  return rows.map(({ der }) => der)
}
