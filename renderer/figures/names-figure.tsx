import { useMemo, useState } from 'react';
import { mostNames } from '../../model/figures/figures.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import type { ChartShape } from './chart-shape.ts';
import { type ChosenEntity, EntityChoice } from './entity-choice.tsx';
import { Figure } from './figure.tsx';
import type { FigureTable } from './figure-table.ts';
import { useLeads } from './leads.ts';
import { monthsBetween } from './spans.ts';
import { useMostMentioned } from './use-most-mentioned.ts';

/** Of more months than these, years are shown. */
const mostMonths = 48;

/** How often entities are mentioned over the months or years of the collection. */
export function NamesFigure() {
  const { m } = useMessages();
  const leads = useLeads();
  const usual = useMostMentioned(4);
  const [picked, setPicked] = useState<readonly ChosenEntity[] | null>(null);
  const chosen = picked ?? usual;
  const found = useAnswer('figure.names', chosen.length === 0 ? null : { entityIds: chosen.map(({ id }) => id) });
  const { spans, counts } = useMemo(() => {
    const months = (found ?? []).map(({ month }) => month).toSorted();
    const all = months.length === 0 ? [] : monthsBetween(months[0] ?? '', months.at(-1) ?? '');
    const isByYear = all.length > mostMonths;
    const spanOf = (month: string): string => (isByYear ? month.slice(0, 4) : month);
    const sums = new Map<string, number>();
    for (const { entityId, month, mentions } of found ?? []) {
      const key = `${entityId} ${spanOf(month)}`;
      sums.set(key, (sums.get(key) ?? 0) + mentions);
    }
    return { spans: [...new Set(all.map(spanOf))], counts: sums };
  }, [found]);
  const valuesOf = ({ id }: ChosenEntity): readonly number[] => spans.map((span) => counts.get(`${id} ${span}`) ?? 0);
  const table: FigureTable = {
    columns: [m.figures.entity, m.figures.mentions, ...spans],
    rows: chosen.map((entity) => {
      const values = valuesOf(entity);
      return {
        key: entity.id,
        cells: [
          { value: entity.name },
          { value: values.reduce((sum, value) => sum + value, 0) },
          ...values.map((value) => ({ value })),
        ],
        lead: () => void leads.toLedger(entity.name, entity.id),
      };
    }),
  };
  const shape: ChartShape = {
    kind: 'lines',
    categories: spans,
    series: chosen.map((entity) => ({ name: entity.name, values: valuesOf(entity) })),
  };
  return (
    <div className="figure-beside">
      <EntityChoice label={m.figures.chooseNames(mostNames)} chosen={chosen} most={mostNames} onChange={setPicked} />
      <Figure
        title={m.figures.tabs.names}
        note={m.figures.namesNote}
        shape={shape}
        table={spans.length === 0 ? { ...table, rows: [] } : table}
        onSeries={(series) => table.rows[series]?.lead?.()}
      />
    </div>
  );
}
