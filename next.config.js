/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  generateBuildId: () => process.env.GIAO_UOC_BUILD_ID || null,
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types of everything; whoever starts the program has no use for a second time.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: [
    '@libpdf/core',
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@opentelemetry/api',
    '@opentelemetry/sdk-trace-node',
    'pg-boss',
    'postgres',
    'prom-client',
  ],
  experimental: {
    // After a fault the process answers at once and loads each page when it is first asked for, not all of them before.
    preloadEntriesOnStart: false,
    // The server overwrites X-Forwarded-Host, so an action is taken from the site's own origin only.
    serverActions: { allowedOrigins: [], bodySizeLimit: '1mb' },
    // What the proxy lets through; the server in front caps every path, and none beyond this.
    proxyClientMaxBodySize: '21mb',
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: Object.entries({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-permitted-cross-domain-policies': 'none',
        'permissions-policy':
          'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)',
      }).map(([key, value]) => ({ key, value })),
    },
  ],
}
