import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import { InstallationKeyError } from '../seal/installation-key'
import { RevokedError } from '../seal/revocation'
import { readSealer, type Sealer } from '../seal/sealer'

const installation = 'Hệ thống Giao ước'

/** Who seals in this installation, read at first use. Throws SealingError when the key cannot be opened. */
export const sealerOfInstallation = (): Promise<Sealer> =>
  processWide('sealer', () =>
    readSealer(installation, env()).catch((error) => {
      throw new SealingError('key', error)
    }),
  )

/** Where anyone checks a code or a file; a job has no request to tell the address by. */
export function verifyAddress(): string {
  const { PUBLIC_URL, PORT } = env()
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}/verify`
}

/** A step of sealing that failed, where the fault itself does not tell which. */
export class SealingError extends Error {
  override name = 'SealingError'
  readonly step: 'key' | 'timestamp'

  constructor(step: SealingError['step'], fault: unknown) {
    super(`sealing failed at ${step}: ${fault instanceof Error ? fault.message : fault}`, { cause: fault })
    this.step = step
  }
}

const keyFile = 'Không mở được khóa niêm phong. Quản trị kiểm tra SEAL_PASSPHRASE hoặc khôi phục tệp khóa.'
const agencyKey =
  'Không mở được chứng thư số của cơ quan. Quản trị kiểm tra SEAL_P12_FILE và SEAL_P12_PASSPHRASE.'

/** Why a paper could not be sealed, and whose turn it is, as the office reads it. */
export function sealingCause(error: unknown): string {
  if (error instanceof SealingError) {
    if (error.step === 'timestamp') return timestampMissing
    return error.cause instanceof InstallationKeyError ? keyFile : agencyKey
  }
  if (error instanceof RevokedError)
    return 'Chứng thư số dùng để đóng dấu đã bị thu hồi. Quản trị thay chứng thư.'
  return 'Hệ thống chưa tạo được bản PDF. Quản trị xem nhật ký của máy chủ vào thời điểm này.'
}

/** What a paper lacks whose authority was down. */
export const timestampMissing = 'Dịch vụ cấp dấu thời gian không trả lời nên con dấu chưa có dấu thời gian.'

/** The cause where nobody has tried, though it is high time. */
export const notYetSealed = 'Chưa đến lượt đóng dấu. Nếu kéo dài, quản trị kiểm tra máy chủ có đang chạy.'
