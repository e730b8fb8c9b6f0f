import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { logPlaceInWords } from '../verification/verdict'

type LogReceiptProps = { code: string; index: number; size: number; withEvidence: boolean }

const link = 'text-link underline'

/** Where the log has the signature, and what proves it to somebody without this system. */
export function LogReceipt({ code, index, size, withEvidence }: LogReceiptProps) {
  return (
    <Card title="Bằng chứng">
      <FactList facts={[['Vị trí trong nhật ký', logPlaceInWords({ index, size })]]} />
      <ul className="grid list-disc gap-1 pl-6">
        {withEvidence && (
          <li>
            <a href={`/receipt/${code}/evidence`} className={link}>
              Tải hồ sơ bằng chứng (ZIP)
            </a>
            : văn bản, chữ ký, bằng chứng nhật ký và công cụ để bất kỳ ai tự kiểm tra không cần hệ thống này.
          </li>
        )}
        <li>
          <a href={`/receipt/${code}/proof`} className={link}>
            Tải bằng chứng nhật ký
          </a>{' '}
          (tlog-proof).
        </li>
      </ul>
    </Card>
  )
}
