// While a file is being compared: how far it is, and the result as soon as it is there. Without scripts the page reloads itself.
const note = document.querySelector('[data-progress]');

async function look() {
  const answer = await fetch(note.dataset.progress, { headers: { accept: 'application/json' } });
  if (!answer.ok) return location.reload();
  const { done, share, said } = await answer.json();
  if (done) return location.reload();
  note.querySelector('progress').value = share;
  note.querySelector('[data-said]').textContent = said;
  setTimeout(look, 700);
}

if (note) look();
