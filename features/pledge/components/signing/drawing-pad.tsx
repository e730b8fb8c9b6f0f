'use client'

import { RotateCcw, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type SignaturePad from 'signature_pad'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import type { Stroke } from '../../schema'

type PadProps = {
  id: string
  strokes: Stroke[]
  onChange: (strokes: Stroke[]) => void
  invalid: boolean
}

const tenths = (value: number) => Math.round(value * 10) / 10
const hundredths = (value: number) => Math.round(value * 100) / 100

/** Only what a line is made of: the pad's colours and widths are ours, not the signer's. */
const plain = (groups: ReturnType<SignaturePad['toData']>): Stroke[] =>
  groups.map(({ points }) => ({
    points: points.map((point) => ({
      x: tenths(point.x),
      y: tenths(point.y),
      time: Math.round(point.time),
      pressure: hundredths(point.pressure),
    })),
  }))

const pen = { penColor: '#1a1d21', minWidth: 1, maxWidth: 3, dotSize: 2, velocityFilterWeight: 0.7 } as const

/** Draws with finger, pen or mouse; what was drawn is replayed when the pad changes its size. */
export function DrawingPad({ id, strokes, onChange, invalid }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(null)
  const [ready, setReady] = useState(false)
  const latest = useRef({ strokes, onChange })
  latest.current = { strokes, onChange }

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let stopped = false
    const fit = () => {
      const ratio = Math.max(window.devicePixelRatio, 1)
      element.width = element.offsetWidth * ratio
      element.height = element.offsetHeight * ratio
      element.getContext('2d')?.scale(ratio, ratio)
      replay(pad.current, latest.current.strokes)
    }
    const resized = new ResizeObserver(fit)
    import('signature_pad').then(({ default: Pad }) => {
      if (stopped) return
      pad.current = new Pad(element, pen)
      pad.current.addEventListener('endStroke', () => latest.current.onChange(plain(pad.current!.toData())))
      resized.observe(element)
      setReady(true)
    })
    return () => {
      stopped = true
      resized.disconnect()
      pad.current?.off()
      pad.current = null
    }
  }, [])

  function change(next: Stroke[]) {
    replay(pad.current, next)
    onChange(next)
  }

  return (
    <div className="grid gap-2">
      <div className="relative">
        <canvas
          ref={canvas}
          id={id}
          tabIndex={-1}
          role="img"
          aria-label="Ô vẽ chữ ký"
          className={classNames(
            'block h-36 w-full touch-none rounded-control border bg-white',
            invalid ? 'border-2 border-overdue' : 'border-control',
          )}
        />
        {strokes.length === 0 && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 flex items-center justify-center text-muted"
          >
            {ready ? 'Ký vào đây' : 'Đang chuẩn bị ô ký…'}
          </span>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="quiet" onClick={() => change(strokes.slice(0, -1))}>
          <Undo2 aria-hidden="true" className="size-[1em]" />
          Hoàn tác nét
        </Button>
        <Button variant="quiet" onClick={() => change([])}>
          <RotateCcw aria-hidden="true" className="size-[1em]" />
          Vẽ lại
        </Button>
        <span role="status" className="sr-only">
          {ready ? drawn(strokes.length) : 'Đang chuẩn bị ô ký…'}
        </span>
      </div>
    </div>
  )
}

const drawn = (count: number) => (count === 0 ? 'Chưa có nét nào' : `Đã vẽ ${count} nét`)

function replay(pad: SignaturePad | null, strokes: Stroke[]) {
  if (!pad) return
  pad.clear()
  pad.fromData(strokes.map(({ points }) => ({ ...pen, compositeOperation: 'source-over', points })))
}
