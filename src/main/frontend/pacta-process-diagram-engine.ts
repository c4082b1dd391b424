import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

export type Mark = { id: string; marker: string; word: string; note: string };

/** Below this a name cannot be read; rather than all of it tiny, a narrow screen first shows where the work stands. */
const LEGIBLE = 0.6;
/** The width of the smallest element that carries its mark in words. */
const WORDY = 60;
const MARKERS = ['done', 'open', 'overdue', 'planned', 'cancelled'];

/** A BPMN model in one element. */
export class Diagram {
  readonly #viewer: any;
  readonly #container: HTMLElement;
  #steps: Mark[] = [];
  /** Fits itself to the room it has until the reader zooms. */
  #fitted = true;

  constructor(container: HTMLElement, label: string, selected: (id: string) => void) {
    this.#container = container;
    this.#viewer = new NavigatedViewer({
      container,
      bpmnRenderer: {
        defaultFillColor: 'var(--pacta-surface)',
        defaultStrokeColor: 'var(--pacta-ink-soft)',
        defaultLabelColor: 'var(--pacta-ink)',
      },
      zoomScroll: { enabled: false },
    } as any);
    this.#viewer.get('eventBus').on('element.click', (event: any) => selected(event.element.id));
    const svg = container.querySelector('svg');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', label);
    // The wheel scrolls the page until the reader has stepped into the diagram.
    container.addEventListener('focusin', () => this.#viewer.get('zoomScroll').toggle(true));
    container.addEventListener('focusout', () => this.#viewer.get('zoomScroll').toggle(false));
  }

  async open(xml: string, steps: Mark[]) {
    await this.#viewer.importXML(xml);
    const { inner } = this.#viewer.get('canvas').viewbox();
    const scale = Math.max(LEGIBLE, Math.min(1, this.#container.clientWidth / inner.width || 1));
    this.#container.style.height = `${Math.min(416, Math.max(200, inner.height * scale + 150))}px`;
    this.mark(steps);
    this.#settle();
  }

  mark(steps: Mark[]) {
    this.#steps = steps;
    const canvas = this.#viewer.get('canvas');
    const overlays = this.#viewer.get('overlays');
    const registry = this.#viewer.get('elementRegistry');
    overlays.clear();
    registry.forEach((element: any) => MARKERS.forEach((name) => canvas.removeMarker(element, `pacta-${name}`)));
    for (const step of steps) {
      const element = registry.get(step.id);
      if (!element || !MARKERS.includes(step.marker)) {
        continue;
      }
      canvas.addMarker(element, `pacta-${step.marker}`);
      // An event or a gateway has its own name below it: colour says enough there.
      if (element.width >= WORDY) {
        overlays.add(element, { position: { left: 0, bottom: 0 }, html: note(step, element.width) });
      }
    }
  }

  zoom(factor: number) {
    const canvas = this.#viewer.get('canvas');
    this.#fitted = false;
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
  }

  #settle() {
    const canvas = this.#viewer.get('canvas');
    canvas.resized();
    this.fit();
    if (canvas.zoom() < LEGIBLE) {
      const { inner, outer } = canvas.viewbox();
      const width = outer.width / LEGIBLE;
      const height = outer.height / LEGIBLE;
      const work = this.#workAt({ x: inner.x, y: inner.y + inner.height / 2 });
      const x = Math.min(work.x - width / 2, inner.x + inner.width - width);
      const y = Math.min(Math.max(work.y - height / 2, inner.y), inner.y + inner.height - height);
      const all = inner.y + (inner.height - height) / 2;
      canvas.viewbox({ x: Math.max(x, inner.x), y: height < inner.height ? y : all, width, height });
    }
  }

  /** The middle of the first late or open step; another place where there is none. */
  #workAt(start: { x: number; y: number }): { x: number; y: number } {
    const registry = this.#viewer.get('elementRegistry');
    for (const marker of ['overdue', 'open']) {
      for (const step of this.#steps) {
        const element = step.marker === marker && registry.get(step.id);
        if (element) {
          return { x: element.x + element.width / 2, y: element.y + element.height / 2 };
        }
      }
    }
    return start;
  }

  fit() {
    const canvas = this.#viewer.get('canvas');
    this.#fitted = true;
    if (this.#container.clientWidth && this.#container.clientHeight) {
      canvas.zoom('fit-viewport', 'auto');
    }
  }

  resized() {
    this.#viewer.get('canvas').resized();
    if (this.#fitted) {
      this.#settle();
    }
  }

  close() {
    this.#viewer.destroy();
  }
}

/** Built from text nodes: what people wrote never becomes markup. */
function note(step: Mark, width: number): HTMLElement {
  const box = document.createElement('div');
  box.className = `pacta-mark-note pacta-mark-${step.marker}`;
  box.style.width = `${Math.max(width, 90)}px`;
  box.title = step.note ? `${step.word}: ${step.note}` : step.word;
  const word = document.createElement('b');
  word.textContent = step.word;
  box.append(word);
  if (step.note) {
    box.append(step.note.includes('\n') ? '\n' : ' ', step.note);
  }
  return box;
}
