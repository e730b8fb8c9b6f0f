import { adjustmentAct } from '@/features/adjustment/leaves'
import { minutesAct, witnessAct } from '@/features/ceremony/leaves'
import type { LogAct } from '@/features/log/act'
import { sealAct } from '@/features/paper/leaves'
import { paperAct, revocationAct, signatureAct } from '@/features/pledge/leaves'
import { enrolAct, removeAct } from '@/features/session/passkey/leaves'

/** Every act that the log records. */
export const logActs: readonly LogAct[] = [
  signatureAct,
  sealAct,
  paperAct,
  revocationAct,
  adjustmentAct,
  witnessAct,
  minutesAct,
  enrolAct,
  removeAct,
]
