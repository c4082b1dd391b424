import { calm, isChord, isTyping, onKeyWhile, pressedIn, remember, type Toggle } from './keys';

/** What the review of a statement does in the browser: choosing a clause, bringing one into view, and keys. */

const KEYS: Record<string, string> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  e: 'edit',
  r: 'reject',
  s: 'split',
  m: 'merge',
  n: 'add',
};
const KEYS_IN_LIST: Record<string, string> = { ArrowDown: 'next', ArrowUp: 'previous' };

const wide = () => matchMedia('(min-width: 1100px)').matches;
const bar = () => document.querySelector('.pacta-head')?.getBoundingClientRect().bottom ?? 0;

/** Scrolls only where the element is not in view already. */
function bring(element: Element, always: boolean, behavior: ScrollBehavior = calm() ? 'auto' : 'smooth') {
  const box = element.getBoundingClientRect();
  if (always || box.top < bar() + 8 || box.bottom > innerHeight - 8) {
    element.scrollIntoView({ block: box.height > innerHeight / 2 ? 'start' : 'center', behavior });
  }
}

/** The same for a card, in the column that scrolls by itself where there is room for one. */
function bringCard(card: HTMLElement) {
  const column = card.closest('.statement-found');
  if (!wide() || !column) {
    bring(card, true);
    return;
  }
  const box = card.getBoundingClientRect();
  const frame = column.getBoundingClientRect();
  const head = column.querySelector<HTMLElement>('.pacta-section-head')?.offsetHeight ?? 0;
  if (box.top < frame.top + head || box.bottom > frame.bottom - 8) {
    const room = Math.max(head, (frame.height - box.height) / 2);
    column.scrollBy({ top: box.top - frame.top - room, behavior: calm() ? 'auto' : 'smooth' });
  }
}

function chosen(text: HTMLElement, id: string | undefined) {
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

const pactaStatement = {
  text(text: HTMLElement) {
    text.addEventListener('click', (event) => {
      const clause = (event.target as Element).closest<HTMLElement>('[data-findings]');
      if (!clause || clause.matches('a') || (clause.matches('.clause') && String(getSelection()))) {
        return;
      }
      const ids = clause.dataset.findings?.split(' ') ?? [];
      const now = ids.indexOf(text.dataset.selected ?? '');
      text.dispatchEvent(new CustomEvent('clause-chosen', { detail: Number(ids[(now + 1) % ids.length]) }));
    });
  },

  rewrite(text: HTMLElement, passage: string, html: string) {
    const element = document.getElementById(passage);
    if (element) {
      const active = document.activeElement;
      const focused = active instanceof HTMLElement && element.contains(active) ? active.dataset.findings : undefined;
      element.innerHTML = html;
      chosen(text, text.dataset.selected);
      if (focused) {
        element.querySelector<HTMLElement>(`.clause-sign[data-findings="${focused}"]`)?.focus();
      }
    }
  },

  /** @param from where it was chosen: text, list, key or address */
  select(text: HTMLElement, card: HTMLElement, id: string, from: string) {
    text.dataset.selected = id;
    chosen(text, id);
    const clause = text.querySelector(`.clause[data-findings~="${id}"]`);
    if (clause && from !== 'text' && (wide() || from === 'address')) {
      bring(clause, false, from === 'address' ? 'auto' : undefined);
    }
    if (from === 'key') {
      card.querySelector<HTMLElement>('.finding-head')?.focus({ preventScroll: true });
    }
    if (wide() || from !== 'address') {
      requestAnimationFrame(() => bringCard(card));
      if (wide()) {
        // Its fields have their height by then.
        setTimeout(() => card.classList.contains('is-selected') && bringCard(card), 350);
      }
    }
  },

  find(id: string) {
    const clause = document.querySelector(`.statement-text .clause[data-findings~="${id}"]`);
    if (clause) {
      bring(clause, true);
    }
  },

  passage(text: HTMLElement, id: string) {
    const passage = document.getElementById(id);
    text.querySelectorAll('.is-quoted').forEach((it) => it.classList.remove('is-quoted'));
    if (passage && text.contains(passage)) {
      passage.classList.add('is-quoted');
      requestAnimationFrame(() => bring(passage, true, 'auto'));
    }
  },

  anchor(text: HTMLElement) {
    if (/^#passage-\d+$/.test(location.hash)) {
      this.passage(text, location.hash.slice(1));
    }
  },

  keys(page: HTMLElement, toggle: Toggle) {
    remember(toggle);
    onKeyWhile(page, (event) => {
      if (event.defaultPrevented || isChord(event) || (event.repeat && event.key.length === 1)) {
        return;
      }
      if (document.querySelector('vaadin-dialog[opened], vaadin-dialog-overlay') || isTyping(event)) {
        return;
      }
      let word = toggle.checked ? KEYS[event.key] : undefined;
      if (pressedIn(event)?.closest('.finding-head')) {
        word ??= KEYS_IN_LIST[event.key];
      }
      if (word) {
        event.preventDefault();
        page.dispatchEvent(new CustomEvent('review-key', { detail: word }));
      }
    });
  },
};

declare global {
  interface Window {
    pactaStatement: typeof pactaStatement;
  }
}
window.pactaStatement = pactaStatement;
