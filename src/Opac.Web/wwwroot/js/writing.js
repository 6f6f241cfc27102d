// Writing in the studio: keeps what is typed, here and on the server; shows the page as it will be and what is wrong with it; puts blocks in.
// Without scripts the form saves and shows the same.
const form = document.getElementById('text-form');
const body = document.getElementById('body');
const auto = document.getElementById('auto');
const store = `opac-text:${form.dataset.path}`;
const pause = 900;
let timer, sending, again = null, frame = document.querySelector('#preview iframe'), leaving = false, kept = contentOf();

for (const tools of document.querySelectorAll('[data-tools]')) tools.hidden = false;
offerKept();

form.addEventListener('input', event => { if (event.target.name) typed(); });
form.addEventListener('change', event => { if (event.target.name) typed(); });
form.addEventListener('submit', event => {
  if (event.submitter?.hasAttribute('data-preview')) {
    event.preventDefault();
    send(true);
    return;
  }
  // Without a line the browser's own page would take the place of this one.
  if (!navigator.onLine) {
    event.preventDefault();
    keepHere();
    later();
    return;
  }
  // What is sent may yet be lost on the way: it stays here until the answer has come.
  leaving = true;
  keepHere();
});
addEventListener('online', () => send());
addEventListener('pagehide', () => { if (!leaving && contentOf() !== kept) keepHere(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && contentOf() !== kept) send(); });
// A sign of life for who else wants to write.
setInterval(() => { if (document.visibilityState === 'visible') send(); }, 60_000);

function contentOf() {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name === 'body' || name.startsWith('f-')));
}

function typed() {
  clearTimeout(timer);
  keepHere();
  say(form.dataset.typing);
  timer = setTimeout(send, pause);
}

function keepHere() {
  try {
    localStorage.setItem(store, JSON.stringify({ content: contentOf(), basedOn: form.basedOn.value, at: Date.now() }));
  } catch { /* A full or forbidden store: the server keeps it all the same. */ }
}

function forgetHere() {
  try { localStorage.removeItem(store); } catch { /* there is none */ }
}

function say(words, isWrong = false) {
  if (auto.textContent !== words) auto.textContent = words;
  auto.classList.toggle('is-wrong', isWrong);
}

async function send(shows = false) {
  if (sending) { again = { shows: shows || again?.shows }; return; }
  const content = contentOf();
  sending = fetch(form.dataset.type, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
  try {
    const answer = await sending;
    if (answer.status === 401 || answer.redirected) return ended();
    if (!answer.ok) return later((await answer.json().catch(() => ({}))).fault);
    const seen = await answer.json();
    kept = content;
    if (contentOf() === content) forgetHere();
    say(seen.changed ? form.dataset.changed : form.dataset.saved, seen.changed);
    showProblems(seen);
    showPreview(seen.preview, shows);
    const other = document.getElementById('other');
    other.hidden = !seen.other;
    other.textContent = seen.other ?? '';
  } catch {
    later();
  } finally {
    sending = null;
    if (again) { const { shows: wanted } = again; again = null; send(wanted); }
  }
}

// A busy server answers as little as a lost line.
function later(words = form.dataset.offline) {
  say(words, true);
  clearTimeout(timer);
  timer = setTimeout(send, 5_000);
}

function ended() {
  say(form.dataset.ended, true);
  const door = document.createElement('a');
  Object.assign(door, { href: form.dataset.signIn, target: '_blank', rel: 'noopener', textContent: form.dataset.signInWords });
  auto.append(' ', door);
}

function showPreview(address, shows) {
  if (!frame && !shows && innerWidth < 1024) return;
  if (!frame) {
    frame = document.createElement('iframe');
    frame.title = document.getElementById('preview-title').textContent;
    document.querySelector('#preview [data-none]')?.replaceWith(frame);
    frame.src = address;
  } else {
    // The place where one was reading stays. A preview that a lost line kept from coming is the browser's own page, into which nobody may look: it has no document.
    const top = frame.contentDocument?.defaultView.scrollY ?? 0;
    frame.addEventListener('load', () => frame.contentDocument?.defaultView.scrollTo({ top, behavior: 'instant' }), { once: true });
    frame.src = address;
  }
  if (shows) document.getElementById('preview').scrollIntoView({ block: 'nearest' });
}

function showProblems({ problems, fields, holdsBack }) {
  const list = document.getElementById('problems');
  list.replaceChildren(...problems.map(problem => itemOf(problem, list.dataset.line)));
  document.getElementById('problems-none').hidden = problems.length > 0;
  const held = document.getElementById('holds-back');
  if (held) held.hidden = !holdsBack;
  for (const field of form.querySelectorAll('[data-field]')) {
    const own = fields[field.dataset.field] ?? [];
    field.querySelector('.field-problems').replaceChildren(...own.map(problem => itemOf(problem)));
    const input = document.getElementById(field.dataset.field);
    if (own.some(problem => problem.severity === 'error')) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}

function itemOf(problem, lineWords) {
  const item = document.createElement('li');
  item.className = `problem is-${problem.severity}`;
  if (problem.line) {
    const link = document.createElement('a');
    Object.assign(link, { href: '#body', textContent: lineWords.replace('{0}', problem.line) });
    link.dataset.go = problem.line;
    const quote = document.createElement('q');
    quote.textContent = problem.excerpt;
    item.append(link, ' ', quote, ' ');
  } else if (problem.place && lineWords) {
    item.append(Object.assign(document.createElement('a'), { href: problem.place.address, textContent: problem.place.name }), ' ');
  }
  const what = document.createElement('b');
  what.textContent = problem.message;
  item.append(what);
  if (problem.remedy) {
    const remedy = document.createElement('span');
    Object.assign(remedy, { className: 'remedy', textContent: problem.remedy });
    item.append(' ', remedy);
  }
  return item;
}

// To the line of a problem.
document.getElementById('problems').addEventListener('click', event => {
  const field = document.getElementById(event.target.closest('a')?.hash.slice(1));
  const line = Number(event.target.closest('[data-go]')?.dataset.go);
  if (!line && field) {
    for (let around = field; around; around = around.parentElement) if (around.tagName === 'DETAILS') around.open = true;
    field.focus();
    return;
  }
  if (!line) return;
  event.preventDefault();
  const lines = body.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  body.focus();
  body.setSelectionRange(start, start + lines[line - 1].length);
  body.scrollTop = (body.scrollHeight / Math.max(lines.length, 1)) * Math.max(0, line - 4);
});

function offerKept() {
  let held;
  try { held = JSON.parse(localStorage.getItem(store)); } catch { return; }
  if (!held) return;
  // The server ends a text with a line end of its own.
  const plain = content => JSON.stringify(JSON.parse(content).map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()]));
  if (plain(held.content) === plain(kept)) return forgetHere();
  const offer = document.getElementById('kept');
  offer.hidden = false;
  offer.addEventListener('click', event => {
    if (event.target.closest('[data-take]')) {
      for (const [name, value] of JSON.parse(held.content)) {
        const field = form.elements[name];
        if (!field) continue;
        if (field.tagName === 'SELECT' && ![...field.options].some(option => option.value === value)) field.add(new Option(value, value));
        field.value = value;
      }
      offer.hidden = true;
      body.focus();
      typed();
    } else if (event.target.closest('[data-leave]')) {
      offer.hidden = true;
      forgetHere();
    }
  });
}

// The tool bar: one stop of the Tab key, arrows within (ARIA Authoring Practices, toolbar).
const bar = document.querySelector('.tools');
const tools = [...bar.querySelectorAll('button')];
tools.forEach((tool, at) => { tool.tabIndex = at ? -1 : 0; });
bar.addEventListener('keydown', event => {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = tools.indexOf(document.activeElement);
  const next = tools[Number.isFinite(step) ? (at + step + tools.length) % tools.length : step < 0 ? 0 : tools.length - 1];
  document.activeElement.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});
bar.addEventListener('click', event => {
  const tool = event.target.closest('button');
  if (!tool) return;
  const { wrap, line, link, open } = tool.dataset;
  const { selectionStart: start, selectionEnd: end, value } = body;
  const chosen = value.slice(start, end);
  if (wrap) replace(start, end, `${wrap}${chosen}${wrap}`, chosen ? undefined : start + wrap.length);
  else if (link) replace(start, end, `[${chosen || link}](https://)`);
  else if (line) {
    const from = value.lastIndexOf('\n', start - 1) + 1;
    replace(from, end, value.slice(from, end).split('\n').map(one => line + one).join('\n'));
  } else if (open) toggle(tool, document.getElementById(open));
});
body.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  // By the place of the key: on the Kazakh layout it gives another letter.
  if (event.code === 'KeyS') { event.preventDefault(); form.requestSubmit(form.querySelector('.save-bar button')); }
  const wrap = { KeyB: '**', KeyI: '*' }[event.code];
  if (!wrap) return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end } = body;
  replace(start, end, `${wrap}${body.value.slice(start, end)}${wrap}`, start === end ? start + wrap.length : undefined);
});
for (const picker of document.querySelectorAll('.picker')) {
  picker.addEventListener('click', event => {
    const choice = event.target.closest('[data-insert]');
    if (choice) insertBlock(choice.dataset.insert, () => toggle(document.querySelector(`[data-open="${picker.id}"]`), picker, false));
  });
  picker.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const opener = document.querySelector(`[data-open="${picker.id}"]`);
    toggle(opener, picker, false);
    opener.focus();
  });
}

function toggle(tool, picker, shows = picker.hidden) {
  for (const other of document.querySelectorAll('.picker')) if (other !== picker) other.hidden = true;
  for (const other of tools) if (other.dataset.open) other.setAttribute('aria-expanded', 'false');
  picker.hidden = !shows;
  tool.setAttribute('aria-expanded', String(shows));
  if (shows) picker.querySelector('input, button')?.focus();
}

// Through the browser's own editing, so that Ctrl+Z takes it back.
function replace(start, end, text, caret) {
  body.focus();
  body.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, text)) body.setRangeText(text, start, end, 'end');
  if (caret !== undefined) body.setSelectionRange(caret, caret);
  typed();
}

// No block stands within another: where one is being filled in, the next begins after it.
function afterBlock(value, at) {
  let opened = -1, start = 0;
  for (const line of value.split('\n')) {
    const end = start + line.length;
    if (/^:::\s*$/.test(line)) {
      if (opened >= 0 && opened < at && at <= end) return end;
      opened = -1;
    } else if (line.startsWith(':::') && !line.includes('{')) {
      opened = start;
    }
    start = end + 1;
  }
  return at;
}

function insertBlock(text, done) {
  done?.();
  const at = afterBlock(body.value, body.selectionEnd);
  const before = body.value.slice(0, at), after = body.value.slice(at);
  const lead = before && !before.endsWith('\n\n') ? (before.endsWith('\n') ? '\n' : '\n\n') : '';
  const tail = after.startsWith('\n') ? '\n' : '\n\n';
  // To the first place that is to be filled in.
  const gap = /: \n|\n\n\n/.exec(text);
  replace(at, at, lead + text + tail, gap ? at + lead.length + gap.index + (gap[0] === ': \n' ? 2 : 2) : undefined);
}
document.addEventListener('opac:insert', event => insertBlock(event.detail));

// Books by live search: for the fields that hold numbers of records, and for the block.
const finder = document.querySelector('[data-find-books]');
if (finder) find(finder, finder.closest('.picker').querySelector('[data-found]'), book => insertBlock(`::: кітап\nжазба: ${book.id}\n:::`, () => toggle(document.querySelector('[data-open="picker-book"]'), finder.closest('.picker'), false)));
for (const input of form.querySelectorAll('input[data-books]')) {
  const search = document.createElement('input'), label = document.createElement('label'), words = document.createElement('span'), list = document.createElement('ul');
  Object.assign(search, { type: 'search', autocomplete: 'off' });
  words.textContent = input.dataset.books;
  label.className = 'field';
  label.append(words, search);
  Object.assign(list, { className: 'pick-books found-books' });
  list.setAttribute('role', 'list');
  list.setAttribute('aria-live', 'polite');
  list.dataset.none = document.querySelector('[data-found]')?.dataset.none ?? '';
  input.closest('.field-of').append(label, list);
  find(search, list, book => {
    const had = input.value.split(/[,;]/).map(one => one.trim()).filter(Boolean);
    input.value = [...had.filter(one => one !== book.id), book.id].join(', ');
    search.value = '';
    list.replaceChildren();
    input.focus();
    typed();
  });
}

function find(input, list, take) {
  let wait, asking;
  input.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      asking?.abort();
      asking = new AbortController();
      if (input.value.trim().length < 2) return list.replaceChildren();
      try {
        const answer = await fetch(`/api/v1/search?size=8&q=${encodeURIComponent(input.value.trim().slice(0, 100))}`, { signal: asking.signal });
        if (!answer.ok) return;
        const { hits } = await answer.json();
        list.replaceChildren(...(hits.length ? hits.map(hit => {
          const item = document.createElement('li'), button = document.createElement('button');
          button.type = 'button';
          button.textContent = [hit.title, (hit.authors ?? []).join(', '), hit.year].filter(Boolean).join(' · ');
          button.addEventListener('click', () => take(hit));
          item.append(button);
          return item;
        }) : [Object.assign(document.createElement('li'), { textContent: list.dataset.none })]));
      } catch { /* overtaken by the next letters, or the line is down */ }
    }, 200);
  });
}

// Wide enough to stand beside the text: the page is shown from the start.
if (innerWidth >= 1024) send();
