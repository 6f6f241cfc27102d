// Results change within the page, with the same addresses as without scripts: back and forward work, and every state can be linked to.
// The page fetched is our own, made by the same templates; the policy lets nothing else through to the parser.
const policy = window.trustedTypes?.createPolicy('opac', { createHTML: html => html }) ?? { createHTML: html => html };
const search = document.querySelector('[data-search]');
let asking;

document.documentElement.classList.add('scripted');

addEventListener('click', event => {
  const link = event.target.closest?.('[data-search] a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.pathname !== location.pathname) return;
  event.preventDefault();
  go(link.href, link);
});

addEventListener('submit', event => {
  if (event.target.matches('[data-search] form')) event.preventDefault(go(addressOf(event.target)));
});

addEventListener('change', event => {
  if (event.target.matches('.sorting select')) go(addressOf(event.target.form), event.target);
});

slide();
addEventListener('popstate', () => show(location.href));

function addressOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '' && !(name === 'sort' && value === 'relevance')) fields.append(name, value);
  return `${form.action}?${fields}`;
}

async function go(address, from) {
  const place = from && placeOf(from);
  if (!(await show(address))) return;
  history.pushState(null, '', address);
  if (place?.()) return;
  document.getElementById('results-title').focus({ preventScroll: true });
  search.scrollIntoView();
}

// Where the focus was, found again after the change: a facet value, the order, a way of showing.
function placeOf(element) {
  if (element.id) return () => focus(document.getElementById(element.id));
  const facet = element.closest('.facet')?.id;
  const label = element.querySelector('.facet-label')?.textContent;
  if (facet && label) return () => focus([...document.querySelectorAll(`#${facet} a`)].find(link => link.querySelector('.facet-label').textContent === label));
  if (element.closest('.views')) return () => focus(document.querySelector('.views [aria-current]'));
}

function focus(element) {
  element?.focus({ preventScroll: true });
  return element && element === document.activeElement;
}

async function show(address) {
  asking?.abort();
  asking = new AbortController();
  search.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(policy.createHTML(await answer.text()), 'text/html');
    const open = new Map([...document.querySelectorAll('.facet')].map(facet => [facet.id, facet.open]));
    document.title = page.title;
    document.querySelector('.masthead .languages').replaceWith(page.querySelector('.masthead .languages'));
    document.getElementById('results').replaceChildren(...page.getElementById('results').childNodes);
    const [here, there] = [document.getElementById('facets'), page.getElementById('facets')];
    // The drawer itself stays, so that it stays open while several values are chosen.
    if (here && there) here.querySelector('#facet-list').replaceWith(there.querySelector('#facet-list'));
    else if (here) here.remove();
    else if (there) search.append(there);
    for (const facet of document.querySelectorAll('.facet')) facet.open = open.get(facet.id) ?? facet.open;
    slide();
    announce();
    dispatchEvent(new Event('opac:shown'));
    return true;
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
    return false;
  } finally {
    search.removeAttribute('aria-busy');
  }
}

// The two year fields as the two ends of a slider below the histogram; the fields stay for those who would rather type.
function slide() {
  const form = document.querySelector('.years');
  if (!form || form.previousElementSibling?.className === 'range') return;
  const fields = [...form.querySelectorAll('input[type="number"]')];
  const [min, max] = fields.map(field => Number(field.placeholder));
  const track = document.createElement('div');
  track.className = 'range';
  const ends = fields.map((field, i) => {
    const end = document.createElement('input');
    Object.assign(end, { type: 'range', min, max, value: field.value || (i ? max : min) });
    end.setAttribute('aria-label', field.parentElement.textContent.trim());
    end.addEventListener('input', () => {
      // The ends do not pass one another.
      end.value = i ? Math.max(end.value, ends[0].value) : Math.min(end.value, ends[1].value);
      field.value = Number(end.value) === (i ? max : min) ? '' : end.value;
    });
    end.addEventListener('change', () => go(addressOf(form)));
    track.append(end);
    return end;
  });
  form.before(track);
}

function announce() {
  let status = document.getElementById('search-status');
  if (!status) {
    status = document.createElement('p');
    status.id = 'search-status';
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = document.getElementById('total').textContent;
}
