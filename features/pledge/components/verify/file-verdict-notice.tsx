import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/dates'
import { formatCode } from '../../code'
import { type FileVerdict, fileFaultInWords } from '../../verification/file-verdict'
import { LongValue } from './long-value'

/** Whether the file is the very one that was sealed, at the moment of the check. */
export function FileVerdictNotice({ verdict, at }: { verdict: FileVerdict; at: Date }) {
  const checked: [string, string] = ['Kiểm tra lúc', formatInstant(at)]
  if (verdict.kind !== 'valid') {
    return (
      <div className="grid gap-4">
        <Notice tone="danger" title="Tệp không hợp lệ">
          {fileFaultInWords(verdict.kind)}
        </Notice>
        <FactList facts={[checked]} />
      </div>
    )
  }
  const { code, sealedBy, stampedAt, hash } = verdict
  const stamped: [string, string][] = stampedAt ? [['Dấu thời gian', formatInstant(stampedAt)]] : []
  return (
    <div className="grid gap-4">
      <Notice tone="success" title="Tệp hợp lệ">
        Niêm phong đúng và phủ toàn bộ tệp, không có phần nào thêm vào sau; nhật ký có ghi mã băm của đúng tệp
        này.
      </Notice>
      <FactList
        facts={[['Mã kiểm tra', formatCode(code)], ['Niêm phong bởi', sealedBy], ...stamped, checked]}
      />
      <LongValue name="Mã băm của tệp (SHA-256)" value={hash} />
      <div>
        <LinkButton href={`/verify/${code}`}>Xem chữ ký của bản này</LinkButton>
      </div>
    </div>
  )
}
