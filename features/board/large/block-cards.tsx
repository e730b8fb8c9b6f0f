import { classNames } from '@/components/ui/class-names'
import { formatCount } from '@/lib/decimal'
import type { BoardBlock } from '../blocks'

interface BlockCardsProps {
  blocks: BoardBlock[]
  chosen: string | undefined
  onChoose: (code: string | undefined) => void
}

/** How far each block has come; pressed, the board shows its units alone. */
export function BlockCards({ blocks, chosen, onChoose }: BlockCardsProps) {
  return (
    <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]">
      <legend className="sr-only">Lọc theo khối</legend>
      {blocks.map(({ code, name, units, signed }) => (
        <button
          key={code}
          type="button"
          aria-pressed={code === chosen}
          onClick={() => onChoose(code === chosen ? undefined : code)}
          className={classNames(
            'grid cursor-pointer content-between gap-1.5 rounded-control border bg-white px-2.5 py-2 text-left hover:border-ink',
            code === chosen ? 'border-ink outline-2 -outline-offset-2 outline-ink' : 'border-line',
            signed === units && 'border-b-4 border-b-gold',
          )}
        >
          <span className="font-semibold leading-heading">{name}</span>{' '}
          <span className="flex items-center gap-2">
            <progress
              aria-hidden="true"
              value={signed}
              max={Math.max(units, 1)}
              className="progress-line min-w-0"
            />
            <span className={classNames('figures', signed === units ? 'text-signed' : 'text-muted')}>
              {formatCount(signed)}/{formatCount(units)}
              <span className="sr-only"> đã ký</span>
            </span>
          </span>
        </button>
      ))}
    </fieldset>
  )
}
