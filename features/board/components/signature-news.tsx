'use client'

import { useEffect, useRef, useState } from 'react'
import { formatTime } from '@/lib/dates'
import { type Board, newlySigned } from '../board'

const kept = 5

/** Tells a screen reader, when it has finished its sentence, who has signed just now. */
export function SignatureNews({ board }: { board: Board }) {
  const before = useRef(board)
  const [news, setNews] = useState<{ key: string; sentence: string }[]>([])
  useEffect(() => {
    const signed = newlySigned(before.current, board).map(({ code, name, signedAt }) => ({
      key: `${code} ${signedAt}`,
      sentence: `${name} đã ký lúc ${formatTime(new Date(signedAt!))}`,
    }))
    before.current = board
    if (signed.length > 0) setNews((told) => [...told, ...signed].slice(-kept))
  }, [board])
  return (
    <div role="log" aria-label="Chữ ký mới" className="sr-only">
      {news.map(({ key, sentence }) => (
        <p key={key}>{sentence}</p>
      ))}
    </div>
  )
}
