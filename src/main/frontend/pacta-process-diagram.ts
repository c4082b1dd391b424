import type { Diagram, Mark } from './pacta-process-diagram-engine';

type Labels = { canvas: string; zoomIn: string; zoomOut: string; fit: string; failed: string };

/** Shows a BPMN model with marks on it. The viewer itself is fetched only where a model is shown. */
class PactaProcessDiagram extends HTMLElement {
  labels: Labels = { canvas: '', zoomIn: '', zoomOut: '', fit: '', failed: '' };

  #xml = '';
  #steps: Mark[] = [];
  #diagram?: Diagram;
  #resized?: ResizeObserver;

  set xml(xml: string) {
    this.#xml = xml;
    void this.#draw();
  }

  get xml(): string {
    return this.#xml;
  }

  set steps(steps: Mark[]) {
    this.#steps = steps ?? [];
    this.#diagram?.mark(this.#steps);
  }

  get steps(): Mark[] {
    return this.#steps;
  }

  connectedCallback() {
    void this.#draw();
  }

  disconnectedCallback() {
    this.#clear();
  }

  async #draw() {
    if (!this.isConnected || !this.#xml) {
      return;
    }
    const xml = this.#xml;
    const { Diagram } = await import('./pacta-process-diagram-engine');
    if (!this.isConnected || xml !== this.#xml) {
      return;
    }
    this.#clear();
    const canvas = document.createElement('div');
    canvas.className = 'pacta-diagram-canvas';
    this.append(canvas);
    const diagram = new Diagram(canvas, this.labels.canvas, (id) =>
      this.dispatchEvent(new CustomEvent('element-selected', { detail: { id } })),
    );
    this.#diagram = diagram;
    try {
      await diagram.open(xml, this.#steps);
    } catch (failure) {
      console.error(failure);
      this.#fail();
      return;
    }
    if (this.#diagram !== diagram) {
      return;
    }
    this.prepend(this.#toolbar(diagram));
    this.#resized = new ResizeObserver(() => diagram.resized());
    this.#resized.observe(canvas);
  }

  #toolbar(diagram: Diagram): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'pacta-diagram-tools';
    bar.append(
      tool('+', this.labels.zoomIn, () => diagram.zoom(1.25)),
      tool('−', this.labels.zoomOut, () => diagram.zoom(0.8)),
      tool('⤢', this.labels.fit, () => diagram.fit()),
    );
    return bar;
  }

  #fail() {
    this.#clear();
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = this.labels.failed;
    this.append(words);
  }

  #clear() {
    this.#resized?.disconnect();
    this.#diagram?.close();
    this.#diagram = undefined;
    this.replaceChildren();
  }
}

function tool(sign: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', act);
  return button;
}

customElements.define('pacta-process-diagram', PactaProcessDiagram);
