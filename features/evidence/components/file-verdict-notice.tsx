import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { LongValue } from '@/components/ui/long-value'
import { Notice } from '@/components/ui/notice'
import { formatCode } from '@/features/pledge/code'
import { formatInstant } from '@/lib/dates'
import { signatureClaim } from '@/lib/vi'
import { type FileVerdict, fileFaultInWords } from '../verification/file-verdict'

/** Whether the file is the very one that was sealed, at the moment of the check. */
export function FileVerdictNotice({ verdict, at }: { verdict: FileVerdict; at: Date }) {
  const checked: [string, string] = ['Kiểm tra lúc', formatInstant(at)]
  if (!('hash' in verdict)) {
    return (
      <div className="grid gap-4">
        <Notice tone="danger" title="Tệp không hợp lệ">
          {fileFaultInWords(verdict.kind)}
        </Notice>
        <FactList facts={[checked]} />
      </div>
    )
  }
  const { sealedBy, stampedAt, hash } = verdict
  const stamped: [string, string][] = stampedAt ? [['Dấu thời gian', formatInstant(stampedAt)]] : []
  const seal: [string, string][] = [['Niêm phong bởi', sealedBy], ...stamped, checked]
  if (verdict.kind === 'valid_minutes') return <MinutesVerdict {...verdict} seal={seal} />
  return (
    <div className="grid gap-4">
      <Notice tone="success" title="Tệp hợp lệ">
        {soundFile}
      </Notice>
      <FactList facts={[['Mã kiểm tra', formatCode(verdict.code)], ...seal]} />
      <LongValue name={hashName} value={hash} />
      <div>
        <LinkButton href={`/verify/${verdict.code}`}>Xem chữ ký của bản này</LinkButton>
      </div>
    </div>
  )
}

const hashName = 'Mã băm của tệp (SHA-256)'
const soundFile =
  'Niêm phong đúng và phủ toàn bộ tệp, không có phần nào thêm vào sau; nhật ký có ghi mã băm của đúng tệp này.'

type MinutesVerdictProps = Extract<FileVerdict, { kind: 'valid_minutes' }> & { seal: [string, string][] }

function MinutesVerdict({ year, issuingBody, listHash, superseded, hash, seal }: MinutesVerdictProps) {
  return (
    <div className="grid gap-4">
      <Notice tone="success" title={`Biên bản lễ ký giao ước thi đua năm ${year} hợp lệ`}>
        {soundFile}
      </Notice>
      {superseded && (
        <Notice tone="warning" title="Đã có biên bản lập sau">
          Biên bản này có thật, nhưng văn phòng đã lập biên bản khác của cùng lễ ký sau đó.
        </Notice>
      )}
      <FactList facts={[['Cơ quan lập', issuingBody], ...seal]} />
      <LongValue name={hashName} value={hash} />
      <LongValue name="Mã băm của danh sách ký đính kèm (SHA-256)" value={listHash} />
      <p className="text-small text-muted">{signatureClaim}</p>
    </div>
  )
}
