// A walk through an exhibition: how far one is, from part to part by keys and swipes, as a slide show over the whole screen, on a stand in the hall,
// read aloud. Without this script the page is whole: it is read from top to bottom.

const article = document.querySelector('.exhibition .article');
const bar = document.querySelector('.walk');
const words = bar.dataset;
const kiosk = document.querySelector('.exhibition').classList.contains('is-kiosk');
const slideSeconds = 25;
const idleSeconds = 90;

// A part begins with a heading of the second level or the panel of a section.
const parts = [];
for (const element of article.children) {
  if (element.matches('h2, .room') || parts.length === 0) parts.push([]);
  parts.at(-1).push(element);
}
const heads = parts.map(part => part[0]);
let slides = false;
let at = 0;

bar.hidden = false;
const progress = bar.querySelector('.walk-progress');
const place = bar.querySelector('.walk-place');
const buttons = name => bar.querySelector(`[data-walk="${name}"]`);

function measure() {
  if (slides) return;
  const box = article.getBoundingClientRect();
  const seen = Math.min(1, Math.max(0, (innerHeight - box.top) / (box.height || 1)));
  progress.value = Math.round(seen * 100);
  at = Math.max(0, heads.findLastIndex(head => head.getBoundingClientRect().top < innerHeight / 3));
  tell();
}

function tell() {
  place.textContent = words.place.replace('{0}', at + 1).replace('{1}', parts.length);
  buttons('back').disabled = at === 0;
  buttons('on').disabled = at === parts.length - 1;
  if (slides) progress.value = Math.round((at + 1) / parts.length * 100);
}

function go(to) {
  at = Math.min(parts.length - 1, Math.max(0, to));
  if (slides) {
    document.documentElement.classList.toggle('is-first', at === 0);
    parts.forEach((part, number) => part.forEach(element => element.classList.toggle('is-away', number !== at)));
    scrollTo({ top: 0 });
    tell();
  } else {
    heads[at].scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth', block: 'start' });
  }
}

async function show(on) {
  slides = on;
  document.documentElement.classList.toggle('is-slides', on);
  buttons('slides').setAttribute('aria-pressed', on);
  if (on) {
    go(at);
    // Refused where no visitor touched anything yet: then the page itself is the stage.
    await document.documentElement.requestFullscreen?.().catch(() => {});
  } else {
    document.querySelectorAll('.is-away').forEach(element => element.classList.remove('is-away'));
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
    go(at);
  }
}

bar.addEventListener('click', event => {
  const asked = event.target.closest('[data-walk]')?.dataset.walk;
  if (asked === 'back') go(at - 1);
  if (asked === 'on') go(at + 1);
  if (asked === 'slides') show(!slides);
  if (asked === 'aloud') aloud();
  if (asked === 'print') print();
});

addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea, [tabindex="0"], .deep-zoom-frame')) return;
  if (event.key === 'ArrowRight' || event.key === 'PageDown' && slides) go(at + 1);
  else if (event.key === 'ArrowLeft' || event.key === 'PageUp' && slides) go(at - 1);
  else if (event.key === 'Home' && slides) go(0);
  else if (event.key === 'End' && slides) go(parts.length - 1);
  else if (event.key === 'Escape' && slides && !kiosk) show(false);
  else return;
  event.preventDefault();
});
document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement && slides && !kiosk) show(false);
});

let touched = null;
article.addEventListener('touchstart', event => {
  touched = event.touches.length === 1 && !event.target.closest('.gallery-row, .books-row, .deep-zoom-frame, input, video, audio') ? event.touches[0] : null;
}, { passive: true });
article.addEventListener('touchend', event => {
  if (!touched || !slides) return;
  const [across, down] = [event.changedTouches[0].clientX - touched.clientX, event.changedTouches[0].clientY - touched.clientY];
  if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) go(across < 0 ? at + 1 : at - 1);
  touched = null;
});

// Closed answers, transcripts and lists are printed too.
addEventListener('beforeprint', () => {
  document.querySelectorAll('.exhibition details:not([open])').forEach(details => {
    details.open = true;
    details.dataset.opened = '';
  });
});
addEventListener('afterprint', () => document.querySelectorAll('details[data-opened]').forEach(details => {
  details.open = false;
  delete details.dataset.opened;
}));

// Reading aloud, by a voice of the reader's own device; where it has none of the language there is no button.
const language = document.querySelector('.exhibition').lang || document.documentElement.lang;
let reading = null;

function voice() {
  return speechSynthesis.getVoices().find(one => one.lang.toLowerCase().startsWith(language));
}

function offerVoice() {
  buttons('aloud').hidden = !voice();
}

function aloud() {
  if (reading) {
    speechSynthesis.cancel();
    stopReading();
    return;
  }
  const lines = parts.slice(at).flat().flatMap(element => element.matches('p, h2, h3, h4, blockquote') ? [element] : [...element.querySelectorAll('h2, h3, h4, p, figcaption, li')])
    .filter(element => element.textContent.trim() && !element.querySelector('p, li') && !element.closest('details:not([open])'));
  reading = lines;
  buttons('aloud').setAttribute('aria-pressed', 'true');
  next();
}

function next() {
  document.querySelector('.is-read')?.classList.remove('is-read');
  const element = reading?.shift();
  if (!element) {
    stopReading();
    return;
  }
  const line = new SpeechSynthesisUtterance(element.textContent.trim());
  line.voice = voice();
  line.lang = language;
  line.onend = next;
  line.onerror = stopReading;
  element.classList.add('is-read');
  element.scrollIntoView({ block: 'center' });
  speechSynthesis.speak(line);
}

function stopReading() {
  reading = null;
  document.querySelector('.is-read')?.classList.remove('is-read');
  buttons('aloud').setAttribute('aria-pressed', 'false');
}

if ('speechSynthesis' in window) {
  offerVoice();
  speechSynthesis.addEventListener?.('voiceschanged', offerVoice);
}

// On a stand: begins by itself, goes on while nobody touches it, and begins anew when somebody walked away.
if (kiosk) {
  let quiet = 0;
  let wasTouched = false;
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(sign, () => {
      quiet = 0;
      wasTouched = true;
    }, { passive: true });
  }
  show(true);
  setInterval(() => {
    quiet++;
    if (wasTouched && quiet >= idleSeconds) {
      wasTouched = false;
      quiet = 0;
      go(0);
    } else if (!wasTouched && quiet >= slideSeconds) {
      quiet = 0;
      go(at === parts.length - 1 ? 0 : at + 1);
    }
  }, 1000);
}

addEventListener('scroll', measure, { passive: true });
addEventListener('resize', measure);
measure();
