import { calm, isChord, isTyping, onKeyWhile, remember, type Toggle } from './keys';

/** Keys of the comparison: from one card to the next, accept, another outcome. */
function cards(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.comparison-card')].filter((card) => card.offsetParent);
}

function go(card: HTMLElement | undefined) {
  if (card) {
    card.focus({ preventScroll: true });
    const block = card.offsetHeight > innerHeight / 2 ? 'start' : 'center';
    card.scrollIntoView({ block, behavior: calm() ? 'auto' : 'smooth' });
  }
}

function onKey(page: HTMLElement, key: string) {
  const all = cards(page);
  const at = all.findIndex((card) => card.contains(document.activeElement));
  const here = all[at];
  if (key === 'j') {
    go(all[Math.min(at + 1, all.length - 1)]);
  } else if (key === 'k') {
    go(all[Math.max(at - 1, 0)]);
  } else if (here && key === 'o') {
    here.querySelector<HTMLElement>('.comparison-other')?.click();
  } else if (here && key === 'a') {
    const accept = here.querySelector<HTMLElement>('.comparison-accept:not([disabled])');
    if (accept) {
      accept.click();
      go(all.slice(at + 1).find((card) => card.dataset.open === 'true') ?? here);
    }
  }
}

const pactaComparison = {
  keys(page: HTMLElement, toggle: Toggle) {
    remember(toggle);
    onKeyWhile(page, (event) => {
      const off = !toggle.checked || isTyping(event) || isChord(event) || event.shiftKey;
      if (off || event.repeat || event.defaultPrevented || !'jkao'.includes(event.key)) {
        return;
      }
      event.preventDefault();
      onKey(page, event.key);
    });
  },
};

declare global {
  interface Window {
    pactaComparison: typeof pactaComparison;
  }
}
window.pactaComparison = pactaComparison;
