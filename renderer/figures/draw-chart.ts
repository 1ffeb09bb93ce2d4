import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { visibleInLine } from '../../model/visible-name.ts';
import { optionOf } from './chart-option.ts';
import { type ChartColours, type ChartShape, heightOf } from './chart-shape.ts';

use([BarChart, LineChart, ScatterChart, CustomChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** A chart that is shown. */
export interface DrawnChart {
  draw(shape: ChartShape, colours: ChartColours): void;
  resize(): void;
  dispose(): void;
}

/** Begins a chart in an element; `onChoose` is told which category, and of which series, somebody clicked. */
export function beginChart(element: HTMLElement, onChoose: (category: number, series: number) => void): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' });
  chart.on('click', ({ dataIndex, seriesIndex }) => onChoose(dataIndex, seriesIndex ?? 0));
  return {
    draw(shape, colours) {
      chart.resize();
      chart.setOption(optionOf(visibleShape(shape), colours), { notMerge: true });
    },
    resize: () => chart.resize(),
    dispose() {
      for (const emptied of [element, ...element.querySelectorAll('svg')]) emptyWithoutHtml(emptied);
      chart.dispose();
    },
  };
}

/** ECharts empties elements as HTML, which the page's policy lets nobody write, be it nothing. */
function emptyWithoutHtml(element: Element): void {
  Object.defineProperty(element, 'innerHTML', { configurable: true, set: () => element.replaceChildren() });
}

/** A chart as a file of its own, in colours that do for paper. */
export function svgOf(shape: ChartShape, colours: ChartColours, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: heightOf(shape) });
  chart.setOption({ ...optionOf(visibleShape(shape), colours), backgroundColor: colours.surface });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** What a chart is labelled with, as it may be shown. */
function visibleShape(shape: ChartShape): ChartShape {
  const categories = shape.categories.map((each) => visibleInLine(each));
  if (shape.kind === 'shares') return { ...shape, categories };
  return { ...shape, categories, series: shape.series.map((each) => ({ ...each, name: visibleInLine(each.name) })) };
}
