import { redirect } from 'next/navigation'
import { requireActor } from '@/features/session/actor'
import type { Role } from '@/lib/actor'

const home: Record<Role, string> = {
  unit_head: '/pledge',
  unit_clerk: '/pledge',
  office: '/board',
  witness: '/witness',
  admin: '/board',
}

/** Nothing to see here: each role goes on to the one thing that waits for it. */
export default async function HomePage() {
  const { role } = await requireActor()
  redirect(home[role])
}
