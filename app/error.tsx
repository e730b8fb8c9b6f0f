'use client'

import { FaultMessage } from '@/components/shell/fault-message'
import { PageShell } from '@/components/shell/page-shell'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PageShell width="text">
      <FaultMessage error={error} retry={retry} />
    </PageShell>
  )
}
