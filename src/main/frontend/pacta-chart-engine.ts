import { BarChart, CustomChart, LineChart, PieChart } from 'echarts/charts';
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  PieChart,
  CustomChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  DatasetComponent,
  MarkLineComponent,
  SVGRenderer,
]);

export type Option = Record<string, unknown>;

/** One chart in one element, in the colours that the style sheet gives at this moment. */
export class Drawing {
  readonly #chart;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement, go: (href: string) => void) {
    this.#host = host;
    this.#chart = init(host, theme(host), { renderer: 'svg' });
    this.#chart.on('click', (event: any) => {
      const href = event.data?.href;
      if (typeof href === 'string') {
        go(href);
      }
    });
  }

  show(option: Option) {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const room = option.xAxis ? { grid: { left: 12, right: 16, top: 24, bottom: option.legend ? 56 : 28 } } : {};
    const defaults = { animation: !still, animationDuration: 250, ...room };
    this.#chart.setOption({ ...defaults, ...this.#live(option) }, { notMerge: true });
  }

  resize() {
    this.#chart.resize();
  }

  dispose() {
    this.#chart.dispose();
  }

  /** Turns what JSON cannot say, colours from the style sheet and the drawing of spans, into what ECharts takes. */
  #live(value: any): any {
    if (typeof value === 'string') {
      return value.startsWith('var(') ? colour(this.#host, value) : value;
    }
    if (Array.isArray(value)) {
      return value.map((each) => this.#live(each));
    }
    if (value && typeof value === 'object') {
      const result = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#live(each)]));
      if (result.type === 'custom' && result.renderItem === 'span') {
        result.renderItem = span;
      }
      if (Array.isArray(result.data) && result.type && !hasLinks(result.data)) {
        result.cursor = 'default';
      }
      return result;
    }
    return value;
  }
}

function hasLinks(data: any[]): boolean {
  return data.some((datum) => typeof datum?.href === 'string');
}

/** A bar from one date to another in a row: value is [row, from, to]. */
function span(_params: any, api: any) {
  const from = api.coord([api.value(1), api.value(0)]);
  const to = api.coord([api.value(2), api.value(0)]);
  const height = Math.min(api.size([0, 1])[1] * 0.6, 16);
  return {
    type: 'rect',
    shape: { x: from[0], y: from[1] - height / 2, width: Math.max(to[0] - from[0], 2), height, r: 2 },
    style: { fill: api.visual('color') },
  };
}

/** What the style sheet makes of a colour here and now, since SVG text measuring and hover shades need real colours. */
function colour(host: HTMLElement, css: string): string {
  const probe = document.createElement('span');
  probe.style.color = css;
  host.append(probe);
  const result = getComputedStyle(probe).color;
  probe.remove();
  return result;
}

function theme(host: HTMLElement) {
  const ink = colour(host, 'var(--pacta-ink)');
  const soft = colour(host, 'var(--pacta-ink-soft)');
  const line = colour(host, 'var(--pacta-line)');
  const surface = colour(host, 'var(--pacta-surface)');
  const font = getComputedStyle(host).fontFamily;
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: soft },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: soft },
  };
  return {
    color: [1, 2, 3, 4, 5, 6].map((number) => colour(host, `var(--pacta-chart-${number})`)),
    backgroundColor: 'transparent',
    textStyle: { fontFamily: font, color: ink },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    legend: { bottom: 0, textStyle: { color: ink }, inactiveColor: soft, pageTextStyle: { color: ink } },
    tooltip: { backgroundColor: surface, borderColor: line, textStyle: { color: ink, fontFamily: font } },
    pie: {
      radius: ['42%', '62%'],
      label: { color: ink, overflow: 'break' },
      labelLine: { length: 8, length2: 6 },
      itemStyle: { borderColor: surface, borderWidth: 2 },
    },
    bar: { label: { color: ink } },
    line: { symbol: 'circle', symbolSize: 5, label: { color: ink } },
  };
}
