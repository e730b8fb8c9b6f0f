import { guess, quantile, type Tried } from './measure'
import type { Figure } from './run'

/** Passwords guessed: what is locked when, and whether the time tells which names there are. */
export async function guesses(tried: Tried, usernames: string[]): Promise<Figure[]> {
  return [...(await timing(tried, usernames.slice(0, 50))), ...(await thousand(tried, usernames.slice(50)))]
}

// Four wrong ones lock nobody; a network address for each fifty names, since 300 wrong ones close one.
async function timing(tried: Tried, known: string[]): Promise<Figure[]> {
  const times = { known: [] as number[], unknown: [] as number[] }
  await guess(tried, 'khong-ai', 'sai', '127.0.1.9')
  for (let round = 0; round < 4; round++) {
    for (const [at, username] of known.entries()) {
      const names = { known: username, unknown: `khong-co-${round}-${at}` }
      const order = at % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      for (const kind of order) {
        const { status, milliseconds } = await guess(
          tried,
          names[kind],
          `sai ${round}`,
          `127.0.1.${round + 1}`,
        )
        if (status !== 401) throw new Error(`${names[kind]} was answered ${status}`)
        times[kind].push(milliseconds)
      }
    }
  }
  const [one, other] = [quantile(times.known, 0.5), quantile(times.unknown, 0.5)]
  const apart = Math.abs(one - other) / Math.min(one, other)
  return [
    {
      what: 'wrong password of a name that is there, and of one that is not: median of 200',
      figure: `${one.toFixed(1)} and ${other.toFixed(1)} ms, ${(apart * 100).toFixed(1)}% apart`,
      holds: apart < 0.1,
    },
  ]
}

async function thousand(tried: Tried, usernames: string[]): Promise<Figure[]> {
  const [victim, bystander] = usernames
  const counted = new Map<string, number>()
  let lockedAt = 0
  for (let at = 1; at <= 1000; at++) {
    const name = at <= 20 ? victim! : `khong-co-${at}`
    const { status, body } = await guess(tried, name, `sai ${at}`, '127.0.2.1')
    const reason = new URL(JSON.parse(body).url).searchParams.get('error')!.split(':')[0]!
    if (reason === 'locked') lockedAt ||= at
    counted.set(`${status} ${reason}`, (counted.get(`${status} ${reason}`) ?? 0) + 1)
  }
  const own = await guess(tried, bystander!, tried.password, '127.0.2.1')
  const other = await guess(tried, bystander!, tried.password, '127.0.2.2')
  return [
    {
      what: '1,000 guesses from one address',
      figure: [...counted].map(([told, count]) => `${count} × ${told}`).join(', '),
      holds: counted.get('401 wrong') === 300,
    },
    { what: 'the account is locked', figure: `at guess ${lockedAt}`, holds: lockedAt === 5 },
    {
      what: 'another account, from that address and from another',
      figure: `${own.status} and ${other.status}`,
      holds: own.status === 429 && other.status === 200,
    },
  ]
}
