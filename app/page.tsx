import { redirect } from 'next/navigation'
import { requireActor } from '@/features/account/actor'

/** Nothing to see here: each role goes on to the one thing that waits for it. */
export default async function HomePage() {
  const { role } = await requireActor()
  redirect(role === 'unit_head' || role === 'unit_clerk' ? '/pledge' : '/board')
}
