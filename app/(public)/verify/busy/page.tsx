import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/link-button'
import { tooManyInWords } from '@/features/pledge/verification/in-words'

export const metadata: Metadata = { title: 'Kiểm tra quá nhiều lần' }

type Props = { searchParams: Promise<{ seconds?: string | string[] }> }

/** What `proxy.ts` shows instead of a verdict to an address that has asked too often. */
export default async function BusyPage({ searchParams }: Props) {
  const seconds = Number((await searchParams).seconds)
  return (
    <MessagePage
      title="Đã kiểm tra quá nhiều lần"
      actions={<LinkButton href="/verify">Về trang kiểm tra</LinkButton>}
    >
      <p>{tooManyInWords(seconds >= 1 && seconds <= 60 ? Math.ceil(seconds) : 60)}</p>
    </MessagePage>
  )
}
