// Suggestions while one types: the combobox with a list box of the ARIA Authoring Practices. Without scripts the form works as it is.
const patience = 150;

for (const input of document.querySelectorAll('input[data-suggest]')) listen(input);

function listen(input) {
  const form = input.form;
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let timer, asking, chosen = -1;
  list.className = 'suggestions';
  list.id = `suggestions-${Math.random().toString(36).slice(2)}`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.dataset.label);
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, patience);
  });
  input.addEventListener('keydown', event => {
    const count = list.children.length;
    if (event.key === 'Escape' && !list.hidden) close(event.preventDefault());
    else if (list.hidden || count === 0) return;
    else if (event.key === 'ArrowDown') choose(chosen + 1 >= count ? 0 : chosen + 1, event.preventDefault());
    else if (event.key === 'ArrowUp') choose(chosen <= 0 ? count - 1 : chosen - 1, event.preventDefault());
    else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen], event.preventDefault());
    else if (event.key === 'Tab') close();
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => take(event.target.closest('li')));

  // This module may come after the first letters.
  if (document.activeElement === input && input.value !== input.defaultValue) ask();

  async function ask() {
    const typed = input.value.trim();
    asking?.abort();
    if (typed.length < 2) return close();
    asking = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}&q=${encodeURIComponent(typed.slice(0, 100))}`, { signal: asking.signal });
      if (answer.ok) show(await answer.json());
    } catch (error) {
      // A line that is down or a question overtaken by the next one: the form still works.
      if (error.name !== 'AbortError') close();
    }
  }

  function show(suggestions) {
    if (document.activeElement !== input) return;
    chosen = -1;
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${i}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.kind = suggestion.kind;
      if (suggestion.id) item.dataset.id = suggestion.id;
      item.textContent = suggestion.text;
      return item;
    }));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? '' : input.dataset.count.replace('#', suggestions.length);
  }

  function choose(next) {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = next;
    list.children[chosen].setAttribute('aria-selected', 'true');
    list.children[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[chosen].id);
  }

  function take(item) {
    if (!item) return;
    if (item.dataset.id) {
      location.assign(input.dataset.records + encodeURIComponent(item.dataset.id));
      return;
    }
    input.value = item.textContent;
    close();
    form.requestSubmit();
  }

  function close() {
    chosen = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}
