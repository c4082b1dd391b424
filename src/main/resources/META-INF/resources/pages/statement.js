/* What the review of a statement does in the browser: choosing a clause, bringing one into view, and keys. */
(() => {
  const KEYS_OFF = 'pacta-review-keys-off';
  const KEYS = { j: 'next', k: 'previous', a: 'accept', e: 'edit', r: 'reject', s: 'split', m: 'merge', n: 'add' };
  const TYPING = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]';

  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const wide = () => matchMedia('(min-width: 1100px)').matches;
  const bar = () => document.querySelector('.pacta-head')?.getBoundingClientRect().bottom ?? 0;

  /** Scrolls only where the element is not in view already. */
  function bring(element, always, behavior = calm() ? 'auto' : 'smooth') {
    const box = element.getBoundingClientRect();
    if (always || box.top < bar() + 8 || box.bottom > innerHeight - 8) {
      element.scrollIntoView({ block: box.height > innerHeight / 2 ? 'start' : 'center', behavior });
    }
  }

  /** The same for a card, in the column that scrolls by itself where there is room for one. */
  function bringCard(card) {
    const column = card.closest('.statement-found');
    if (!wide() || !column) {
      bring(card, true);
      return;
    }
    const box = card.getBoundingClientRect();
    const frame = column.getBoundingClientRect();
    const head = column.querySelector('.pacta-section-head').offsetHeight;
    if (box.top < frame.top + head || box.bottom > frame.bottom - 8) {
      const room = Math.max(head, (frame.height - box.height) / 2);
      column.scrollBy({ top: box.top - frame.top - room, behavior: calm() ? 'auto' : 'smooth' });
    }
  }

  function chosen(text, id) {
    text.querySelectorAll('.is-selected').forEach((it) => {
      it.classList.remove('is-selected');
      it.removeAttribute('aria-current');
    });
    text.querySelectorAll(`[data-findings~="${id}"]`).forEach((it) => {
      it.classList.add('is-selected');
      if (it.matches('.clause-sign')) {
        it.setAttribute('aria-current', 'true');
      }
    });
  }

  window.pactaStatement = {
    text(text) {
      text.addEventListener('click', (event) => {
        const clause = event.target.closest('[data-findings]');
        if (!clause || clause.matches('a') || (clause.matches('.clause') && String(getSelection()))) {
          return;
        }
        const ids = clause.dataset.findings.split(' ');
        const now = ids.indexOf(text.dataset.selected ?? '');
        text.dispatchEvent(new CustomEvent('clause-chosen', { detail: Number(ids[(now + 1) % ids.length]) }));
      });
    },

    rewrite(text, passage, html) {
      const element = document.getElementById(passage);
      if (element) {
        const focused = element.contains(document.activeElement) ? document.activeElement.dataset.findings : undefined;
        element.innerHTML = html;
        chosen(text, text.dataset.selected);
        if (focused) {
          element.querySelector(`.clause-sign[data-findings="${focused}"]`)?.focus();
        }
      }
    },

    /** @param from where it was chosen: text, list, key or address */
    select(text, card, id, from) {
      text.dataset.selected = id;
      chosen(text, id);
      const clause = text.querySelector(`.clause[data-findings~="${id}"]`);
      if (clause && from !== 'text' && (wide() || from === 'address')) {
        bring(clause, false, from === 'address' ? 'auto' : undefined);
      }
      if (from === 'key') {
        card.querySelector('.finding-head').focus({ preventScroll: true });
      }
      if (wide() || from !== 'address') {
        requestAnimationFrame(() => bringCard(card));
        if (wide()) {
          setTimeout(() => card.classList.contains('is-selected') && bringCard(card), 350); // its fields have their height by then
        }
      }
    },

    find(id) {
      const clause = document.querySelector(`.statement-text .clause[data-findings~="${id}"]`);
      if (clause) {
        bring(clause, true);
      }
    },

    passage(text, id) {
      const passage = document.getElementById(id);
      text.querySelectorAll('.is-quoted').forEach((it) => it.classList.remove('is-quoted'));
      if (passage && text.contains(passage)) {
        passage.classList.add('is-quoted');
        requestAnimationFrame(() => bring(passage, true, 'auto'));
      }
    },

    anchor(text) {
      if (/^#passage-\d+$/.test(location.hash)) {
        this.passage(text, location.hash.slice(1));
      }
    },

    keys(page, toggle) {
      toggle.checked = localStorage.getItem(KEYS_OFF) !== 'yes';
      toggle.addEventListener('change', () => localStorage.setItem(KEYS_OFF, toggle.checked ? 'no' : 'yes'));
      const onKey = (event) => {
        if (!page.isConnected) {
          document.removeEventListener('keydown', onKey);
          return;
        }
        const target = event.composedPath()[0];
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat && event.key.length === 1) {
          return;
        }
        if (document.querySelector('vaadin-dialog[opened], vaadin-dialog-overlay')) {
          return;
        }
        if (target instanceof Element && target.closest(TYPING) && !target.matches('[type="checkbox"]')) {
          return;
        }
        let word = toggle.checked ? KEYS[event.key] : undefined;
        if (target instanceof Element && target.closest('.finding-head')) {
          word ??= { ArrowDown: 'next', ArrowUp: 'previous' }[event.key];
        }
        if (word) {
          event.preventDefault();
          page.dispatchEvent(new CustomEvent('review-key', { detail: word }));
        }
      };
      document.addEventListener('keydown', onKey);
    },
  };
})();
