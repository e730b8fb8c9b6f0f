'use client'

import { Printer } from 'lucide-react'
import { useActionState, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

import { type MadeLinks, makeLinks } from '../actions'
import type { SheetGroup } from '../sheet-groups'
import { ActivationStrip } from './activation-strip'
import { SheetChoice } from './sheet-choice'

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
          <Button variant="primary" className="justify-self-start" onClick={() => window.print()}>
            <Printer aria-hidden="true" className="size-[1em]" />
            In phiếu
          </Button>
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
