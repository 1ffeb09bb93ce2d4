import { Copy } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { Chart } from './chart.tsx';
import { coloursAt } from './chart-colours.ts';
import type { ChartShape } from './chart-shape.ts';
import { csvOf, type FigureRow, type FigureTable } from './figure-table.ts';

/** How wide a chart is drawn that is copied, in CSS pixels. */
const copiedWidth = 800;

/** A figure: what it says in a sentence, drawn, and as a table, each row of which leads to the list that it was counted from. */
export function Figure({
  title,
  note,
  fraction = 1,
  shape,
  drawn,
  table,
  children,
  onSeries,
}: {
  readonly title: string;
  readonly note: ReactNode;
  /** How much was gone through for it, from 0 to 1. */
  readonly fraction?: number;
  readonly shape: ChartShape;
  /** The rows of the table that are drawn, a category each; all where they are not given. */
  readonly drawn?: readonly FigureRow[];
  readonly table: FigureTable;
  readonly children?: ReactNode;
  /** Told which series was clicked, where each stands for a row. */
  readonly onSeries?: (series: number) => void;
}) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const element = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await callBridge(window.kanwu, 'app.copy-text', { text });
      setSaid(done);
    } catch (thrown) {
      store.getState().notifyError(thrown);
    }
  };
  const copySvg = async (): Promise<void> => {
    if (element.current === null) return;
    const { svgOf } = await import('./draw-chart.ts');
    await copy(svgOf(shape, coloursAt(element.current, true), copiedWidth), m.figures.copiedSvg);
  };
  const isEmpty = table.rows.length === 0;
  return (
    <section ref={element} className="figure" aria-label={title}>
      <div className="figure-head">
        <p className="figure-note">{note}</p>
        {fraction < 1 ? (
          <span className="figure-progress">
            <progress max={1} value={fraction} aria-label={m.figures.counting} /> {format.percent(fraction)}
          </span>
        ) : null}
        <span role="status">{said}</span>
        <Button icon={Copy} disabled={isEmpty} onClick={() => void copySvg()}>
          {m.figures.copySvg}
        </Button>
        <Button icon={Copy} disabled={isEmpty} onClick={() => void copy(csvOf(table), m.figures.copiedCsv)}>
          {m.figures.copyCsv}
        </Button>
      </div>
      {children}
      {isEmpty ? (
        <p className="figure-none">{fraction < 1 ? m.figures.counting : m.figures.nothing}</p>
      ) : (
        <div className="figure-body">
          <Chart
            shape={shape}
            label={m.figures.drawn(title)}
            onChoose={(category, series) => {
              if (onSeries === undefined) (drawn ?? table.rows)[category]?.lead?.();
              else onSeries(series);
            }}
          />
          <Table title={title} table={table} />
        </div>
      )}
    </section>
  );
}

function Table({ title, table }: { readonly title: string; readonly table: FigureTable }) {
  const isNumber = (at: number): boolean => typeof table.rows[0]?.cells[at]?.value === 'number';
  return (
    <table className="figure-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {table.columns.map((column, at) => (
            <th key={column} scope="col" data-is-number={isNumber(at) || undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, cells, lead }) => {
          const [name, ...numbers] = cells.map(
            ({ value, said }) => said ?? (typeof value === 'number' ? value.toLocaleString() : value),
          );
          return (
            <tr key={key}>
              <th scope="row">
                {lead === undefined ? (
                  name
                ) : (
                  <button type="button" className="figure-lead" onClick={lead}>
                    {name}
                  </button>
                )}
              </th>
              {numbers.map((said, at) => (
                <td key={table.columns[at + 1]} data-is-number={isNumber(at + 1) || undefined}>
                  {said}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
