import { productName } from '@/lib/vi'

/** The name with its mark: a signing line under a stroke, no crest. */
export function Wordmark() {
  return (
    <a
      href="/"
      className="flex min-h-control items-center gap-2 text-h3 whitespace-nowrap font-semibold text-ink no-underline"
    >
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 shrink-0">
        <rect width="32" height="32" rx="6" className="fill-primary" />
        <path
          d="M7 18.5c3.5-9 7-11 7.5-8.5s-4 10.5-1 10.5 4-6 6-6 .5 4 2.5 4 2-1.5 3-2.5"
          fill="none"
          strokeWidth="2.25"
          strokeLinecap="round"
          className="stroke-white"
        />
        <path d="M7 25h18" strokeWidth="2" className="stroke-gold" />
      </svg>
      {productName}
    </a>
  )
}
