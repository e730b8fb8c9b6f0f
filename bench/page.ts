import { loadProvince } from '@/bench/province/load'
import { root } from '@/e2e/installation'
import { emptyDir } from './empty'
import { get } from './get'
import { type Load, loadOf } from './load'
import type { Part } from './part'
import { row } from './row'
import { cookieHeaders } from './sessions'
import { type Server, serveBuild } from './through-next'

const atOnce = 32
const targets = 56
const sizes = { pages: 320, empty: 1_600, warmUp: 160 }

/** The longest page of a unit, rendered by the server, against a page with nothing on it. */
export const page: Part = {
  title: 'A page',
  how: `\`/pledge\` of units with ${targets} targets, ${atOnce} heads at once, each with a session of their own, over loopback HTTP to the last
byte. The empty page is rendered a request like every page of the product, by an application that has nothing else.`,
  async measure({ rounds, sized, lifetime, startDatabase }) {
    const env = await startDatabase()
    await loadProvince(env.DATABASE_URL!, { units: atOnce, targets, passwordHash: '' })
    const cookies = await cookieHeaders('unit_head', atOnce)
    const product = await serveBuild(root, env)
    lifetime.onEnd(product.stop)
    const empty = await serveBuild(emptyDir, env)
    lifetime.onEnd(empty.stop)

    const asked = async (server: Server, path: string, count: number): Promise<Load> => {
      const each = Array.from({ length: count }, (_, at) => cookies[at % atOnce]!)
      return loadOf(each, atOnce, (cookie) => get(server, path, cookie))
    }
    const shown = (await get(product, '/pledge', cookies[0]!)).toString()
    if (!shown.includes(`(${targets})`)) throw new Error('the page lacks its last target')
    await asked(product, '/pledge', sized(sizes.warmUp))
    await asked(empty, '/', sized(sizes.warmUp))
    const measured: { product: Load; empty: Load }[] = []
    for (let round = 0; round < rounds; round++) {
      measured.push({
        empty: await asked(empty, '/', sized(sizes.empty)),
        product: await asked(product, '/pledge', sized(sizes.pages)),
      })
    }
    return {
      rows: [
        row(
          `page of ${targets} targets / Next’s empty page, ${atOnce} at once`,
          measured.map((round) => round.product.perSecond / round.empty.perSecond),
          { atLeast: 0.6 },
          '×',
          'more than half of its CPU is React writing 1,900 elements twice, as HTML and as data for the browser, and collecting what that leaves behind; queries and rules are under a sixth',
        ),
      ],
      figures: [
        {
          what: `page of ${targets} targets, ${atOnce} at once`,
          rounds: measured.map((round) => round.product.perSecond),
          unit: '/s',
        },
        { what: 'the same, half within', rounds: measured.map((round) => round.product.p50), unit: 'ms' },
        { what: 'its size as it is sent, without gzip', rounds: [shown.length / 1000], unit: 'kB' },
        {
          what: `Next’s empty page, ${atOnce} at once`,
          rounds: measured.map((round) => round.empty.perSecond),
          unit: '/s',
        },
      ],
    }
  },
}
