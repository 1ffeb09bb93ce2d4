import type { ChartColours } from './chart-shape.ts';

/** The theme's colours as they are where an element stands, or as they are in the light. */
export function coloursAt(element: HTMLElement, isForPaper = false): ChartColours {
  const probe = document.createElement('span');
  if (isForPaper) probe.style.colorScheme = 'light';
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours: ChartColours = {
    ...{ text: colour('text'), muted: colour('text-muted'), line: colour('line'), surface: colour('surface-raised') },
    font: getComputedStyle(element).fontFamily,
    tones: {
      done: colour('positive'),
      'in-work': colour('type-ochre'),
      left: colour('line-strong'),
      wrong: colour('negative'),
    },
    series: ['type-blue', 'type-ochre', 'type-green', 'type-purple', 'type-crimson', 'accent'].map(colour),
  };
  probe.remove();
  return colours;
}
