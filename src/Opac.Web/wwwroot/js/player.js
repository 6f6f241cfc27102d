// The film's helpers. Without this script the browser's own player, the chapters and the written words are all there already.

const player = document.querySelector('#player');

/** What is remembered in this browser alone; where storage is switched off nothing is. */
const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* the film begins at its beginning next time */ } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
};

if (player) {
  jumpByLinks();
  followTheFilm();
  searchTheWords();
  keepThePlace();
  keepTheCaptions();
  offerTools();
  takeKeys();
}

function skip(seconds) {
  player.currentTime = Math.max(0, Math.min(player.duration || Infinity, player.currentTime + seconds));
}

function jumpByLinks() {
  for (const link of document.querySelectorAll('[data-seek]')) {
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      player.currentTime = Number(link.dataset.seek);
      player.play().catch(() => {});   // a browser that wants a click on the player itself is content with the new place
      if (!link.closest('.spoken')) player.focus();
    });
  }
  // An address with #t=12 from elsewhere: a moment of this film.
  const moment = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
  if (moment) whenKnown(() => { player.currentTime = Number(moment[1]); });
}

function whenKnown(act) {
  if (player.readyState >= HTMLMediaElement.HAVE_METADATA) act();
  else player.addEventListener('loadedmetadata', act, { once: true });
}

function followTheFilm() {
  const lists = [...document.querySelectorAll('.chapters ol, .spoken')].map(list => [...list.querySelectorAll('[data-seek]')]);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  player.addEventListener('timeupdate', () => {
    for (const links of lists) {
      let now = null;
      for (const link of links) if (Number(link.dataset.seek) <= player.currentTime + 0.05) now = link;
      for (const link of links) {
        const spoken = link.closest('.spoken');
        const target = spoken ? link.parentElement : link;
        const is = link === now && player.currentTime > 0;
        if (target.classList.contains('is-now') === is) continue;
        target.classList.toggle('is-now', is);
        if (is) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
        // The list turns its own page; the window stays where the visitor looks.
        if (is && spoken && !player.paused) spoken.scrollTo({ top: target.offsetTop - spoken.clientHeight / 3, behavior: calm.matches ? 'auto' : 'smooth' });
      }
    }
  });
}

function searchTheWords() {
  const field = document.querySelector('#transcript-search');
  if (!field) return;
  const place = field.closest('.transcript-search');
  const told = place.querySelector('[role=status]');
  const lines = [...field.closest('details').querySelectorAll('.spoken li')];
  place.hidden = false;
  field.addEventListener('input', () => {
    const wanted = fold(field.value.trim());
    let found = 0;
    for (const line of lines) {
      line.hidden = wanted !== '' && !fold(line.textContent).includes(wanted);
      if (!line.hidden) found++;
    }
    told.textContent = found === 0 ? told.dataset.none : '';
  });
}

// Found without Kazakh letters on the keyboard, as everywhere in the portal.
function fold(text) {
  const letters = { ә: 'а', і: 'и', ы: 'и', ң: 'н', ғ: 'г', ү: 'у', ұ: 'у', қ: 'к', ө: 'о', һ: 'х', ё: 'е' };
  return text.toLowerCase().replace(/[әіыңғүұқөһё]/g, letter => letters[letter]);
}

function keepThePlace() {
  const place = `film:${location.pathname.slice(3)}`;
  const left = Number(memory.get(place));
  if (left > 3 && !location.hash.startsWith('#t=')) whenKnown(() => { if (left < player.duration - 5) player.currentTime = left; });
  player.addEventListener('pause', () => memory.set(place, player.currentTime));
  addEventListener('pagehide', () => { if (player.currentTime > 3 && !player.ended) memory.set(place, player.currentTime); });
  player.addEventListener('ended', () => memory.drop(place));
}

function words() {
  return [...player.textTracks].filter(track => track.kind === 'captions' || track.kind === 'subtitles');
}

function keepTheCaptions() {
  const wanted = memory.get('captions');
  if (wanted && (wanted === 'off' || words().some(track => track.language === wanted)))
    for (const track of words()) track.mode = track.language === wanted ? 'showing' : 'disabled';
  player.textTracks.addEventListener('change', () => memory.set('captions', words().find(track => track.mode === 'showing')?.language ?? 'off'));
}

function toggleCaptions() {
  const shown = words().find(track => track.mode === 'showing');
  const next = shown ? null : words().find(track => track.language === document.documentElement.lang) ?? words()[0];
  for (const track of words()) track.mode = track === next ? 'showing' : 'disabled';
}

function offerTools() {
  const tools = document.querySelector('.player-tools');
  if (!tools) return;
  tools.hidden = false;
  for (const button of tools.querySelectorAll('[data-skip]')) button.addEventListener('click', () => skip(Number(button.dataset.skip)));
  const float = tools.querySelector('[data-float]');
  if (document.pictureInPictureEnabled && !player.disablePictureInPicture) {
    float.hidden = false;
    float.addEventListener('click', () => {
      (document.pictureInPictureElement ? document.exitPictureInPicture() : player.requestPictureInPicture()).catch(() => {});
    });
  }
  const describe = tools.querySelector('[data-describe]');
  if (describe) offerDescription(describe);
}

// What is seen is spoken by the browser's own voice, the film made quiet meanwhile; where it has no voice of that language a screen reader is told.
function offerDescription(button) {
  const track = [...player.textTracks].find(one => one.kind === 'descriptions');
  const status = document.querySelector('#described');
  if (!track) { button.hidden = true; return; }
  track.mode = 'hidden';
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    if (!on) { globalThis.speechSynthesis?.cancel(); status.textContent = ''; }
  });
  track.addEventListener('cuechange', () => {
    const cue = track.activeCues?.[0];
    if (!cue || button.getAttribute('aria-pressed') !== 'true') return;
    const text = cue.text.replace(/<[^>]*>/g, '');
    const voice = globalThis.speechSynthesis?.getVoices().find(one => one.lang.slice(0, 2) === track.language);
    if (!voice) { status.lang = track.language; status.textContent = text; return; }
    const said = new SpeechSynthesisUtterance(text);
    const loud = player.volume;
    said.voice = voice;
    said.lang = voice.lang;
    said.onstart = () => { player.volume = loud * 0.3; };
    said.onend = said.onerror = () => { player.volume = loud; };
    speechSynthesis.speak(said);
  });
}

// Single keys, and only while the player has the focus (WCAG 2.2, 2.1.4). By the key's place: the same on a Kazakh, Russian or Latin layout.
function takeKeys() {
  const keys = {
    KeyK: () => (player.paused ? player.play().catch(() => {}) : player.pause()),
    KeyJ: () => skip(-10),
    KeyL: () => skip(10),
    KeyC: toggleCaptions,
    KeyM: () => { player.muted = !player.muted; },
    KeyF: () => (document.fullscreenElement ? document.exitFullscreen() : player.requestFullscreen()).catch(() => {}),
  };
  player.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.code]) return;
    event.preventDefault();
    keys[event.code]();
  });
}
