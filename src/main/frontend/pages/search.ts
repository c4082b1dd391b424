import { isChord, isWriting, onKeyWhile } from './keys';

type TextField = HTMLElement & { inputElement: HTMLInputElement };

const pactaSearch = {
  /** The key "/" leads to the field from anywhere on the page. */
  slash(field: TextField) {
    onKeyWhile(field, (event) => {
      if (event.key === '/' && !isChord(event) && !isWriting(event)) {
        field.focus();
        field.inputElement.select();
        event.preventDefault();
      }
    });
  },
};

declare global {
  interface Window {
    pactaSearch: typeof pactaSearch;
  }
}
window.pactaSearch = pactaSearch;
