'use client'

import Link from 'next/link'
import { remindAddress } from '../recipient'

/** On to the letter for the units chosen; `unsigned` are all that could be. */
export function RemindLink({ chosen, unsigned }: { chosen: readonly string[]; unsigned: readonly string[] }) {
  return (
    <Link
      href={remindAddress(chosen, unsigned)}
      className="inline-flex min-h-control items-center rounded-control bg-primary px-3 font-semibold text-white no-underline hover:bg-primary-hover"
    >
      Đôn đốc {chosen.length} đơn vị
    </Link>
  )
}
