import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

export type Mark = { id: string; marker: string; word: string; note: string };

const MARKERS = ['done', 'open', 'overdue', 'planned', 'cancelled'];

/** A BPMN model in one element. */
export class Diagram {
  readonly #viewer: any;
  readonly #container: HTMLElement;
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

  async open(xml: string) {
    await this.#viewer.importXML(xml);
    this.fit();
  }

  mark(steps: Mark[]) {
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
      overlays.add(element, { position: { left: 0, bottom: 0 }, html: note(step, element.width) });
    }
  }

  zoom(factor: number) {
    const canvas = this.#viewer.get('canvas');
    this.#fitted = false;
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
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
      this.fit();
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
    box.append(' ', step.note);
  }
  return box;
}
