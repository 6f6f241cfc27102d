// A card that is pointed at, or reached by keyboard, shows a few silent seconds of its film. Not where motion or data are to be saved.

const spare = matchMedia('(prefers-reduced-motion: reduce)').matches || navigator.connection?.saveData;

if (!spare) {
  for (const card of document.querySelectorAll('.trailer-card:has([data-preview])')) {
    const frame = card.querySelector('[data-preview]');
    let film = null;
    const show = () => {
      if (film) return;
      film = document.createElement('video');
      Object.assign(film, { muted: true, loop: true, playsInline: true, src: frame.dataset.preview });
      film.setAttribute('aria-hidden', 'true');
      film.tabIndex = -1;
      frame.append(film);
      film.play().catch(() => hide());
    };
    const hide = () => { film?.remove(); film = null; };
    card.addEventListener('pointerenter', event => { if (event.pointerType === 'mouse') show(); });
    card.addEventListener('pointerleave', hide);
    card.addEventListener('focusin', show);
    card.addEventListener('focusout', hide);
  }
}
