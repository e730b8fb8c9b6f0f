import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core'
import type { SealPlace } from '../typesetting/typesetter'
import type { ValidationData } from './revocation'

/** A PDF whose last revision waits for its seal: everything but the hex digits of `contents` is final. */
export type Prepared = { pdf: Uint8Array; contents: { start: number; end: number } }

export type SealEntry = {
  name: string
  reason: string
  at: Date
  place: SealPlace | null
  /** Bytes that are kept free for the signature. */
  room: number
  validation: ValidationData | null
}

// Ten digits each, so that the real ones fit into their place.
const open = 9_999_999_999

/**
 * Appends a revision with a signature field and a signature dictionary (ISO 32000-1, 12.8; ETSI EN 319 142-1) whose
 * byte range is the whole file but the signature's digits, and the data for later validation where there is any. The
 * bytes that were there stay as they are. Throws when the PDF cannot be read or its layout takes no revision.
 */
export async function prepareSeal(bytes: Uint8Array, entry: SealEntry): Promise<Prepared> {
  const pdf = await PDF.load(bytes, { lenient: false })
  const { registry } = pdf.context
  const resolve = registry.resolve.bind(registry)
  const form = pdf.getOrCreateForm()
  // Fonts for fields to be filled in, which PDF/A would want embedded.
  const fields = pdf.getCatalog().getDict('AcroForm', resolve)
  for (const key of ['DR', 'DA']) fields?.delete(key)
  const signature = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    Name: PdfString.fromString(entry.name),
    Reason: PdfString.fromString(entry.reason),
    M: PdfString.fromString(pdfDate(entry.at)),
    ByteRange: new PdfArray([0, open, open, open].map((number) => PdfNumber.of(number))),
    Contents: PdfString.fromBytes(new Uint8Array(entry.room)),
  })
  const page = pdf.getPage((entry.place?.page ?? 1) - 1)
  if (!page) throw new Error(`the document has no page ${entry.place?.page}`)
  const field = form.createSignatureField(`Seal${form.getFields().length + 1}`).acroField()
  field.set('Type', PdfName.of('Annot'))
  field.set('Subtype', PdfName.of('Widget'))
  field.set('TU', PdfString.fromString(entry.reason))
  // Print and Locked
  field.set('F', PdfNumber.of(132))
  field.set('Rect', rectangle(entry.place, page.height))
  field.set('V', registry.register(signature))
  field.set('P', page.ref)
  field.delete('Kids')
  if (entry.place) field.set('AP', PdfDict.of({ N: registry.register(frame(entry.place)) }))
  const ref = form.getSignatureFields().at(-1)?.getRef()
  if (!ref) throw new Error('the signature field has no reference')
  const annotations = page.dict.getArray('Annots', resolve)
  if (annotations) annotations.push(ref)
  else page.dict.set('Annots', new PdfArray([ref]))
  if (entry.validation) addValidation(pdf, entry.validation)
  return close(await pdf.save({ incremental: true }), entry.room)
}

/** Writes the byte range over its placeholder. */
function close(pdf: Uint8Array, room: number): Prepared {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const range = `0 ${open} ${open} ${open}`
  const at = text.lastIndexOf(range)
  const start = text.lastIndexOf(`<${'0'.repeat(room * 2)}>`) + 1
  if (at < 0 || start === 0) throw new Error('the saved revision has no place for a signature')
  const end = start + room * 2
  const real = `0 ${start - 1} ${end + 1} ${pdf.length - end - 1}`
  text.write(real.padEnd(range.length), at, 'latin1')
  return { pdf, contents: { start, end } }
}

/** Upwards from the lower left corner, as PDF counts; nothing for a seal that is not shown. */
function rectangle(place: SealPlace | null, pageHeight: number): PdfArray {
  const { x, y, width, height } = place ?? { x: 0, y: pageHeight, width: 0, height: 0 }
  const corners = [x, pageHeight - y - height, x + width, pageHeight - y]
  return new PdfArray(corners.map((value) => PdfNumber.of(Math.round(value * 100) / 100)))
}

/** The widget's look: a thin frame around the words that the paper has there. */
function frame({ width, height }: SealPlace): PdfStream {
  const look = `q 0.6 w 0 0.145 0.478 RG 0.5 0.5 ${(width - 1).toFixed(2)} ${(height - 1).toFixed(2)} re S Q`
  return PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: new PdfArray([0, 0, width, height].map((value) => PdfNumber.of(Math.round(value * 100) / 100))),
      Resources: PdfDict.of({}),
    },
    new TextEncoder().encode(look),
  )
}

/** The document security store (ETSI EN 319 142-1, 5.4.2.2): what a verifier needs once the sources are gone. */
function addValidation(pdf: PDF, { certificates, crls, ocsps }: ValidationData): void {
  const { registry } = pdf.context
  const store = new PdfDict()
  for (const [key, values] of Object.entries({ Certs: certificates, CRLs: crls, OCSPs: ocsps })) {
    if (values.length === 0) continue
    const streams = values.map((value) => registry.register(PdfStream.fromDict({}, value)))
    store.set(key, new PdfArray(streams))
  }
  pdf.getCatalog().set('DSS', registry.register(store))
}

const pdfDate = (at: Date) => `D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`
