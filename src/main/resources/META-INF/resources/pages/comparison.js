/* Keys of the comparison: from one card to the next, accept, another outcome. */
(() => {
  const KEYS_OFF = 'pacta-review-keys-off';
  const TYPING = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]';

  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const cards = (page) => [...page.querySelectorAll('.comparison-card')].filter((card) => card.offsetParent);

  function go(card) {
    if (card) {
      card.focus({ preventScroll: true });
      const block = card.offsetHeight > innerHeight / 2 ? 'start' : 'center';
      card.scrollIntoView({ block, behavior: calm() ? 'auto' : 'smooth' });
    }
  }

  function onKey(page, key) {
    const all = cards(page);
    const here = all.findIndex((card) => card.contains(document.activeElement));
    if (key === 'j') {
      go(all[Math.min(here + 1, all.length - 1)]);
    } else if (key === 'k') {
      go(all[Math.max(here - 1, 0)]);
    } else if (here >= 0 && key === 'o') {
      all[here].querySelector('.comparison-other')?.click();
    } else if (here >= 0 && key === 'a') {
      const accept = all[here].querySelector('.comparison-accept:not([disabled])');
      if (accept) {
        accept.click();
        go(all.slice(here + 1).find((card) => card.dataset.open === 'true') ?? all[here]);
      }
    }
  }

  window.pactaComparison = {
    keys(page, toggle) {
      toggle.checked = localStorage.getItem(KEYS_OFF) !== 'yes';
      toggle.addEventListener('change', () => localStorage.setItem(KEYS_OFF, toggle.checked ? 'no' : 'yes'));
      const listen = (event) => {
        if (!page.isConnected) {
          document.removeEventListener('keydown', listen);
          return;
        }
        const target = event.composedPath()[0];
        const typing = target instanceof Element && target.closest(TYPING) && !target.matches('[type="checkbox"]');
        const chord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
        if (!toggle.checked || typing || chord || event.repeat || event.defaultPrevented || !'jkao'.includes(event.key)) {
          return;
        }
        event.preventDefault();
        onKey(page, event.key);
      };
      document.addEventListener('keydown', listen);
    },
  };
})();
