import { useMemo } from 'react';
import { historyKinds } from '../../model/history.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { ChartShape } from './chart-shape.ts';
import { Figure } from './figure.tsx';
import type { FigureTable } from './figure-table.ts';
import { useLeads } from './leads.ts';
import { type Span, spansOf } from './spans.ts';
import { useSummed } from './use-summed.ts';

const none = {};
const summed = ['decisions'] as const;
/** Of more days than these, months are shown. */
const mostDays = 92;

/** On how much people decided, by day or by month, and by what that was. */
export function DecidedFigure() {
  const { m, format } = useMessages();
  const leads = useLeads();
  const { rows, fraction } = useSummed('figure.decided', none, summed);
  const spans = useMemo(
    () =>
      spansOf(
        rows.map(({ day }) => day),
        mostDays,
      ),
    [rows],
  );
  const kinds = historyKinds.filter((kind) => rows.some((row) => row.kind === kind));
  const counts = useMemo(() => {
    const byKey = new Map<string, number>();
    for (const { day, kind, decisions } of rows) {
      for (const key of [`${kind} ${spans.of(day)}`, spans.of(day)]) byKey.set(key, (byKey.get(key) ?? 0) + decisions);
    }
    return byKey;
  }, [rows, spans]);
  const nameOf = ({ key }: Span): string => (spans.isByDay ? format.date(key) : key);
  const shown = spans.all.filter(({ key }) => counts.has(key));
  const table: FigureTable = {
    columns: [
      spans.isByDay ? m.figures.day : m.figures.month,
      m.figures.decisions,
      ...kinds.map((kind) => m.history.kinds[kind]),
    ],
    rows: shown.toReversed().map(({ key, from, until }) => ({
      key,
      cells: [
        { value: key, said: spans.isByDay ? format.date(key) : key },
        { value: counts.get(key) ?? 0 },
        ...kinds.map((kind) => ({ value: counts.get(`${kind} ${key}`) ?? 0 })),
      ],
      lead: () => leads.toHistory({ kind: null, from, until }),
    })),
  };
  const shape: ChartShape = {
    kind: 'up',
    categories: spans.all.map(nameOf),
    series: kinds.map((kind) => ({
      name: m.history.kinds[kind],
      values: spans.all.map(({ key }) => counts.get(`${kind} ${key}`) ?? 0),
    })),
  };
  const all = rows.reduce((sum, { decisions }) => sum + decisions, 0);
  const drawn = spans.all.map(({ key, from, until }) => ({
    key,
    cells: [],
    lead: () => leads.toHistory({ kind: null, from, until }),
  }));
  return (
    <Figure
      title={m.figures.tabs.decided}
      note={m.figures.decidedNote(all, new Set(rows.map(({ day }) => day)).size)}
      {...{ fraction, shape, drawn, table }}
    />
  );
}
