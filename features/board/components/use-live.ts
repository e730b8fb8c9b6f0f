'use client'

import { useEffect, useRef, useState } from 'react'
import { isBehind } from '../version'
import { connectOnce } from './connect-once'

type Versioned = { version: string }

/** How a whole comes out of what the server sends, and how a change is applied to it. */
export type Reading<Whole, Sent, Change> = {
  unpack: (sent: Sent) => Whole
  apply: (whole: Whole, change: Change) => Whole
}

/**
 * What the server rendered at `readAt`, kept as it is now; with an empty version it is asked for at once. `lost` is true
 * while nothing can be heard: what is shown is then of `freshAt`, the server's time.
 */
export function useLive<Whole extends Versioned, Sent extends Versioned, Change extends Versioned>(
  url: string,
  initial: Whole,
  readAt: string,
  { unpack, apply }: Reading<Whole, Sent, Change>,
) {
  const [value, setValue] = useState(initial)
  const [fresh, setFresh] = useState({ at: new Date(readAt), lost: false })
  const current = useRef(initial)

  useEffect(() => {
    const take = (whole: Whole) => {
      current.current = whole
      setValue(whole)
    }
    return connectOnce<Whole, Sent, Change>({
      url,
      unpack,
      whole: () => current.current,
      onWhole: (whole) => {
        if (!isBehind(whole.version, current.current.version)) take(whole)
      },
      onChange: (change) => {
        if (!isBehind(change.version, current.current.version)) take(apply(current.current, change))
      },
      onFresh: (at) => setFresh({ at, lost: false }),
      onLost: () => setFresh(({ at }) => ({ at, lost: true })),
      onGone: () => window.location.reload(),
    })
  }, [url, unpack, apply])
  return { value, freshAt: fresh.at, lost: fresh.lost }
}
