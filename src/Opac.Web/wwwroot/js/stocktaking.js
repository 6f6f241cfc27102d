// A stocktaking: numbers go one after another without the page being loaded anew, and the camera reads bar codes where the browser can.
const form = document.querySelector('[data-scan]');
const number = form.elements.number;
const last = document.querySelector('[data-last]');
const view = form.querySelector('[data-view]');
const camera = form.querySelector('[data-camera]');
const waiting = [];
let sending = false;

function say(state, bold, text) {
  const line = document.createElement('p');
  line.className = `is-${state}`;
  const first = document.createElement('b');
  first.textContent = bold;
  line.append(first, ` ${text}`);
  last.prepend(line);
  while (last.children.length > 8) last.lastChild.remove();
}

// One at a time and in order; what could not be sent stays first in the row.
async function send() {
  if (sending) return;
  sending = true;
  while (waiting.length > 0) {
    try {
      const answer = await fetch(form.action, { method: 'POST', body: waiting[0], headers: { accept: 'application/json' } });
      if (answer.status === 507) {
        say('unknown', waiting[0].get('number'), `— ${(await answer.json()).fault}`);
        throw new Error('507');
      }
      if (!answer.ok) return form.submit();
      const told = await answer.json();
      say(told.state, told.number, `${told.title} — ${told.said}`);
      for (const [state, count] of Object.entries(told.counts)) document.querySelector(`[data-count="${state}"]`).textContent = count;
      waiting.shift();
    } catch {
      // The network is away, or the disk full: tried again until it is back. A reload asks before it throws these away.
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
  sending = false;
}

function take(code) {
  if (!code.trim()) return;
  const fields = new FormData(form);
  fields.set('number', code.trim());
  waiting.push(fields);
  send();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  take(number.value);
  number.value = '';
  number.focus();
});

addEventListener('beforeunload', (event) => {
  if (waiting.length > 0) event.preventDefault();
});

if ('BarcodeDetector' in globalThis && navigator.mediaDevices) {
  camera.hidden = false;
  const start = camera.textContent;
  let stream = null;
  let before = '';

  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    view.hidden = true;
    camera.textContent = start;
  };

  camera.addEventListener('click', async () => {
    if (stream) return stop();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      camera.hidden = true;
      return;
    }
    camera.textContent = form.dataset.scanning;
    view.srcObject = stream;
    view.hidden = false;
    await view.play();
    const detector = new BarcodeDetector();
    const look = async () => {
      if (!stream) return;
      const [found] = await detector.detect(view).catch(() => []);
      // One code stays before the camera for many pictures.
      if (found && found.rawValue !== before) {
        before = found.rawValue;
        take(found.rawValue);
        navigator.vibrate?.(60);
      }
      setTimeout(look, 250);
    };
    look();
  });
}
