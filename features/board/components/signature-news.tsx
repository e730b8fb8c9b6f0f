'use client'

import { useEffect, useRef, useState } from 'react'
import { formatTime } from '@/lib/dates'
import { formatCount } from '@/lib/decimal'
import { type Board, isLarge, newlySigned } from '../board'

const mostSentences = 5
const sumEvery = 20_000

/** Tells a screen reader, when it has finished its sentence, who has signed just now; of a large board how many have. */
export function SignatureNews({ board }: { board: Board }) {
  const before = useRef(board)
  const [news, setNews] = useState<{ key: string; sentence: string }[]>([])
  const summedAt = useRef(0)
  useEffect(() => {
    if (isLarge(board)) {
      const { signed, units } = board.totals
      if (signed === before.current.totals.signed || Date.now() < summedAt.current + sumEvery) return
      summedAt.current = Date.now()
      before.current = board
      const sentence = `${formatCount(signed)} trên ${formatCount(units)} đơn vị đã ký`
      return setNews([{ key: board.version, sentence }])
    }
    const signed = newlySigned(before.current, board).map(({ code, name, signedAt }) => ({
      key: `${code} ${signedAt}`,
      sentence: `${name} đã ký lúc ${formatTime(new Date(signedAt!))}`,
    }))
    before.current = board
    if (signed.length > 0) setNews((before) => [...before, ...signed].slice(-mostSentences))
  }, [board])
  return (
    <div role="log" aria-label="Chữ ký mới" className="sr-only">
      {news.map(({ key, sentence }) => (
        <p key={key}>{sentence}</p>
      ))}
    </div>
  )
}
