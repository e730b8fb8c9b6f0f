import { FactList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { signatureClaim } from '@/lib/vi'
import type { Verdict } from '../../verdict'

/** The verdict first, then what it rests on. */
export function VerdictNotice({ verdict }: { verdict: Verdict }) {
  if (verdict.kind === 'unknown') {
    return (
      <Notice tone="danger" title="Không tìm thấy">
        Không có chữ ký nào mang mã “{verdict.typed}”. Kiểm tra lại từng ký tự trên bản in rồi nhập lại.
      </Notice>
    )
  }
  return (
    <div className="grid gap-4">
      {verdict.kind === 'valid' ? (
        <Notice tone="success" title="Hợp lệ">
          Hệ thống có chữ ký mang mã này và đơn vị chưa ký lại bản nào mới hơn.
        </Notice>
      ) : (
        <Notice tone="warning" title="Đã có bản ký lại">
          <div className="grid justify-items-start gap-3">
            Chữ ký này có thật, nhưng đơn vị đã ký lại một bản mới hơn.
            {verdict.newest && (
              <LinkButton href={`/verify/${verdict.newest}`}>Kiểm tra bản mới nhất</LinkButton>
            )}
          </div>
        </Notice>
      )}
      <FactList facts={verdict.facts} />
      <p className="text-small text-muted">{signatureClaim}</p>
    </div>
  )
}
