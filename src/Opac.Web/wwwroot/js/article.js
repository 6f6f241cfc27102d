// Makes blocks livelier that are whole without a script: a slider over two pictures, marks on a picture that light up with their text.

for (const pair of document.querySelectorAll('.compare-pair')) {
  const pictures = pair.querySelectorAll('img');
  if (pictures.length !== 2) continue;
  const live = document.createElement('div');
  live.className = 'compare-live';
  live.append(...pictures);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.setAttribute('aria-label', `${pictures[0].alt} / ${pictures[1].alt}`);
  slider.addEventListener('input', () => live.style.setProperty('--cut', `${slider.value}%`));
  const words = document.createElement('div');
  words.className = 'compare-words';
  for (const caption of pair.querySelectorAll('figcaption')) {
    const word = document.createElement('div');
    word.append(...caption.childNodes);
    words.append(word);
  }
  pair.after(live, slider, words);
  pair.remove();
}

for (const story of document.querySelectorAll('.zoom-story')) {
  const marks = story.querySelectorAll('.zoom-marks rect');
  const stops = [...story.querySelectorAll('[data-region]')];
  stops.forEach((stop, at) => {
    const show = on => marks[at]?.classList.toggle('is-shown', on);
    stop.addEventListener('pointerenter', () => show(true));
    stop.addEventListener('pointerleave', () => show(false));
  });
}
