'use client'

import { useActionState, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDay } from '@/lib/dates'
import { roleNames } from '@/lib/vi'
import { type MadeLinks, makeLinks } from '../actions'
import type { SheetGroup } from '../sheet-groups'
import { ActivationStrip } from './activation-strip'

const idle: MadeLinks = { kind: 'idle' }

/** Chooses accounts that wait, makes their links, and shows the sheet to print; leaving the page leaves the links. */
export function SheetMaker({ groups }: { groups: SheetGroup[] }) {
  const [state, send] = useActionState(makeLinks, idle)
  const [all] = useState(
    () => new Map(groups.flatMap(({ people }) => people).map((person) => [person.accountId, person])),
  )
  if (state.kind === 'made') {
    return (
      <>
        <div className="grid gap-4 no-print">
          <Notice tone="success" title={`Đã lập phiếu của ${state.links.length} tài khoản`}>
            Phiếu chỉ hiện một lần này: in ngay, cắt theo đường đứt và giao tận tay từng người.
            {state.passed > 0 && ` Bỏ qua ${state.passed} tài khoản đã kích hoạt hoặc đã vô hiệu.`}
          </Notice>
          <PrintButton variant="primary" className="justify-self-start">
            In phiếu
          </PrintButton>
        </div>
        <ul aria-label="Phiếu kích hoạt" className="max-w-text">
          {state.links.map(({ accountId, address }) => (
            <ActivationStrip
              key={accountId}
              person={all.get(accountId)!}
              address={address}
              until={state.until}
            />
          ))}
        </ul>
      </>
    )
  }
  return (
    <form action={send} className="grid gap-6">
      {state.kind === 'refused' && <Notice tone="warning">{state.message}</Notice>}
      <SheetChoice groups={groups} />
      <SubmitButton className="justify-self-start" pendingLabel="Đang lập phiếu">
        Lập phiếu kích hoạt
      </SubmitButton>
    </form>
  )
}

/** The accounts that wait, by block; a block, or all of them, at once. Those with a link that is good are left unticked. */
function SheetChoice({ groups }: { groups: SheetGroup[] }) {
  const people = groups.flatMap((group) => group.people)
  const idsOf = (group: SheetGroup) => group.people.map(({ accountId }) => accountId)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ linkUntil }) => !linkUntil).map(({ accountId }) => accountId)),
  )
  const set = (ids: string[], on: boolean) =>
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))))
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <p role="status">
          Đã chọn <span className="figures">{chosen.size}</span>/
          <span className="figures">{people.length}</span> tài khoản chưa kích hoạt
        </p>
        <Button onClick={() => setChosen(new Set(groups.flatMap(idsOf)))}>Chọn tất cả</Button>
        <Button onClick={() => setChosen(new Set())}>Bỏ chọn tất cả</Button>
      </div>
      {groups.map((group) => {
        const ids = idsOf(group)
        const every = ids.every((id) => chosen.has(id))
        return (
          <fieldset key={group.id} className="grid gap-2">
            <legend className="float-left w-full border-b border-line pb-1">
              <label className="flex items-center gap-2 text-h3 font-semibold">
                <input
                  type="checkbox"
                  checked={every}
                  onChange={() => set(ids, !every)}
                  className="size-4 shrink-0"
                />
                {group.name}
              </label>
            </legend>
            <ul className="grid gap-1 sm:grid-cols-2 lg:grid-cols-3">
              {group.people.map(({ accountId, fullName, title, role, unitName, linkUntil }) => (
                <li key={accountId}>
                  <label className="flex items-start gap-2">
                    <input
                      type="checkbox"
                      name="accountId"
                      value={accountId}
                      checked={chosen.has(accountId)}
                      onChange={() => set([accountId], !chosen.has(accountId))}
                      className="mt-1 size-4 shrink-0"
                    />
                    <span>
                      {fullName}
                      <span className="block text-small text-muted">
                        {[unitName, title ?? roleNames[role]].filter(Boolean).join(' - ')}
                        {linkUntil && ` · đã cấp đến ${formatDay(linkUntil)}`}
                      </span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </>
  )
}
