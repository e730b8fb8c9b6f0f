'use client'

import { FaultMessage } from '@/components/shell/fault-message'

// Every page carries this one along: the frame, with its menus, would double what they all load.
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" data-density="signer" className="mx-auto grid w-full max-w-text gap-6 px-4 py-8">
      <FaultMessage error={error} retry={retry} />
    </main>
  )
}
