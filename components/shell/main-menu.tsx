'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { Spinner } from '@/components/ui/spinner'
import type { MenuItem } from '@/lib/vi'

export function MainMenu({ items }: { items: MenuItem[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Danh mục chính">
      <ul className="-mx-3 flex flex-wrap">
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent(pathname, href) ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[CanvasText] text-ink hover:border-control aria-[current=page]:border-primary aria-[current=page]:font-semibold"
            >
              {label}
              <Pending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Pending() {
  return useLinkStatus().pending ? <Spinner /> : null
}

function isCurrent(pathname: string, href: string) {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
}
