'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MenuItem } from '@/lib/vi'

/** The pages of one section, beneath the main menu; the longest address that the present one begins with is current. */
export function SectionNav({ label, items }: { label: string; items: MenuItem[] }) {
  const pathname = usePathname()
  const current = items
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="-mx-3 flex flex-wrap">
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={href === current?.href ? 'page' : undefined}
              className="-mb-px flex min-h-control items-center border-b-2 border-transparent px-3 text-ink hover:border-control aria-[current=page]:border-primary aria-[current=page]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
