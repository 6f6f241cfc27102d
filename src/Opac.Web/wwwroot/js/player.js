// Chapters and spoken lines move the film; the line that is heard is marked; the film goes on where it was left.

const player = document.querySelector('#player');
const links = [...document.querySelectorAll('[data-seek]')];

function seek(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.currentTime = Number(event.currentTarget.dataset.seek);
  player.play().catch(() => {});   // a browser that wants a click on the player itself is content with the new place
  player.focus({ preventScroll: false });
}

function mark() {
  for (const list of document.querySelectorAll('.chapters ol, .spoken')) {
    let now = null;
    for (const link of list.querySelectorAll('[data-seek]')) {
      if (Number(link.dataset.seek) <= player.currentTime + 0.05) now = link;
    }
    for (const link of list.querySelectorAll('[data-seek]')) {
      const target = link.closest('.spoken') ? link.parentElement : link;
      target.classList.toggle('is-now', link === now && player.currentTime > 0);
    }
  }
}

if (player) {
  for (const link of links) link.addEventListener('click', seek);
  player.addEventListener('timeupdate', mark);

  const place = `film:${location.pathname.slice(3)}`;
  try {
    const left = Number(sessionStorage.getItem(place));
    if (left > 3) player.addEventListener('loadedmetadata', () => { if (left < player.duration - 5) player.currentTime = left; }, { once: true });
    player.addEventListener('pause', () => sessionStorage.setItem(place, player.currentTime));
    player.addEventListener('ended', () => sessionStorage.removeItem(place));
  } catch {
    // Storage is switched off: the film begins at its beginning.
  }
}
