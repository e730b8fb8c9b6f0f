'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LabelledInput } from '@/components/ui/text-input'
import { matches } from '@/lib/text'

type DemonstrationAccount = { username: string; label: string }
export type DemonstrationUnit = { name: string; shortName: string; accounts: DemonstrationAccount[] }
export type DemonstrationAccounts = {
  password: string
  offices: DemonstrationAccount[]
  blocks: { name: string; units: DemonstrationUnit[] }[]
}

interface DemonstrationChooserProps {
  accounts: DemonstrationAccounts
  onChoose: (username: string, password: string) => void
}

/** Signs in as anybody of the demonstration with one tap on their button. */
export function DemonstrationChooser({ accounts, onChoose }: DemonstrationChooserProps) {
  const [wanted, setWanted] = useState('')
  const searching = wanted.trim() !== ''
  const blocks = accounts.blocks
    .map(({ name, units }) => ({
      name,
      units: units.filter((unit) => matches(`${unit.name} ${unit.shortName}`, wanted)),
    }))
    .filter(({ units }) => units.length > 0)
  const choose = (username: string) => onChoose(username, accounts.password)

  return (
    <Card title="Tài khoản minh họa">
      <p className="text-muted">Chọn một vai để vào ngay, không cần nhập mật khẩu.</p>
      <div className="flex flex-wrap gap-2">
        {accounts.offices.map((account) => (
          <ChoiceButton key={account.username} account={account} onChoose={choose} />
        ))}
      </div>
      <LabelledInput
        id="unit-search"
        label="Tìm đơn vị"
        hint="Gõ không cần dấu, ví dụ: my dinh"
        type="search"
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p role="status" className={blocks.length > 0 ? 'sr-only' : undefined}>
        {searching && countInWords(blocks.flatMap(({ units }) => units).length)}
      </p>
      <div>
        {blocks.map(({ name, units }) => (
          <details key={`${name} ${searching}`} open={searching} className="border-t border-line">
            <summary className="min-h-control cursor-pointer content-center py-2 font-semibold">
              {name} <span className="whitespace-nowrap font-normal text-muted">({units.length} đơn vị)</span>
            </summary>
            <ul className="mb-3">
              {units.map((unit) => (
                <UnitRow key={unit.name} unit={unit} onChoose={choose} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Card>
  )
}

function UnitRow({ unit, onChoose }: { unit: DemonstrationUnit; onChoose: (username: string) => void }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2">
      <span className="min-w-0 grow basis-40">{unit.shortName}</span>
      <span className="flex flex-wrap gap-2">
        {unit.accounts.map((account) => (
          <ChoiceButton key={account.username} account={account} of={unit.shortName} onChoose={onChoose} />
        ))}
      </span>
    </li>
  )
}

interface ChoiceButtonProps {
  account: DemonstrationAccount
  of?: string
  onChoose: (username: string) => void
}

function ChoiceButton({ account, of, onChoose }: ChoiceButtonProps) {
  return (
    <Button className="text-office" onClick={() => onChoose(account.username)}>
      {account.label}
      {of && <span className="sr-only"> {of}</span>}
    </Button>
  )
}

const countInWords = (count: number) =>
  count === 0 ? 'Không có đơn vị nào khớp.' : `Có ${count} đơn vị khớp.`
