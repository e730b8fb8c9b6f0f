import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { LongValue } from '@/components/ui/long-value'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { signatureClaim } from '@/lib/vi'
import { signatureFacts, verdictInWords } from '../verification/in-words'
import type { Verdict } from '../verification/verdict'

const tones: Record<Verdict['kind'], NoticeTone> = {
  valid: 'success',
  superseded: 'warning',
  revoked: 'danger',
  paper: 'warning',
  unknown: 'danger',
  malformed: 'danger',
  wrong_check: 'danger',
}

const logKeyName = 'Khóa công khai của nhật ký, để tự kiểm tra hồ sơ'

/** The verdict first, then what it rests on. */
export function VerdictNotice({ verdict }: { verdict: Verdict }) {
  const { title, text } = verdictInWords(verdict)
  const signature = 'signature' in verdict ? verdict.signature : null
  return (
    <div className="grid gap-4">
      <Notice tone={tones[verdict.kind]} title={title}>
        <div className="grid justify-items-start gap-3">
          {text}
          {signature?.newest && (
            <LinkButton href={`/verify/${signature.newest}`}>Kiểm tra bản mới nhất</LinkButton>
          )}
        </div>
      </Notice>
      {signature && (
        <>
          <FactList facts={signatureFacts(signature)} />
          {signature.log && <LongValue name={logKeyName} value={signature.log.key} />}
          <p className="text-small text-muted">{signatureClaim}</p>
        </>
      )}
    </div>
  )
}
