(() => {
  const index = new MiniSearch({
    idField: 'url', fields: ['heading', 'page', 'text'], storeFields: ['heading', 'page', 'text'],
    searchOptions: { boost: { heading: 3, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
  });
  index.addAll(sections);
  const field = document.querySelector('.search input');
  const list = document.querySelector('.search ol');

  const excerpt = hit => {
    const at = Math.max(0, Math.min(...hit.terms.map(term => hit.text.toLowerCase().indexOf(term)).filter(i => i >= 0)) - 40);
    return hit.text.substr(Number.isFinite(at) ? at : 0, 140);
  };

  const entry = hit => {
    const link = document.createElement('a');
    link.href = hit.id;
    for (const [name, text] of [['b', hit.heading || hit.page], ['i', hit.page], ['span', excerpt(hit)]]) {
      const part = document.createElement(name);
      part.textContent = text;
      link.append(part);
    }
    const item = document.createElement('li');
    item.append(link);
    return item;
  };

  field.addEventListener('input', () => {
    const hits = index.search(field.value).slice(0, 12);
    list.replaceChildren(...hits.map(entry));
    list.hidden = field.value.trim() === '';
    if (!list.hidden && hits.length === 0) list.textContent = 'Nothing found.';
  });
  field.form.addEventListener('submit', event => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    }
  });
})();
