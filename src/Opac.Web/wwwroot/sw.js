// Opens the portal without a network: the home page, and what was last looked at. The network always comes first, so that what is shown is what
// is so; a page out of the store says when it was kept and says nothing about which books are there now.
const [pages, files] = ['opac-pages-1', 'opac-files-1'];
const mostPages = 80;
const languages = ['kk', 'ru', 'en'];
const kept = /^\/(kk|ru|en)\/($|catalogue|my|lists|browse|new|exhibitions|trailers|events|offline)/;
const never = /\/export$/;
const assets = /^\/(css|js|fonts|covers|lib|icon)/;

self.addEventListener('install', event => event.waitUntil(prepare()));
self.addEventListener('activate', event => event.waitUntil(tidy()));
self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin || request.headers.has('range')) return;
  if (assets.test(address.pathname)) event.respondWith(fileOf(request));
  else if (request.mode === 'navigate' || (request.headers.get('accept') ?? '').startsWith('text/html')) event.respondWith(pageOf(event, address));
});

async function prepare() {
  const cache = await caches.open(pages);
  // Of the language that is being read, not of all three: the line is slow.
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const read = languages.filter(tag => open.some(({ url }) => new URL(url).pathname.startsWith(`/${tag}/`)));
  await Promise.allSettled((read.length ? read : ['kk']).flatMap(tag => [`/${tag}/offline`, `/${tag}/`]).map(async address => {
    const answer = await fetch(address);
    if (!answer.ok) return;
    // What the page needs to look as it should.
    const needed = [...(await answer.clone().text()).matchAll(/(?:href|src)="(\/(?:css|js|fonts)\/[^"]+)"/g)].map(match => match[1]);
    await cache.put(address, answer);
    await Promise.allSettled(needed.map(async file => {
      const store = await caches.open(files);
      if (!(await store.match(file))) await store.add(file);
    }));
  }));
  await self.skipWaiting();
}

async function tidy() {
  for (const name of await caches.keys()) if (name.startsWith('opac-') && name !== pages && name !== files) await caches.delete(name);
  await self.clients.claim();
}

async function pageOf(event, address) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok && !answer.redirected && kept.test(address.pathname) && !never.test(address.pathname)) event.waitUntil(keep(event.request.url, answer.clone()));
    return answer;
  } catch (failure) {
    const cache = await caches.open(pages);
    const found = await cache.match(event.request.url, { ignoreVary: true });
    if (found) return asKept(found);
    if (event.request.mode !== 'navigate') throw failure;
    const language = languages.find(tag => address.pathname.startsWith(`/${tag}/`)) ?? 'kk';
    return (await cache.match(`/${language}/offline`, { ignoreVary: true })) ?? (await cache.match('/kk/offline', { ignoreVary: true })) ?? Response.error();
  }
}

async function keep(address, answer) {
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return;
  const cache = await caches.open(pages);
  await cache.delete(address, { ignoreVary: true });
  await cache.put(address, answer);
  const all = await cache.keys();
  const old = all.filter(({ url }) => !/\/(kk|ru|en)\/(offline)?$/.test(new URL(url).pathname));
  await Promise.all(old.slice(0, Math.max(0, all.length - mostPages)).map(request => cache.delete(request)));
}

// The page as it was kept, which says so: its style sheet hides whatever says that a book is there now.
async function asKept(found) {
  const html = await found.text();
  const language = /<html lang="(\w+)"/.exec(html)?.[1] ?? 'kk';
  const when = new Date(found.headers.get('date') ?? Date.now()).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  const headers = new Headers(found.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(html.replace('<html ', '<html data-stale ').replace('id="stale" hidden', 'id="stale"').replace('{when}', when), { status: 200, headers });
}

async function fileOf(request) {
  const cache = await caches.open(files);
  const found = await cache.match(request, { ignoreVary: true });
  // Style sheets and scripts have another name whenever they change; what has none is asked for anew where there is a network.
  if (found && /\.[a-z0-9]{8,}\.\w+$|^\/fonts\//.test(new URL(request.url).pathname)) return found;
  try {
    const answer = await fetch(request);
    if (answer.ok) cache.put(request, answer.clone());
    return answer;
  } catch (failure) {
    if (found) return found;
    throw failure;
  }
}
