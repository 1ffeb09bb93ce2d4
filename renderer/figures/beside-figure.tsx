import { useMemo, useState } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import type { ChartShape } from './chart-shape.ts';
import { type ChosenEntity, EntityChoice } from './entity-choice.tsx';
import { Figure } from './figure.tsx';
import type { FigureTable } from './figure-table.ts';
import { useLeads } from './leads.ts';
import { useMostMentioned } from './use-most-mentioned.ts';
import { useSummed } from './use-summed.ts';

const summed = ['articles'] as const;
const mostDrawn = 24;
/** So many are in the table. */
const mostListed = 200;

/** Which entities are mentioned in the same articles as one. */
export function BesideFigure() {
  const { m } = useMessages();
  const leads = useLeads();
  const usual = useMostMentioned(1);
  const [picked, setPicked] = useState<readonly ChosenEntity[] | null>(null);
  const chosen = picked ?? usual;
  const entityId = chosen[0]?.id ?? null;
  const { rows, fraction } = useSummed(
    'figure.beside',
    useMemo(() => (entityId === null ? null : { entityId }), [entityId]),
    summed,
  );
  const shown = useMemo(
    () => rows.toSorted((a, b) => b.articles - a.articles || a.name.localeCompare(b.name)).slice(0, mostListed),
    [rows],
  );
  const table: FigureTable = {
    columns: [m.figures.entity, m.figures.type, m.figures.articles],
    rows: shown.map(({ entityId: id, name, type, articles }) => ({
      key: id,
      cells: [{ value: name }, { value: m.typeName(type) }, { value: articles }],
      lead: () => void leads.toLedger(name, id),
    })),
  };
  const first = shown.slice(0, mostDrawn);
  const series = [{ name: m.figures.articles, values: first.map(({ articles }) => articles) }];
  const shape: ChartShape = { kind: 'across', categories: first.map(({ name }) => name), series };
  return (
    <div className="figure-beside">
      <EntityChoice label={m.figures.chooseOne} chosen={chosen} most={1} onChange={setPicked} />
      <Figure
        title={m.figures.tabs.beside}
        note={m.figures.besideNote(chosen[0]?.name ?? null, rows.length)}
        fraction={entityId === null ? 1 : fraction}
        {...{ shape, table }}
      />
    </div>
  );
}
