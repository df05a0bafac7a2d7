'use strict';
// Shows of the page what the filter asks for. The page is whole without it. No character here is markup in XML.
{
  const element = (id) => document.getElementById(id);
  const [form, text, team, status] = ['_filter', '_text', '_team', '_status'].map(element);
  const items = [...document.querySelectorAll('.item')].map((node) => ({node, words: null}));
  const groups = [...document.querySelectorAll('main details, main section')];
  const wasOpen = new Map();

  const holds = (item, words) => {
    const {dataset} = item.node;
    if (team.value ? dataset.team !== team.value : false) return false;
    if (status.value ? dataset.status !== status.value : false) return false;
    if (words.length === 0) return true;
    item.words ??= (item.node.id + ' ' + item.node.textContent).toLowerCase();
    return words.every((word) => item.words.includes(word));
  };

  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = words.length !== 0 || team.value !== '' || status.value !== '';
    let found = 0;
    for (const item of items) {
      const shown = holds(item, words);
      item.node.hidden = !shown;
      found += shown ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = asked ? group.querySelector('.item:not([hidden])') === null : false;
      if (group.tagName !== 'DETAILS') continue;
      if (asked) {
        if (!wasOpen.has(group)) wasOpen.set(group, group.open);
        group.open = true;
      } else if (wasOpen.has(group)) {
        group.open = wasOpen.get(group);
        wasOpen.delete(group);
      }
    }
    element('_found').textContent = asked ? `${found} of ${items.length} shown` : '';
  };

  const clear = () => {
    text.value = team.value = status.value = '';
    filter();
  };

  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id ? element(id) : null;
    if (!target) return;
    if (target.closest('[hidden]')) clear();
    for (let group = target.closest('details'); group; group = group.parentElement.closest('details')) {
      group.open = true;
    }
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea');
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      if (typing) return;
      event.preventDefault();
      text.focus();
      text.select();
    } else if (event.key === 'Escape') {
      if (event.target === text) clear();
    }
  });
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => {
    for (const group of document.querySelectorAll('details:not([hidden])')) group.open = true;
  });
  reveal();
}
