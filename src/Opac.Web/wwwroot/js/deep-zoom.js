// Puts a viewer over each picture that is to be gone into. The viewer is fetched only when such a picture comes near the window.

const words = document.querySelector('[data-zoom-words]')?.dataset ?? {};

function load() {
  return new Promise((done, failed) => {
    if (window.OpenSeadragon) return done();
    const script = document.createElement('script');
    // A script's address is a sink of Trusted Types; the policy of this name lets this one address through.
    script.src = policy.createScriptURL('/lib/openseadragon/openseadragon.min.js');
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

const policy = window.trustedTypes?.createPolicy('opac', { createScriptURL: address => address.startsWith('/lib/') ? address : '' }) ?? { createScriptURL: address => address };

async function enliven(frame) {
  await load();
  const picture = frame.querySelector('.picture, img');
  const stage = document.createElement('div');
  stage.className = 'deep-zoom-stage';
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', frame.querySelector('img').alt);
  frame.classList.add('is-live');
  frame.append(stage);
  const viewer = window.OpenSeadragon({
    element: stage,
    tileSources: `${frame.dataset.iiif}/info.json`,
    showNavigationControl: false,
    drawer: 'canvas',
    crossOriginPolicy: false,
    gestureSettingsMouse: { scrollToZoom: false, clickToZoom: true },
    visibilityRatio: 0.6,
    maxZoomPixelRatio: 2,
  });
  viewer.addHandler('open', () => picture.classList.add('is-under'));
  viewer.addHandler('open-failed', () => {
    viewer.destroy();
    stage.remove();
    frame.classList.remove('is-live');
  });
  const tools = document.createElement('div');
  tools.className = 'deep-zoom-tools';
  for (const [sign, label, act] of [
    ['+', words.in, () => viewer.viewport.zoomBy(1.6)],
    ['−', words.out, () => viewer.viewport.zoomBy(1 / 1.6)],
    ['⟲', words.whole, () => viewer.viewport.goHome()],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = label ?? '';
    button.setAttribute('aria-label', label ?? sign);
    button.addEventListener('click', () => {
      act();
      viewer.viewport.applyConstraints();
    });
    tools.append(button);
  }
  frame.append(tools);
}

const watcher = new IntersectionObserver(entries => {
  for (const entry of entries.filter(entry => entry.isIntersecting)) {
    watcher.unobserve(entry.target);
    enliven(entry.target);
  }
}, { rootMargin: '400px' });
document.querySelectorAll('.deep-zoom-frame[data-iiif]').forEach(frame => watcher.observe(frame));
