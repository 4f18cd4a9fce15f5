/* Keeps the app's shell for times without a connection. Calls are never kept: signing in needs a connection. */

const CACHE = 'shell-1';
const SHELL = '/';
const FILES = [
  'app.css', 'bytes.js', 'calls.js', 'camera.js', 'confirm.css', 'confirm.js', 'enrolment.js', 'failure.js', 'front.css',
  'front.js', 'icon-192.png', 'icon.svg', 'key.js', 'main.js', 'messages.js', 'pad.js', 'pairing.js', 'passcode.css',
  'passcode.js', 'personal.js', 'places.js', 'reader.js', 'refusal.js', 'scan.css', 'scan.js', 'screens.js', 'session.js',
  'store.js', 'toast.js',
].map((name) => `/app/${name}`);
const ASSETS = ['/assets/tokens.css', '/assets/base.css', '/assets/icons.svg', '/assets/mark.svg'];

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE)
    .then((cache) => cache.addAll([SHELL, ...FILES, ...ASSETS]))
    .then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const kept = pathname === SHELL || pathname.startsWith('/app/') || pathname.startsWith('/assets/');
  if (request.method === 'GET' && origin === location.origin && kept) {
    event.respondWith(fresh(request));
  }
});

// The network first, so that the app is never older than it has to be.
async function fresh(request) {
  const navigation = request.mode === 'navigate';
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected && (!navigation || new URL(request.url).pathname === SHELL)) {
      await cache.put(navigation ? SHELL : request, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await cache.match(navigation ? SHELL : request, { ignoreSearch: navigation });
    if (kept) {
      return kept;
    }
    throw error;
  }
}
