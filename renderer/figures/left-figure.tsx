import { useMemo } from 'react';
import type { ArticleState } from '../../model/article.ts';
import type { LeftRow } from '../../model/figures/figures.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { ChartShape } from './chart-shape.ts';
import { Figure } from './figure.tsx';
import type { FigureRow, FigureTable } from './figure-table.ts';
import { useLeads } from './leads.ts';
import { useSummed } from './use-summed.ts';

const none = {};
const summed = ['untouched', 'inWork', 'done', 'mentions', 'corrections', 'relations', 'categories'] as const;
/** So many newspapers and years are drawn, those with the most left; the table has all. */
const mostDrawn = 24;

const leftIn = ({ untouched, inWork }: LeftRow): number => untouched + inWork;
const waitingIn = (row: LeftRow): number => row.mentions + row.corrections + row.relations + row.categories;

/** How much of the collection is done, and what waits, by newspaper and year. */
export function LeftFigure() {
  const { m, format } = useMessages();
  const leads = useLeads();
  const { rows, fraction } = useSummed('figure.left', none, summed);
  const shown = useMemo(
    () => rows.toSorted((a, b) => leftIn(b) - leftIn(a) || (a.title ?? '').localeCompare(b.title ?? '')),
    [rows],
  );
  const nameOf = ({ title, year }: LeftRow): string =>
    inOneLine([title ?? m.figures.noTitle, year === null ? m.figures.noDate : String(year)]);
  const table: FigureTable = {
    columns: [
      m.figures.paper,
      ...states.map(({ state }) => m.articleState[state]),
      ...waits.map((each) => m.figures.waits[each]),
    ],
    rows: shown.map(
      (row): FigureRow => ({
        key: `${row.publicationId} ${row.year}`,
        cells: [
          { value: nameOf(row) },
          ...states.map(({ field }) => ({ value: row[field] })),
          ...waits.map((each) => ({ value: row[each] })),
        ],
        lead: () =>
          leads.toLibrary({
            publicationId: row.publicationId,
            from: row.year === null ? null : `${row.year}-01-01`,
            until: row.year === null ? null : `${row.year}-12-31`,
            leastWaiting: waitingIn(row) > 0 ? 1 : 0,
          }),
      }),
    ),
  };
  const first = shown.slice(0, mostDrawn);
  const shape: ChartShape = {
    kind: 'across',
    categories: first.map(nameOf),
    series: states.map(({ state, field, tone }) => ({
      ...{ name: m.articleState[state], tone },
      values: first.map((row) => row[field]),
    })),
  };
  const total = (of: (row: LeftRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const [done, all] = [total((row) => row.done), total((row) => row.done + leftIn(row))];
  return (
    <Figure
      title={m.figures.tabs.left}
      note={m.figures.leftNote(done, all, all === 0 ? '' : format.percent(done / all), total(waitingIn))}
      {...{ fraction, shape, table }}
    />
  );
}

const waits = ['mentions', 'corrections', 'relations', 'categories'] as const;

const states = [
  { state: 'done', field: 'done', tone: 'done' },
  { state: 'in-work', field: 'inWork', tone: 'in-work' },
  { state: 'untouched', field: 'untouched', tone: 'left' },
] as const satisfies readonly { readonly state: ArticleState; readonly field: keyof LeftRow; readonly tone: string }[];
