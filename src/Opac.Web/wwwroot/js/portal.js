// What every page can do where scripts run: my list, recently viewed, copying, sharing, printing, and opening without a network.
// The list lives in this browser only. Without scripts its links lead to the same list, out of its address.
const mine = document.getElementById('my-list');
const { add, remove, added, removed, copied } = mine.dataset;
const [longestList, longestViewed] = [100, 20];

function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keep(key, value) {
  try {
    if (value.length) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: the page works on without it.
  }
}

const list = () => read('opac-list').filter(id => typeof id === 'string');
const addressOf = ids => `${mine.pathname}?${new URLSearchParams(ids.map(id => ['id', id]))}`;

function say(text) {
  let status = document.getElementById('said');
  if (!status) {
    status = document.createElement('p');
    status.id = 'said';
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = text;
}

function refresh() {
  const ids = list();
  mine.href = ids.length ? addressOf(ids) : mine.pathname;
  mine.querySelector('.list-count').textContent = ids.length || '';
  for (const toggle of document.querySelectorAll('[data-list]')) {
    const isIn = ids.includes(toggle.dataset.list);
    toggle.setAttribute('role', 'button');
    toggle.setAttribute('aria-pressed', String(isIn));
    toggle.querySelector('.toggle-text').textContent = isIn ? remove : add;
  }
}

function toggle(id) {
  const ids = list();
  const isIn = ids.includes(id);
  keep('opac-list', isIn ? ids.filter(other => other !== id) : [...ids, id].slice(-longestList));
  refresh();
  say(isIn ? removed : added);
}

async function copy(button) {
  const text = document.querySelector(button.dataset.copy).textContent.trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not a secure context: select it, so that the reader can.
    getSelection().selectAllChildren(document.querySelector(button.dataset.copy));
    return;
  }
  const label = button.textContent;
  button.textContent = copied;
  say(copied);
  setTimeout(() => { button.textContent = label; }, 2000);
}

async function share(button) {
  try {
    await navigator.share({ title: document.title, url: button.dataset.share });
  } catch {
    // The reader thought better of it.
  }
}

addEventListener('click', event => {
  const at = selector => event.target.closest?.(selector);
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const toggled = at('[data-list]');
  if (toggled && plain) return toggle(toggled.dataset.list, event.preventDefault());
  const button = at('button');
  if (button?.dataset.copy) return copy(button);
  if (button?.dataset.share) return share(button);
  if (button?.hasAttribute('data-print')) return print();
  const removing = at('[data-remove]');
  if (removing) keep('opac-list', list().filter(id => id !== removing.dataset.remove));
  if (button?.hasAttribute('data-keep')) {
    keep('opac-list', [...new Set([...list(), ...shown()])].slice(-longestList));
    button.hidden = true;
    refresh();
    say(added);
  }
  if (button?.hasAttribute('data-clear')) {
    keep('opac-list', []);
    location.assign(mine.pathname);
  }
  if (button?.hasAttribute('data-forget')) {
    keep('opac-viewed', []);
    document.querySelector('[data-viewed]').hidden = true;
  }
});

addEventListener('keydown', event => {
  if (event.key === ' ' && event.target.matches?.('[data-list]')) toggle(event.target.dataset.list, event.preventDefault());
});

const shown = () => [...document.querySelectorAll('.my-list [data-id]')].map(item => item.dataset.id);

// The page of the list: this browser's own where the address names none; what was viewed lately below.
function showMine(page) {
  const ids = list();
  if (!location.search && ids.length) return location.replace(addressOf(ids));
  const others = shown().filter(id => !ids.includes(id));
  for (const button of page.querySelectorAll('[data-keep]')) button.hidden = others.length === 0;
  for (const button of page.querySelectorAll('[data-clear]')) button.hidden = others.length > 0;
  const viewed = read('opac-viewed');
  const section = page.querySelector('[data-viewed]');
  section.hidden = viewed.length === 0;
  section.querySelector('ul').replaceChildren(...viewed.map(({ id, title, author }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = mine.pathname.replace(/my$/, 'catalogue/') + encodeURIComponent(id);
    link.textContent = title;
    item.append(link, author ? ` — ${author}` : '');
    return item;
  }));
}

for (const button of document.querySelectorAll('[data-copy], [data-print]')) button.hidden = false;
for (const button of document.querySelectorAll('[data-share]')) button.hidden = !navigator.share;
const record = document.querySelector('[data-record]')?.dataset;
if (record) keep('opac-viewed', [{ id: record.record, title: record.title, author: record.author }, ...read('opac-viewed').filter(({ id }) => id !== record.record)].slice(0, longestViewed));
const page = document.querySelector('[data-my]');
if (page) showMine(page);
refresh();
// Suggestions come when somebody is about to type: most pages are only read.
addEventListener('focusin', function ready(event) {
  if (!event.target.matches?.('input[data-suggest]')) return;
  removeEventListener('focusin', ready);
  import('./suggest.js');
});
addEventListener('storage', refresh);
addEventListener('opac:shown', refresh);

if ('serviceWorker' in navigator && isSecureContext) {
  // A worker's address, too, must go through a policy that the page names.
  const policy = window.trustedTypes?.createPolicy('opac-worker', { createScriptURL: address => address }) ?? { createScriptURL: address => address };
  // Not while the page itself is still wanted: what the worker fetches ahead would be in its way.
  const register = () => navigator.serviceWorker.register(policy.createScriptURL('/sw.js')).catch(() => {
    // Private windows refuse workers: the portal works on with the network.
  });
  addEventListener('load', () => setTimeout(register, navigator.serviceWorker.controller ? 0 : 3000));
}
