'use client'

import { useEffect, useRef, useState } from 'react'
import { connect } from './connect'

type Versioned = { version: string }

/**
 * What the server rendered at `readAt`, kept as it is now. `lost` is true while nothing can be heard: what is
 * shown is then of `freshAt`, the server's time.
 */
export function useLive<Whole extends Versioned, Change>(
  url: string,
  initial: Whole,
  readAt: string,
  apply: (whole: Whole, change: Change) => Whole,
) {
  const [value, setValue] = useState(initial)
  const [fresh, setFresh] = useState({ at: new Date(readAt), lost: false })
  const version = useRef(initial.version)

  useEffect(
    () =>
      connect<Whole, Change & Versioned>({
        url,
        version: () => version.current,
        onWhole: (whole) => {
          version.current = whole.version
          setValue(whole)
        },
        onChange: (change) => {
          version.current = change.version
          setValue((whole) => apply(whole, change))
        },
        onFresh: (at) => setFresh({ at, lost: false }),
        onLost: () => setFresh(({ at }) => ({ at, lost: true })),
        onGone: () => window.location.reload(),
      }),
    [url, apply],
  )
  return { value, freshAt: fresh.at, lost: fresh.lost }
}
