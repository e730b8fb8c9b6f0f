import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HallScreen } from '@/features/board/components/hall-screen'
import { boardOfScreen } from '@/features/board/viewers'
import './hall.css'

export const metadata: Metadata = { title: 'Màn hình hội trường', robots: { index: false, follow: false } }

type Props = { params: Promise<{ token: string }> }

export default async function HallScreenPage({ params }: Props) {
  const { token } = await params
  const view = await boardOfScreen(token)
  if (!view) notFound()
  return <HallScreen token={token} initial={view.hall} readAt={new Date().toISOString()} />
}
