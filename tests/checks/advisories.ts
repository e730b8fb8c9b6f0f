type Floor = { name: string; from: string; advisory: string; unless?: (at: string) => boolean }

/** Packages that a published advisory names, each with the first version that is mended. */
export const floors: Floor[] = [
  { name: 'next', from: '16.0.7', advisory: 'GHSA-9qr9-h5gf-34mp: code run from a Flight payload' },
  {
    name: 'next',
    from: '15.2.3',
    advisory: 'GHSA-f82v-jwr5-mffw: x-middleware-subrequest passes the proxy by',
  },
  { name: 'react', from: '19.2.1', advisory: 'CVE-2025-55182: code run from a Flight payload' },
  { name: 'react-dom', from: '19.2.1', advisory: 'CVE-2025-55182: code run from a Flight payload' },
  {
    name: 'next-auth',
    from: '4.24.15',
    advisory: 'GHSA-7rqj-j65f-68wh: an address is checked before it is normalised',
  },
  { name: 'drizzle-orm', from: '0.45.2', advisory: 'GHSA-gpj5-g38j-94v9: identifiers are not escaped' },
  {
    name: 'nodemailer',
    from: '7.0.11',
    advisory: 'GHSA-rcmh-qjqh-p98v: an address makes the parser recurse for ever',
  },
  {
    name: 'jose',
    from: '4.15.5',
    advisory: 'GHSA-hhhv-q57g-882q: a compressed token takes memory without end',
  },
  { name: 'cookie', from: '0.7.0', advisory: 'GHSA-pxg6-pf52-xh8x: a name may hold what ends it' },
  {
    name: 'nanoid',
    from: '3.3.8',
    advisory: 'GHSA-mwcw-c2x4-8c55: a fraction as size gives foreseeable ids',
  },
  { name: 'postcss', from: '8.4.31', advisory: 'GHSA-7fh5-64p2-3v2j: a carriage return ends a comment' },
  { name: 'tar-fs', from: '3.1.1', advisory: 'GHSA-vj76-c3g6-qr5v: a link leads out of the folder' },
  {
    name: 'esbuild',
    from: '0.25.0',
    advisory: 'GHSA-67mh-4wv8-2f99: its development server answers any site',
    // drizzle-kit brings an old one, which compiles its configuration and never serves.
    unless: (at) => at.includes('@esbuild-kit/'),
  },
]

/** What of `packages`, the lockfile's entries by their place, is older than an advisory allows: one line each. */
export function advisoryFaults(packages: Record<string, { version?: string }>): string[] {
  return Object.entries(packages).flatMap(([at, { version }]) =>
    floors
      .filter(({ name, unless }) => at.split('node_modules/').at(-1) === name && !unless?.(at))
      .filter(({ from }) => version !== undefined && isOlder(version, from))
      .map(({ from, advisory }) => `${at} ${version} is older than ${from} (${advisory})`),
  )
}

/** Whether a version comes before another by its three numbers; a prerelease comes before its release. */
function isOlder(version: string, than: string): boolean {
  const [release, prerelease] = version.split('-')
  const difference = release!.localeCompare(than, 'en', { numeric: true })
  return difference < 0 || (difference === 0 && prerelease !== undefined)
}
