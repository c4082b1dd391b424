/** What the keys of all pages share: when they are off, and when a key is typing rather than a command. */

const KEYS_OFF = 'pacta-review-keys-off';
const TYPING =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]';

export type Toggle = HTMLElement & { checked: boolean };

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lets a checkbox say whether keys are on, and keeps that for this browser. */
export function remember(toggle: Toggle) {
  toggle.checked = localStorage.getItem(KEYS_OFF) !== 'yes';
  toggle.addEventListener('change', () => localStorage.setItem(KEYS_OFF, toggle.checked ? 'no' : 'yes'));
}

/** Calls back for each key as long as the element is on the page. */
export function onKeyWhile(element: Node, callback: (event: KeyboardEvent) => void) {
  const listener = (event: KeyboardEvent) => {
    if (element.isConnected) {
      callback(event);
    } else {
      document.removeEventListener('keydown', listener);
    }
  };
  document.addEventListener('keydown', listener);
}

/** Where the key was pressed, inside components too. */
export function pressedIn(event: KeyboardEvent): Element | undefined {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : undefined;
}

/** Whether the key writes into a field; a checkbox takes no letters. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = pressedIn(event);
  return Boolean(target?.closest(TYPING)) && !target?.matches('[type="checkbox"]');
}

/** Whether the key writes into a field of the page itself, lists and menus aside. */
export function isWriting(event: KeyboardEvent): boolean {
  const target = pressedIn(event);
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export const isChord = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;
