import { useEffect, useRef, useState } from 'react';
import { useKanwu } from '../state/use-kanwu.ts';
import { coloursAt } from './chart-colours.ts';
import { type ChartShape, heightOf } from './chart-shape.ts';
import type { DrawnChart } from './draw-chart.ts';

/** A drawn figure; what draws it is loaded with the first one. The table beside it says the same to those who don't see it. */
export function Chart({
  shape,
  label,
  onChoose,
}: {
  readonly shape: ChartShape;
  readonly label: string;
  onChoose(category: number, series: number): void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const chosen = useRef(onChoose);
  chosen.current = onChoose;
  const theme = useKanwu((state) => state.app?.preferences.theme);
  const [chart, setChart] = useState<DrawnChart | null>(null);
  useEffect(() => {
    const place = element.current;
    if (place === null) return;
    let begun: DrawnChart | null = null;
    let isGone = false;
    void import('./draw-chart.ts').then(({ beginChart }) => {
      if (isGone) return;
      begun = beginChart(place, (category, series) => chosen.current(category, series));
      setChart(begun);
    });
    const sizes = new ResizeObserver(() => begun?.resize());
    sizes.observe(place);
    return () => {
      isGone = true;
      sizes.disconnect();
      begun?.dispose();
    };
  }, []);
  // The same numbers are drawn once, however often they are worked out.
  const drawn = JSON.stringify(shape);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are the theme's
  useEffect(() => {
    const draw = (): void => {
      if (element.current !== null) chart?.draw(JSON.parse(drawn) as ChartShape, coloursAt(element.current));
    };
    draw();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', draw);
    return () => system.removeEventListener('change', draw);
  }, [chart, drawn, theme]);
  return <div ref={element} className="chart" role="img" aria-label={label} style={{ height: heightOf(shape) }} />;
}
