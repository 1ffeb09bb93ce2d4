import { useMemo } from 'react';
import { correctionKinds } from '../../model/correction.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { ChartShape } from './chart-shape.ts';
import { Figure } from './figure.tsx';
import type { FigureTable } from './figure-table.ts';
import { useLeads } from './leads.ts';
import { useSummed } from './use-summed.ts';

const none = {};
const summed = ['corrections'] as const;
const statuses = [
  { status: 'accepted', tone: 'done' },
  { status: 'suggested', tone: 'in-work' },
  { status: 'rejected', tone: 'left' },
] as const;

/** What was put right in the text, and what is proposed, by kind. */
export function CorrectedFigure() {
  const { m } = useMessages();
  const leads = useLeads();
  const { rows, fraction } = useSummed('figure.corrected', none, summed);
  const shown = useMemo(() => {
    const of = (kind: string, status: string): number =>
      rows.find((row) => row.kind === kind && row.status === status)?.corrections ?? 0;
    return correctionKinds
      .map((kind) => ({ kind, counts: statuses.map(({ status }) => of(kind, status)) }))
      .filter(({ counts }) => counts.some((count) => count > 0))
      .toSorted((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0));
  }, [rows]);
  const table: FigureTable = {
    columns: [m.figures.correctionKind, ...statuses.map(({ status }) => m.status[status])],
    rows: shown.map(({ kind, counts: [accepted = 0, ...others] }) => ({
      key: kind,
      cells: [{ value: m.correctionKind[kind] }, ...[accepted, ...others].map((value) => ({ value }))],
      // Only what was accepted is looked for.
      ...(accepted === 0 ? {} : { lead: () => leads.toLibrary({ correctionKind: kind }) }),
    })),
  };
  const shape: ChartShape = {
    kind: 'across',
    categories: shown.map(({ kind }) => m.correctionKind[kind]),
    series: statuses.map(({ status, tone }, at) => ({
      ...{ name: m.status[status], tone },
      values: shown.map(({ counts }) => counts[at] ?? 0),
    })),
  };
  const accepted = shown.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0);
  return (
    <Figure title={m.figures.tabs.corrected} note={m.figures.correctedNote(accepted)} {...{ fraction, shape, table }} />
  );
}
