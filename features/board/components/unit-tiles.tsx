import { classNames } from '@/components/ui/class-names'
import { StatusTag } from '@/components/ui/status-tag'
import type { Selection } from '@/components/ui/use-selection'
import { formatInstant, formatTime } from '@/lib/dates'
import type { BoardBlock, BoardUnit } from '../board'
import { isSigned } from '../status'
import { SelectionBox } from './selection'

interface UnitTilesProps {
  blocks: BoardBlock[]
  units: BoardUnit[]
  selection: Selection | undefined
  onOpen: (code: string) => void
}

/** The units as tiles, block by block in the order of protocol. */
export function UnitTiles({ blocks, units, selection, onOpen }: UnitTilesProps) {
  return blocks.map((block) => {
    const own = units.filter((unit) => unit.block === block.code)
    if (own.length === 0) return null
    return (
      <section key={block.code} aria-labelledby={`block-${block.code}`} className="grid gap-2 print:hidden">
        <div className="flex items-baseline gap-3 border-b border-line pb-1">
          <h2 id={`block-${block.code}`} className="text-h3">
            {block.name}
          </h2>
          <p className={classNames('figures', block.signed === block.units ? 'text-signed' : 'text-muted')}>
            {block.signed}/{block.units}
          </p>
        </div>
        <ul className="grid grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] gap-2">
          {own.map((unit) => (
            <li key={unit.code} className="relative grid">
              <Tile unit={unit} onOpen={onOpen} />
              <SelectionBox unit={unit} selection={selection} className="absolute top-1.5 right-1.5 size-6" />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function Tile({ unit, onOpen }: { unit: BoardUnit; onOpen: (code: string) => void }) {
  const { code, shortName, status, overdue, signedAt } = unit
  return (
    <button
      type="button"
      data-unit={code}
      title={tileTitle(unit)}
      onClick={() => onOpen(code)}
      className={classNames(
        'grid cursor-pointer content-start gap-1 rounded-control border px-2.5 py-2 text-left text-balance transition-colors duration-600 hover:border-ink',
        isSigned(status) ? 'border-signed bg-signed-bg' : 'border-line bg-white',
      )}
    >
      <span className="pr-6 font-semibold leading-heading">{shortName}</span>
      <span className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <StatusTag status={status} overdue={overdue} />
        {signedAt && (
          <time dateTime={signedAt} className="figures text-small">
            {formatTime(new Date(signedAt))}
          </time>
        )}
      </span>
    </button>
  )
}

function tileTitle({ name, signerName, signerTitle, signedAt }: BoardUnit): string {
  if (!signedAt) return name
  return `${name}\n${signerTitle} ${signerName}\n${formatInstant(new Date(signedAt))}`
}
