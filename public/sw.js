const cacheName = 'offline'
const offlinePage = '/offline'

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(offlinePage)))
  } else if (origin === self.location.origin && isAsset(pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  }
})

/** Keeps the page with its stylesheets and fonts, whose names carry a hash and so never go stale. */
async function keepOfflinePage() {
  const response = await fetch(offlinePage, { cache: 'reload' })
  if (!response.ok) throw new Error(`${offlinePage} answered ${response.status}`)
  const html = await response.clone().text()
  const assets = html.match(/\/_next\/static\/[^"\\\s]+?\.(?:css|woff2)/g) ?? []
  await caches.delete(cacheName)
  const cache = await caches.open(cacheName)
  await cache.addAll([...new Set(assets)])
  await cache.put(offlinePage, response)
}

function isAsset(path) {
  return path.startsWith('/_next/static/') && /\.(css|woff2)$/.test(path.split('?')[0])
}
