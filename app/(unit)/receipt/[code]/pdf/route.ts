import { forActor } from '@/app/for-actor'
import { paperFileName, readSealedPaper } from '@/features/paper/job/queries'
import { thaw } from '@/features/pledge/document'
import { readReceipt } from '@/features/pledge/queries'
import { errorResponse, fileResponse, json } from '@/lib/http'
import { pledgeNotFound } from '@/lib/vi'

const preparing = 'Bản PDF đang được đóng dấu. Đề nghị đồng chí thử lại sau ít giây.'

const erased = 'Dữ liệu cá nhân của chữ ký này đã được xóa nên không còn bản PDF.'

/** The sealed paper itself, byte for byte, for whoever may see the receipt; 202 until it is sealed, 410 once erased. */
export const GET = forActor(async (actor, { code }: { code: string }) => {
  const receipt = await readReceipt(actor, code)
  if (!receipt) return errorResponse(404, 'not_found', pledgeNotFound)
  const paper = await readSealedPaper(receipt.signature.code)
  if (!paper) {
    const response = json({ state: 'preparing', message: preparing }, 202)
    response.headers.set('retry-after', '2')
    return response
  }
  if (paper.pdf.length === 0) return errorResponse(410, 'erased', erased)
  const name = paperFileName(thaw(receipt.document))
  return fileResponse(Buffer.from(paper.pdf), { name, type: 'application/pdf' })
})
