import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublicShell } from '@/components/shell/public-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/features/account/actor'
import { SignInPanel } from '@/features/account/components/sign-in-panel'
import { readDemonstrationAccounts } from '@/features/account/demonstration'
import { safeNext } from '@/features/account/next-path'
import { readHeader } from '@/features/account/queries'

export const metadata: Metadata = { title: 'Đăng nhập' }

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safeNext((await searchParams).next)
  if (await currentActor()) redirect(next)
  const [header, demonstration] = await Promise.all([readHeader(null), readDemonstrationAccounts()])
  return (
    <PublicShell issuingBody={header.issuingBody}>
      <PageHeading title="Đăng nhập" />
      <SignInPanel next={next} demonstration={demonstration} />
    </PublicShell>
  )
}
