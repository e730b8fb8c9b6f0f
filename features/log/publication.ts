import { and, desc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { db, type Transaction, transaction } from '@/db/client'
import { newestCheckpoint } from '@/db/log-store'
import { campaign } from '@/db/schema/campaign'
import { checkpointCopy, type copyChannels } from '@/db/schema/log'
import { system } from '@/lib/actor'
import { formatInstant } from '@/lib/dates'
import { env } from '@/lib/env'
import { log } from '@/lib/logger'
import { sendMail } from '@/lib/mailer'
import { onShutdown } from '@/lib/shutdown'
import { productName } from '@/lib/vi'

type ChannelName = (typeof copyChannels)[number]
type Checkpoint = { size: number; note: string; at: Date }

/** A place outside the machine that checkpoints are copied to; `send` throws when one does not arrive. */
export type Channel = {
  name: ChannelName
  /** As the office may read it, without secrets. */
  destination: string
  send: (checkpoint: Checkpoint) => Promise<void>
}

const minute = 60_000
const longestWait = 30 * minute
const patience = 10_000
const lookEvery = 5_000

/** The places that the environment names; none by default. */
export function configuredChannels(): Channel[] {
  const { CHECKPOINT_URL, CHECKPOINT_MAIL } = env()
  const channels: Channel[] = []
  if (CHECKPOINT_URL) {
    const destination = new URL(CHECKPOINT_URL).host
    channels.push({ name: 'url', destination, send: ({ note }) => post(CHECKPOINT_URL, note) })
  }
  if (CHECKPOINT_MAIL) {
    const send = (checkpoint: Checkpoint) => mail(CHECKPOINT_MAIL, checkpoint)
    channels.push({ name: 'mail', destination: CHECKPOINT_MAIL, send })
  }
  return channels
}

/**
 * Sends the newest checkpoint to each channel that has not got it: at most once a minute, at once when signing has
 * closed, after failures ever more rarely. Of several processes one does it. Every attempt is a row.
 */
export async function publishDue(channels: Channel[], now = new Date()): Promise<void> {
  await Promise.all(channels.map((channel) => publish(channel, now)))
}

const publish = (channel: Channel, now: Date) =>
  transaction(system('publication'), async (tx) => {
    const [{ mine } = { mine: false }] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext(${`checkpoint-copy ${channel.name}`})) as mine`,
    )
    if (!mine) return
    const checkpoint = await dueTo(tx, channel.name, now)
    if (!checkpoint) return
    const failure = await channel.send(checkpoint).then(() => null, reasonOf)
    await tx.insert(checkpointCopy).values({ channel: channel.name, size: checkpoint.size, at: now, failure })
  })

/** The checkpoint that a channel should get at `now`, or null. */
async function dueTo(tx: Transaction, channel: ChannelName, now: Date): Promise<Checkpoint | null> {
  const newest = await newestCheckpoint(tx)
  const ofChannel = eq(checkpointCopy.channel, channel)
  const [last] = await tx
    .select()
    .from(checkpointCopy)
    .where(ofChannel)
    .orderBy(desc(checkpointCopy.id))
    .limit(1)
  if (!newest || !last) return newest ?? null
  const [arrived] = await tx
    .select()
    .from(checkpointCopy)
    .where(and(ofChannel, isNull(checkpointCopy.failure)))
    .orderBy(desc(checkpointCopy.id))
    .limit(1)
  if (arrived && arrived.size >= newest.size) return null
  const failures = await tx.$count(checkpointCopy, and(ofChannel, gt(checkpointCopy.id, arrived?.id ?? 0)))
  const wait = Math.min(minute * 2 ** Math.max(0, failures - 1), longestWait)
  if (now.getTime() - last.at.getTime() >= wait) return newest
  const closed = await tx.$count(
    campaign,
    and(gt(campaign.signingClosesAt, last.at), lte(campaign.signingClosesAt, now)),
  )
  return closed > 0 ? newest : null
}

/** Sends checkpoints outside for as long as this process runs; does nothing when no place is configured. */
export function startPublisher(channels: Channel[] = configuredChannels()): void {
  if (channels.length === 0) return
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    await publishDue(channels).catch((fault) => log.error('checkpoint.publishing_failed', fault))
    busy = false
  }, lookEvery)
  timer.unref()
  onShutdown(() => clearInterval(timer))
}

/** For each channel that is configured: what came there last, and what has failed since. */
export const readCopies = (channels: Channel[]) =>
  Promise.all(
    channels.map(async ({ name: channel, destination }) => {
      const last = async (outcome: typeof isNull) => {
        const [row] = await db()
          .select()
          .from(checkpointCopy)
          .where(and(eq(checkpointCopy.channel, channel), outcome(checkpointCopy.failure)))
          .orderBy(desc(checkpointCopy.id))
          .limit(1)
        return row ?? null
      }
      const [arrived, failed] = await Promise.all([last(isNull), last(isNotNull)])
      const since =
        failed && failed.id > (arrived?.id ?? 0) ? { at: failed.at, failure: failed.failure! } : null
      return { channel, destination, arrived, failed: since }
    }),
  )

async function post(url: string, note: string): Promise<void> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const signal = AbortSignal.timeout(patience)
  const response = await fetch(url, { method: 'POST', headers, body: note, redirect: 'error', signal })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`nơi nhận trả lời mã ${response.status}`)
}

const mail = (to: string, { size, note, at }: Checkpoint) =>
  sendMail({
    to,
    subject: `${productName}: điểm kiểm tra nhật ký, ${size} mục, ${formatInstant(at)}`,
    text: `Đề nghị lưu thư này. Điểm kiểm tra dưới đây cho phép chứng minh sau này rằng nhật ký chữ ký không bị sửa, bớt hay viết lại.\n\n${note}`,
    attachments: [{ filename: `checkpoint-${size}.txt`, content: note }],
  })

// One line that a person can read, with the system's own word for the cause, and never the address that failed.
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'không gửi được'
  const { code } = (fault.cause ?? fault) as { code?: unknown }
  if (fault.name === 'TimeoutError') return 'nơi nhận không trả lời kịp'
  return typeof code === 'string' ? `không gửi được (${code})` : fault.message.split('\n')[0]!.slice(0, 200)
}
