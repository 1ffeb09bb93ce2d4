import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours, ChartShape, ShownShare } from './chart-shape.ts';

/** A chart as ECharts is told it. Nothing moves: a figure is read. */
export function optionOf(shape: ChartShape, colours: ChartColours): EChartsCoreOption {
  const isLying = shape.kind === 'across' || shape.kind === 'shares';
  const label = { color: colours.muted, fontFamily: colours.font, fontSize: 12 };
  const categories = {
    ...{ type: 'category', data: [...shape.categories], inverse: isLying },
    ...{ axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false } },
    axisLabel: { ...label, ...(isLying ? { width: 170, overflow: 'truncate', interval: 0 } : {}) },
  };
  const values = {
    type: 'value',
    minInterval: 1,
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: label,
    ...(shape.kind === 'shares' ? { min: 0, max: 1, minInterval: 0, axisLabel: { ...label, formatter: percent } } : {}),
  };
  const legend = {
    ...{ top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
    textStyle: { ...label, color: colours.text },
  };
  return {
    animation: false,
    color: [...colours.series],
    textStyle: { fontFamily: colours.font, color: colours.text },
    grid: { top: 36, right: 24, bottom: 8, left: 8 },
    legend: { ...legend, show: shape.kind !== 'shares' && shape.series.length > 1 },
    // Text that is drawn, for the page's policy lets nobody write styles.
    tooltip: {
      ...{ trigger: 'axis', renderMode: 'richText', axisPointer: { type: isLying ? 'shadow' : 'line' } },
      ...{ backgroundColor: colours.surface, borderColor: colours.line },
      textStyle: { ...label, color: colours.text },
      ...(shape.kind === 'shares' ? { show: false } : {}),
    },
    xAxis: isLying ? values : categories,
    yAxis: isLying ? categories : values,
    series: shape.kind === 'shares' ? sharesOf(shape.shares, shape.name, colours) : seriesOf(shape, colours),
  };
}

function seriesOf(shape: Exclude<ChartShape, { kind: 'shares' }>, colours: ChartColours): object[] {
  return shape.series.map(({ name, values, tone }) => ({
    ...{ name, data: [...values], cursor: 'pointer', emphasis: { disabled: true } },
    ...(shape.kind === 'lines'
      ? { type: 'line', symbol: 'circle', symbolSize: 6 }
      : { type: 'bar', stack: 'all', barMaxWidth: 28 }),
    ...(tone === undefined ? {} : { itemStyle: { color: colours.tones[tone] } }),
  }));
}

/** Each share as a dot, its interval as a line with ends. */
function sharesOf(shares: readonly ShownShare[], name: string, colours: ChartColours): object[] {
  const half = 5;
  return [
    {
      ...{ type: 'custom', name, silent: true, itemStyle: { color: colours.muted } },
      data: shares.map(({ low, high }, index) => [low, high, index]),
      encode: { x: [0, 1], y: 2 },
      renderItem: (_params: unknown, api: CustomApi) => {
        const [fromX = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
        const [toX = 0] = api.coord([api.value(1), api.value(2)]);
        const style = { stroke: colours.muted, lineWidth: 1.5 };
        const line = (x1: number, y1: number, x2: number, y2: number) => ({
          type: 'line',
          shape: { x1, y1, x2, y2 },
          style,
        });
        const children = [
          line(fromX, y, toX, y),
          line(fromX, y - half, fromX, y + half),
          line(toX, y - half, toX, y + half),
        ];
        return { type: 'group', children };
      },
    },
    {
      ...{ type: 'scatter', name, symbolSize: 9, cursor: 'pointer', emphasis: { disabled: true } },
      ...{ data: shares.map(({ share }, index) => [share, index]), itemStyle: { color: colours.series[0] } },
    },
  ];
}

/** What ECharts gives whoever draws an item. */
interface CustomApi {
  value(dimension: number): number;
  coord(point: readonly number[]): readonly number[];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
