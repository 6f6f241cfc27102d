// Sends pictures and films piece by piece: dragged, pasted, chosen or taken with the camera; goes on where the line broke, also after a reload.
// Takes the poster out of the film. Without scripts the form sends a file whole.
const area = document.querySelector('[data-media]');
const drop = area.querySelector('.drop');
const list = drop.querySelector('[data-list]');
const status = drop.querySelector('[data-status]');
const alt = drop.elements.alt;
const token = drop.elements.__RequestVerificationToken.value;
const isEditor = document.getElementById('text-form') !== null;
const patience = [500, 1000, 2000, 4000, 8000, 15000, 30000];

drop.querySelector('[data-plain]').hidden = true;
// A form without scripts takes one at a time.
drop.elements.file.multiple = true;
if (matchMedia('(pointer: coarse)').matches) drop.querySelector('[data-camera]').hidden = false;
for (const input of drop.querySelectorAll('input[type=file]')) {
  const take = () => { sendAll([...input.files]); input.value = ''; };
  input.addEventListener('change', take);
  // Chosen before this script had come.
  if (input.files.length) take();
}
drop.addEventListener('submit', event => event.preventDefault());
for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add('is-over'); });
for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('is-over'));
drop.addEventListener('drop', event => { event.preventDefault(); sendAll([...event.dataTransfer.files]); });
document.addEventListener('paste', event => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (!files.length) return;
  event.preventDefault();
  sendAll(files);
});
// A file that misses the box must not take the place of the page.
for (const name of ['dragover', 'drop']) addEventListener(name, event => event.preventDefault());

function address(handler, more = {}) {
  const query = new URLSearchParams({ handler, ...more });
  return `${area.dataset.media}&${query}`;
}

async function post(handler, more, content) {
  const answer = await fetch(address(handler, more), { method: 'POST', headers: { RequestVerificationToken: token, Accept: 'application/json', 'Content-Type': 'application/octet-stream' }, body: content });
  if (answer.ok) return answer.json();
  const told = await answer.json().catch(() => ({}));
  // What the server says no to stays no; everything else may be the line.
  throw Object.assign(new Error(told.fault ?? (answer.status === 401 ? area.dataset.ended : String(answer.status))), { isFinal: answer.status >= 400 && answer.status < 500 || answer.status === 507 });
}

// One after the other: the words of the alternative are those of the first.
async function sendAll(files) {
  let areAll = true;
  for (const file of files) areAll = await sendFile(file) !== null && areAll;
  if (areAll && !isEditor) location.reload();
}

export async function sendFile(file, purpose = null) {
  const key = `opac-sending:${area.dataset.media}:${file.name}:${file.size}:${file.lastModified}`;
  const item = document.createElement('li'), name = document.createElement('b'), bar = document.createElement('progress'), said = document.createElement('span'), stop = document.createElement('button');
  name.textContent = file.name;
  Object.assign(bar, { max: file.size || 1, value: 0 });
  bar.setAttribute('aria-label', `${area.dataset.sending}: ${file.name}`);
  Object.assign(stop, { type: 'button', className: 'studio-quiet', textContent: area.dataset.cancel });
  item.append(name, bar, said, stop);
  list.append(item);
  let id = null, isStopped = false;
  stop.addEventListener('click', async () => {
    isStopped = true;
    forget(key);
    if (id) await post('Cancel', { id }, '').catch(() => {});
    item.remove();
  });
  try {
    let { id: begun, received, piece } = await begin(file, key, said, () => isStopped);
    id = begun;
    while (received < file.size && !isStopped) {
      bar.value = received;
      said.textContent = `${Math.floor(received / file.size * 100)} %`;
      const before = received;
      received = await insist(async () => {
        try {
          return onward((await post('Piece', { id, from: received }, file.slice(received, received + piece))).received, before);
        } catch (fault) {
          if (fault.isFinal) throw fault;
          // Perhaps it came and the answer was lost: ask before sending it again.
          const answer = await fetch(address('Received', { id }), { headers: { Accept: 'application/json' } });
          if (!answer.ok) throw fault;
          return onward((await answer.json()).received, before);
        }
      }, said, () => isStopped);
    }
    if (isStopped) return null;
    bar.value = file.size;
    const done = await insist(() => post('Finish', { id, alt: alt.value, apply: String(!isEditor) }, ''), said, () => isStopped);
    forget(key);
    stop.remove();
    bar.remove();
    said.textContent = done.said;
    status.textContent = done.said;
    finished(done, item, purpose);
    return done;
  } catch (fault) {
    if (isStopped) return null;
    forget(key);
    stop.remove();
    bar.remove();
    said.textContent = fault.message;
    item.className = 'problem is-error';
    item.setAttribute('role', 'alert');
    return null;
  }
}

// Nothing came of it: to be tried again after a while.
function onward(received, before) {
  if (received === before) throw new Error('');
  return received;
}

async function begin(file, key, said, stopped) {
  const known = remembered(key);
  if (known) {
    const answer = await fetch(address('Received', { id: known }), { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.ok) return answer.json();
  }
  const begun = await insist(() => post('Begin', { name: file.name, size: file.size }, ''), said, stopped);
  try { localStorage.setItem(key, begun.id); } catch { /* then it begins anew after a reload */ }
  return begun;
}

async function insist(act, said, stopped) {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (fault) {
      if (fault.isFinal || stopped()) throw fault;
      said.textContent = area.dataset.broken;
      await new Promise(resolve => {
        const wait = setTimeout(resolve, patience[Math.min(tries, patience.length - 1)]);
        addEventListener('online', () => { clearTimeout(wait); resolve(); }, { once: true });
      });
    }
  }
}

function remembered(key) { try { return localStorage.getItem(key); } catch { return null; } }
function forget(key) { try { localStorage.removeItem(key); } catch { /* there is none */ } }

function finished(done, item, purpose) {
  if (!isEditor) {
    alt.value = '';
    return;
  }
  const fields = { film: ['f-file'], picture: ['f-poster', 'f-cover'], track: [`f-captions-${document.getElementById('body').lang}`] }[done.type] ?? [];
  for (const id of fields) {
    const select = document.getElementById(id);
    if (!select) continue;
    select.add(new Option(done.file, done.name));
    if (select.value === '' || purpose === 'poster') {
      select.value = done.name;
      const words = document.getElementById(`${id}-alt`);
      if (done.type === 'picture' && words && (!words.value || purpose === 'poster')) {
        words.value = alt.value;
        if (!words.value) words.focus();
      }
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (done.type === 'track') break;
  }
  if (done.type === 'picture') showPicture(done, item);
  else if (done.type === 'film') showFilm(done);
  area.querySelector('[data-empty]')?.remove();
  alt.value = '';
}

function showPicture(done, item) {
  const picture = document.createElement('img'), insert = document.createElement('button');
  Object.assign(picture, { src: done.href, alt: '', width: 120, height: 90 });
  Object.assign(insert, { type: 'button', className: 'button is-plain', textContent: area.dataset.insert });
  const text = `::: сурет\nфайл: ${done.name}\nбалама: ${alt.value}\nжазуы: \n:::`;
  insert.addEventListener('click', () => document.dispatchEvent(new CustomEvent('opac:insert', { detail: text })));
  item.append(picture, insert);
  const choice = document.createElement('li'), button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: done.file });
  button.dataset.insert = text;
  choice.append(button);
  document.querySelector('#picker-picture .pick-pictures')?.append(choice);
}

function showFilm(done) {
  const query = new URL(done.href, location.href).search;
  const figure = document.createElement('figure'), video = document.createElement('video'), caption = document.createElement('figcaption'), name = document.createElement('b');
  const ways = document.createElement('span'), poster = document.createElement('button'), captions = document.createElement('a');
  figure.className = 'film';
  Object.assign(video, { controls: true, preload: 'metadata', src: done.href });
  video.setAttribute('aria-label', done.file);
  name.textContent = done.file;
  ways.className = 'film-ways';
  Object.assign(poster, { type: 'button', className: 'button is-plain', textContent: posterWords() });
  poster.dataset.poster = '';
  Object.assign(captions, { className: 'button is-plain', href: `/studio/texts/captions${query.replace('&name=', '&film=')}`, textContent: captionWords() });
  ways.append(poster, captions);
  caption.append(name, ways);
  figure.append(video, caption);
  drop.after(figure);
  takesPoster(figure);
}

function posterWords() { return area.dataset.posterWords; }
function captionWords() { return area.dataset.captionsWords; }

for (const figure of area.querySelectorAll('.film')) takesPoster(figure);

// The frame that the film stands at, drawn here: the server needs no tool for films.
function takesPoster(figure) {
  const [button, film] = [figure.querySelector('[data-poster]'), figure.querySelector('video')];
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if (film.readyState < 2) await new Promise((resolve, reject) => {
        film.addEventListener('loadeddata', resolve, { once: true });
        film.addEventListener('error', reject, { once: true });
        film.preload = 'auto';
        film.load();
      });
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: film.videoWidth, height: film.videoHeight });
      canvas.getContext('2d').drawImage(film, 0, 0);
      const picture = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92));
      const stem = figure.querySelector('b').textContent.replace(/\.[^.]*$/, '');
      const done = await sendFile(new File([picture], `${stem}-kadr.jpg`, { type: 'image/jpeg' }), 'poster');
      if (done) status.textContent = area.dataset.posterSet;
      if (done && !isEditor) location.reload();
    } finally {
      button.disabled = false;
    }
  });
}
