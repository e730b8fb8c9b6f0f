import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { LongValue } from '@/components/ui/long-value'
import { Notice } from '@/components/ui/notice'
import { formatCode } from '@/features/pledge/receipt'
import { formatInstant } from '@/lib/dates'
import { signatureClaim } from '@/lib/vi'
import { type FileVerdict, fileFaultInWords } from '../verification/file-verdict'
import { type Verdict, verdictInWords, verdictKinds, verifiedFacts } from '../verification/verdict'

const logKeyName = 'Khóa công khai của nhật ký, để tự kiểm tra hồ sơ'

/** The verdict first, then what it rests on. */
export function VerdictNotice({ verdict }: { verdict: Verdict }) {
  const { title, tone } = verdictKinds[verdict.kind]
  const signature = 'signature' in verdict ? verdict.signature : null
  return (
    <div className="grid gap-4">
      <Notice tone={tone} title={title}>
        <div className="grid justify-items-start gap-3">
          {verdictInWords(verdict)}
          {signature?.newest && (
            <LinkButton href={`/verify/${signature.newest}`}>Kiểm tra bản mới nhất</LinkButton>
          )}
        </div>
      </Notice>
      {signature && (
        <>
          <FactList facts={verifiedFacts(signature)} />
          {signature.log && <LongValue name={logKeyName} value={signature.log.key} />}
          <p className="text-small text-muted">{signatureClaim}</p>
        </>
      )}
    </div>
  )
}

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
  const minutes = verdict.kind === 'valid_minutes' ? verdict : null
  const stamped: [string, string][] = stampedAt ? [['Dấu thời gian', formatInstant(stampedAt)]] : []
  const subject: [string, string] =
    verdict.kind === 'valid'
      ? ['Mã kiểm tra', formatCode(verdict.code)]
      : ['Cơ quan lập', verdict.issuingBody]
  return (
    <div className="grid gap-4">
      <Notice
        tone="success"
        title={minutes ? `Biên bản lễ ký giao ước thi đua năm ${minutes.year} hợp lệ` : 'Tệp hợp lệ'}
      >
        {soundFile}
      </Notice>
      {minutes?.superseded && (
        <Notice tone="warning" title="Đã có biên bản lập sau">
          Biên bản này có thật, nhưng văn phòng đã lập biên bản khác của cùng lễ ký sau đó.
        </Notice>
      )}
      <FactList facts={[subject, ['Niêm phong bởi', sealedBy], ...stamped, checked]} />
      <LongValue name="Mã băm của tệp (SHA-256)" value={hash} />
      {verdict.kind === 'valid' ? (
        <div>
          <LinkButton href={`/verify/${verdict.code}`}>Xem chữ ký của bản này</LinkButton>
        </div>
      ) : (
        <>
          <LongValue name="Mã băm của danh sách ký đính kèm (SHA-256)" value={verdict.listHash} />
          <p className="text-small text-muted">{signatureClaim}</p>
        </>
      )}
    </div>
  )
}

const soundFile =
  'Niêm phong đúng và phủ toàn bộ tệp, không có phần nào thêm vào sau; nhật ký có ghi mã băm của đúng tệp này.'
