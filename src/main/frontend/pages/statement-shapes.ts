/** Selecting words of a statement that are to become a finding, and choosing where one is split. */

const PAUSE = 200;
const GAP = 8;

type Stretch = { from: number; to: number };
/** The element that shows a statement's text, with what was selected in it last. */
type StatementText = HTMLElement & { pactaSelected?: Stretch | null };

/** How many characters of a passage's own text stand before a point in it: the signs of findings are not its text. */
function before(passage: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(passage, 0);
  range.setEnd(node, offset);
  const words = range.cloneContents();
  words.querySelectorAll('.clause-sign').forEach((sign) => sign.remove());
  return words.textContent?.length ?? 0;
}

const start = (passage: HTMLElement) => Number(passage.dataset.start);
const end = (passage: HTMLElement) => start(passage) + before(passage, passage, passage.childNodes.length);

/** What is selected in the text, in offsets of the statement's text; null where that is nothing. */
function selected(text: HTMLElement): (Stretch & { range: Range }) | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) {
    return null;
  }
  const passages = [...text.querySelectorAll<HTMLElement>('.passage')].filter((it) => range.intersectsNode(it));
  const first = passages[0];
  const last = passages[passages.length - 1];
  if (!first || !last) {
    return null;
  }
  const from =
    start(first) + (first.contains(range.startContainer) ? before(first, range.startContainer, range.startOffset) : 0);
  const to = last.contains(range.endContainer)
    ? start(last) + before(last, range.endContainer, range.endOffset)
    : end(last);
  return to > from && /\p{L}/u.test(String(selection)) ? { from, to, range } : null;
}

function place(host: HTMLElement, range: Range) {
  const frame = host.offsetParent?.getBoundingClientRect();
  if (!frame) {
    return;
  }
  const lines = [...range.getClientRects()].filter((it) => it.width > 0);
  const line = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const left = line.right - frame.left - host.offsetWidth / 2;
  host.style.left = `${Math.max(GAP, Math.min(left, frame.width - host.offsetWidth - GAP))}px`;
  host.style.top = `${line.bottom - frame.top + GAP}px`;
}

function choose(text: HTMLElement, from: number, to: number) {
  text.dispatchEvent(new CustomEvent('words-chosen', { detail: { from, to } }));
}

const pactaShapes = {
  /** Shows the button beside what is selected. */
  selecting(text: StatementText, host: HTMLElement) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = selected(text);
      text.pactaSelected = now && { from: now.from, to: now.to };
      host.classList.toggle('is-shown', Boolean(now));
      if (now) {
        place(host, now.range);
      }
    };
    const onSelection = () => {
      if (!text.isConnected) {
        document.removeEventListener('selectionchange', onSelection);
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    document.addEventListener('selectionchange', onSelection);
    host.addEventListener('pointerdown', (event) => event.preventDefault());
    host.addEventListener('click', () => this.add(text));
  },

  /** Adds what is selected; where nothing is, asks for words. */
  add(text: StatementText) {
    const now = selected(text) ?? text.pactaSelected;
    if (now) {
      choose(text, now.from, now.to);
    } else {
      text.dispatchEvent(new CustomEvent('words-wanted'));
    }
  },

  done(text: StatementText) {
    text.pactaSelected = null;
    getSelection()?.removeAllRanges();
  },

  /** Opens the copy of the text at what is selected, or else at the finding that is open. */
  copy(text: StatementText, field: HTMLTextAreaElement) {
    ['beforeinput', 'cut', 'paste', 'drop'].forEach((change) =>
      field.addEventListener(change, (event) => event.preventDefault()),
    );
    const open = text.querySelector('.clause.is-selected')?.closest<HTMLElement>('.passage');
    const from = text.pactaSelected?.from ?? (open ? start(open) : 0);
    const to = text.pactaSelected?.to ?? from;
    setTimeout(() => {
      // Focus alone brings no caret into view: the part before it, alone, is as high as where it stands.
      const all = field.value;
      field.value = all.slice(0, from);
      const top = field.scrollHeight - field.clientHeight / 2;
      field.value = all;
      field.focus();
      field.setSelectionRange(from, to);
      field.scrollTop = from ? top : 0;
    }, 50);
  },

  chooseIn(field: HTMLTextAreaElement) {
    choose(field, field.selectionStart, field.selectionEnd);
  },

  /** New numbers of findings whose passages are otherwise as they were. */
  renumber(text: HTMLElement, ids: string[], signs: string[], labels: string[]) {
    ids.forEach((id, i) => {
      const sign = text.querySelector(`button.clause-sign[data-findings="${id}"]`);
      if (sign) {
        sign.textContent = signs[i] ?? '';
        sign.setAttribute('aria-label', labels[i] ?? '');
      }
    });
  },
};

declare global {
  interface Window {
    pactaShapes: typeof pactaShapes;
  }
}
window.pactaShapes = pactaShapes;

export {};
