// Captions beside the film: the moment at which it stands is put into a line by a button; more lines come when they are needed.
const film = document.getElementById('film');
const form = document.querySelector('.cues');
const rows = form.querySelector('ol');
const more = form.querySelector('[data-more]');

more.hidden = false;
more.addEventListener('click', () => add().querySelector('input').focus());
if (film) for (const row of rows.children) withButtons(row);

form.addEventListener('input', event => {
  if (event.target.name && event.target.closest('li') === rows.lastElementChild) add();
});

function add() {
  const row = rows.lastElementChild.cloneNode(true);
  for (const field of row.querySelectorAll('input, textarea')) { field.value = ''; field.removeAttribute('aria-invalid'); }
  for (const rest of row.querySelectorAll('button, .problem')) rest.remove();
  rows.append(row);
  if (film) withButtons(row);
  return row;
}

function withButtons(row) {
  for (const field of row.querySelectorAll('input')) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: form.dataset.now });
    button.setAttribute('aria-label', `${field.closest('label').firstElementChild.textContent}: ${form.dataset.now}`);
    button.addEventListener('click', () => { field.value = shown(film.currentTime); field.dispatchEvent(new Event('input', { bubbles: true })); });
    field.closest('.cue-time').append(button);
  }
  row.addEventListener('focusin', event => {
    if (event.target.tagName !== 'TEXTAREA') return;
    const start = seconds(row.querySelector('[name=start]').value);
    if (start !== null && film.paused) film.currentTime = start;
  });
}

function shown(time) {
  const minutes = Math.floor(time / 60), rest = time - minutes * 60;
  return `${minutes}:${rest.toFixed(1).padStart(4, '0')}`;
}

function seconds(text) {
  const match = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/.exec(text.trim());
  return match ? (Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * 60 + Number(match[3].replace(',', '.')) : null;
}
