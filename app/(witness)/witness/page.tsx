import type { Metadata } from 'next'
import { siteOrigin } from '@/app/origin'
import { PageShell } from '@/components/shell/page-shell'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { boardOfPerson } from '@/features/board/access'
import { currentCampaign } from '@/features/campaign/queries'
import { FrozenList } from '@/features/ceremony/components/frozen-list'
import { LiveCounts } from '@/features/ceremony/components/live-counts'
import { WitnessForm } from '@/features/ceremony/components/witness-form'
import { WitnessReceipt } from '@/features/ceremony/components/witness-receipt'
import { readLists, readMinutes, readWitnesses } from '@/features/ceremony/queries'
import { requireActor } from '@/features/session/actor'
import { SignOutButton } from '@/features/session/components/sign-out-button'
import { hasPasskey } from '@/features/session/passkey/queries'
import { siteOf } from '@/features/session/passkey/site'
import { readHeader } from '@/features/session/queries'
import type { Person } from '@/lib/actor'
import { toHex } from '@/lib/canonical'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Chứng kiến' }

export default async function WitnessPage() {
  const actor = await requireActor('witness')
  const [header, current] = await Promise.all([readHeader(actor), currentCampaign()])
  const campaign = current?.campaign
  return (
    <PageShell {...header} signOut={<SignOutButton />}>
      <PageHeading title="Chứng kiến lễ ký" context={campaign?.title} lead={campaign?.theme} />
      {!campaign && (
        <EmptyState
          title="Chưa có đợt thi đua đang mở"
          actions={<LinkButton href="/campaigns">Xem các đợt thi đua</LinkButton>}
        >
          Danh sách ký hiện ra ở đây khi văn phòng mở đợt thi đua.
        </EmptyState>
      )}
      {campaign && campaign.state !== 'locked' && <NotYetFrozen actor={actor} />}
      {campaign?.state === 'locked' && <Frozen actor={actor} campaign={campaign} />}
    </PageShell>
  )
}

/** What is signed so far, while there is nothing to confirm. */
async function NotYetFrozen({ actor }: { actor: Person }) {
  const view = await boardOfPerson(actor)
  return (
    <>
      <Notice title="Danh sách ký chưa chốt">
        Đồng chí xác nhận chứng kiến sau khi văn phòng khóa sổ. Trang này tự cập nhật.
      </Notice>
      {view && <LiveCounts initial={view.board} readAt={new Date().toISOString()} />}
    </>
  )
}

/** The list that stands, and the witness's confirmation or receipt. */
async function Frozen({ actor, campaign }: { actor: Person; campaign: { id: string; year: number } }) {
  const folder = `/campaigns/${campaign.year}/ceremony`
  const [[newest], [latest], origin] = await Promise.all([
    readLists(campaign.id),
    readMinutes(campaign.id),
    siteOrigin(),
  ])
  if (!newest) return <Notice tone="warning" title="Đợt thi đua đã khóa sổ nhưng chưa có danh sách ký" />
  const [witnesses, passkey] = await Promise.all([
    readWitnesses(newest.id),
    hasPasskey(actor, siteOf(origin)),
  ])
  const own = witnesses.find(({ accountId }) => accountId === actor.accountId)
  const hash = toHex(newest.hash)
  return (
    <>
      {own && <WitnessReceipt record={own} hash={hash} />}
      <FrozenList list={newest.list} hash={hash} href={`${folder}/lists/${newest.id}`} />
      {!own && (
        <Card title="Xác nhận của đồng chí">
          <p>
            Đồng chí xác nhận đã chứng kiến lễ ký và danh sách trên đúng là các đơn vị đã ký, chưa ký tại thời
            điểm chốt.
          </p>
          <WitnessForm
            listId={newest.id}
            username={actor.username}
            passkey={passkey}
            demoPassword={env().demoPassword}
          />
        </Card>
      )}
      {own && latest?.listId === newest.id && (
        <div>
          <LinkButton href={`${folder}/minutes/${latest.id}`} prefetch={false}>
            Tải biên bản lễ ký (PDF)
          </LinkButton>
        </div>
      )}
    </>
  )
}
