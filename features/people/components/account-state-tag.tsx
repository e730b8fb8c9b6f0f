import { classNames } from '@/components/ui/class-names'
import { type AccountState, accountStateNames } from '../account'

const looks: Record<AccountState, string> = {
  active: 'border-2 border-signed bg-signed-bg text-signed',
  pending: 'border-dashed border-proposal bg-proposal-bg text-proposal',
  locked: 'border-overdue bg-overdue-bg text-overdue',
  not_begun: 'border-dashed border-acknowledged bg-acknowledged-bg text-acknowledged',
  ended: 'border-not-opened bg-not-opened-bg text-not-opened',
  disabled: 'border-3 border-double border-not-opened bg-not-opened-bg text-not-opened',
}

/** Where an account stands, in word, colour and border. */
export function AccountStateTag({ state }: { state: AccountState }) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-[1.85em] items-center rounded-control border px-[0.55em] text-small font-semibold whitespace-nowrap',
        looks[state],
      )}
    >
      {accountStateNames[state]}
    </span>
  )
}
