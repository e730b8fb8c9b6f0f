'use client'

import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PersonAccount } from '../../account'
import { type MadeLinks, makeLinks } from '../actions'
import { ActivationStrip } from './activation-strip'

const idle: MadeLinks = { kind: 'idle' }

/** Makes the link of one account; it stands on the page once. */
export function SingleLink({ person }: { person: PersonAccount }) {
  const [state, send] = useActionState(makeLinks, idle)
  return (
    <div className="grid gap-4">
      {state.kind === 'refused' && <Notice tone="warning">{state.message}</Notice>}
      {state.kind === 'made' && (
        <Notice tone="success" title="Liên kết chỉ hiện một lần này">
          <ul>
            {state.links.map(({ address }) => (
              <ActivationStrip key={address} person={person} address={address} until={state.until} />
            ))}
          </ul>
        </Notice>
      )}
      <form action={send}>
        <input type="hidden" name="accountId" value={person.accountId} />
        <SubmitButton pendingLabel="Đang cấp liên kết">
          {person.linkUntil ? 'Cấp liên kết mới' : 'Cấp liên kết kích hoạt'}
        </SubmitButton>
      </form>
    </div>
  )
}
