'use client'

import { ChevronDown, CircleUserRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Role } from '@/lib/actor'
import { roleNames } from '@/lib/vi'

interface ShellUser {
  name: string
  role: Role
  /** The unit for whom the person acts, when there is one. */
  unitName?: string | null
}

/** Who is signed in, and what belongs to that person; a new page closes it. */
export function UserMenu({ user, signOut }: { user: ShellUser; signOut: ReactNode }) {
  const pathname = usePathname()
  return (
    <details key={pathname} onKeyDown={closeOnEscape} className="group relative">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-control px-2 hover:bg-not-opened-bg [&::-webkit-details-marker]:hidden">
        <CircleUserRound aria-hidden="true" className="size-6 shrink-0 text-muted" />
        <span className="sr-only sm:not-sr-only">
          <span className="block font-semibold leading-heading">{user.name}</span>
          <span className="block text-small leading-heading text-muted">
            {user.unitName ?? roleNames[user.role]}
          </span>
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 group-open:rotate-180" />
      </summary>
      <div
        data-density="signer"
        className="absolute right-0 z-10 mt-1 grid w-max min-w-56 max-w-[calc(100vw-2rem)] gap-1 rounded-card border border-control bg-white p-2 shadow-lg"
      >
        <div className="border-b border-line px-2 pb-2">
          <p className="font-semibold">{user.name}</p>
          <p className="text-small text-muted">{roleNames[user.role]}</p>
          {user.unitName && <p className="text-small text-muted">{user.unitName}</p>}
        </div>
        <Link
          href="/account"
          className="link flex min-h-control items-center rounded-control px-2 hover:bg-not-opened-bg"
        >
          Tài khoản
        </Link>
        <div className="[&_button]:w-full [&_button]:justify-start [&_button]:px-2">{signOut}</div>
      </div>
    </details>
  )
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}
