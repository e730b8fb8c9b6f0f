import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { readDemonstrationAccounts } from '@/features/people/demonstration'
import { readHeader } from '@/features/people/queries'
import { currentActor } from '@/features/session/actor'
import { SignInPanel } from '@/features/session/components/sign-in-panel'
import { safeNext } from '@/features/session/next-path'
import { oidcName } from '@/features/session/oidc/provider'

export const metadata: Metadata = { title: 'Đăng nhập' }

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { error, ...asked } = await searchParams
  const next = safeNext(asked.next)
  if (await currentActor()) redirect(next)
  const [header, demonstration] = await Promise.all([readHeader(null), readDemonstrationAccounts()])
  return (
    <PublicShell issuingBody={header.issuingBody}>
      <PageHeading title="Đăng nhập" />
      <SignInPanel
        next={next}
        demonstration={demonstration}
        provider={oidcName()}
        refusal={typeof error === 'string' ? error : null}
      />
    </PublicShell>
  )
}
