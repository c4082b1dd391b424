import { onColourSchemeChange } from './colour-scheme';
import type { Drawing, Option } from './pacta-chart-engine';

/** Draws an ECharts option given as JSON. The library itself is fetched only where a chart is shown. */
class PactaChart extends HTMLElement {
  #option?: Option;
  #drawing?: Drawing;
  #stop: Array<() => void> = [];

  get option(): Option | undefined {
    return this.#option;
  }

  set option(option: Option | undefined) {
    this.#option = option;
    if (this.#drawing && option) {
      this.#drawing.show(option);
    } else {
      void this.#draw();
    }
  }

  connectedCallback() {
    const resized = new ResizeObserver(() => this.#drawing?.resize());
    resized.observe(this);
    this.#stop = [() => resized.disconnect(), onColourSchemeChange(() => this.#redraw())];
    void this.#draw();
  }

  disconnectedCallback() {
    this.#stop.forEach((stop) => stop());
    this.#stop = [];
    this.#drawing?.dispose();
    this.#drawing = undefined;
  }

  async #draw() {
    if (!this.isConnected || !this.#option || this.#drawing) {
      return;
    }
    const { Drawing } = await import('./pacta-chart-engine');
    if (this.isConnected && !this.#drawing && this.#option) {
      this.#drawing = new Drawing(this, (href) => this.#go(href));
      this.#drawing.show(this.#option);
    }
  }

  #redraw() {
    this.#drawing?.dispose();
    this.#drawing = undefined;
    void this.#draw();
  }

  /** A link that is clicked is what the router listens for, whichever router it is. */
  #go(href: string) {
    const link = document.createElement('a');
    link.href = href;
    this.append(link);
    link.click();
    link.remove();
  }
}

customElements.define('pacta-chart', PactaChart);
