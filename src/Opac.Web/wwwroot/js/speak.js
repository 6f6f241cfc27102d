// Reading aloud by the browser's own voices, in easy reading. Where the device has no voice for the page's language there is no button:
// a Kazakh text read by a foreign voice helps nobody.
const voices = globalThis.speechSynthesis;
const { read, stop } = document.querySelector('[data-speak]')?.dataset ?? {};
const main = document.getElementById('content');

if (voices && read) {
  offer();
  voices.addEventListener?.('voiceschanged', offer);
}

function voiceFor(tag) {
  return voices.getVoices().find(voice => voice.lang.toLowerCase().startsWith(tag));
}

function offer() {
  if (main.querySelector('.speak')) return;
  const parts = [...main.querySelectorAll('h1, .annotation, .lead, .hit h2')].filter(part => voiceFor(part.closest('[lang]').lang));
  for (const part of parts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'speak';
    button.textContent = `🔊 ${read}`;
    button.setAttribute('aria-label', `${read}: ${part.textContent.trim().slice(0, 60)}`);
    button.addEventListener('click', () => say(part, button));
    part.after(button);
  }
}

function say(part, button) {
  const wasSpeaking = voices.speaking && button.dataset.speaking;
  voices.cancel();
  for (const other of main.querySelectorAll('.speak')) {
    other.textContent = `🔊 ${read}`;
    delete other.dataset.speaking;
  }
  if (wasSpeaking) return;
  const tag = (part.querySelector('[lang]') ?? part.closest('[lang]')).lang;
  const speech = new SpeechSynthesisUtterance(part.innerText);
  speech.lang = tag;
  speech.voice = voiceFor(tag);
  speech.rate = .9;
  speech.addEventListener('end', () => { button.textContent = `🔊 ${read}`; delete button.dataset.speaking; });
  button.textContent = `⏹ ${stop}`;
  button.dataset.speaking = 'yes';
  voices.speak(speech);
}
