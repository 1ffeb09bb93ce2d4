import { useMemo, useState } from 'react';
import { CorrectionKind } from '../../model/correction.ts';
import type { JudgedNoun, JudgedRow } from '../../model/figures/figures.ts';
import type { HistoryKind } from '../../model/history.ts';
import { labelIn } from '../../model/label.ts';
import { wilsonInterval } from '../../model/wilson.ts';
import { SelectField } from '../controls/fields.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import type { ChartShape } from './chart-shape.ts';
import { Figure } from './figure.tsx';
import type { FigureTable } from './figure-table.ts';
import { useLeads } from './leads.ts';
import { monthSpan } from './spans.ts';
import { useSummed } from './use-summed.ts';

const none = {};
const summed = ['right', 'wrong'] as const;

interface Judged {
  readonly key: string;
  readonly right: number;
  readonly wrong: number;
}

/** How many of the suggestions that people decided on were right, by what they were of or by month, each with Wilson's interval. */
export function JudgedFigure() {
  const { m, format, language } = useMessages();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const leads = useLeads();
  const { rows, fraction } = useSummed('figure.judged', none, summed);
  const [by, setBy] = useState<'type' | 'month'>('type');
  const [only, setOnly] = useState('');
  const typeKeys = useMemo(() => groupedBy(rows, ({ noun, type }) => `${noun} ${type}`), [rows]);
  const months = useMemo(
    () =>
      groupedBy(
        rows.filter(({ noun, type }) => only === '' || `${noun} ${type}` === only),
        ({ month }) => month,
      ).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    [rows, only],
  );
  const nameOf = (key: string): string => {
    const { noun, type } = partsOf(key);
    switch (noun) {
      case 'mention':
        return m.typeName(type);
      case 'correction':
        return `${m.figures.nouns.correction}: ${m.correctionKind[CorrectionKind.catch('misprint').parse(type)]}`;
      case 'relation':
        return `${m.figures.nouns.relation}: ${m.relationName(type, 'subject')}`;
      case 'classification': {
        const vocabulary = vocabularies.find(({ scheme }) => scheme === type);
        const called = vocabulary === undefined ? null : labelIn(vocabulary.label, language);
        return `${m.figures.nouns.classification}: ${called ?? type}`;
      }
    }
  };
  const shown = by === 'type' ? typeKeys.toSorted((a, b) => b.right + b.wrong - a.right - a.wrong) : months;
  const labelOf = ({ key }: Judged): string => (by === 'type' ? nameOf(key) : key);
  const leadOf = ({ key }: Judged): (() => void) => {
    if (by === 'month') {
      const { from, until } = monthSpan(key);
      return () => leads.toHistory({ kind: only === '' ? null : kindOf(partsOf(only).noun), from, until });
    }
    const { noun, type } = partsOf(key);
    if (noun === 'mention') return () => leads.toNames(type);
    const correctionKind = CorrectionKind.safeParse(type).data;
    if (noun === 'correction' && correctionKind !== undefined) return () => leads.toLibrary({ correctionKind });
    return () => leads.toHistory({ kind: kindOf(noun), from: null, until: null });
  };
  const table: FigureTable = {
    columns: [
      by === 'type' ? m.figures.suggestedAs : m.figures.month,
      m.figures.right,
      m.figures.of,
      m.figures.share,
      m.figures.interval,
    ],
    rows: shown.map((each) => {
      const all = each.right + each.wrong;
      const { low, high } = wilsonInterval(each.right, all);
      return {
        key: each.key,
        cells: [
          { value: labelOf(each) },
          ...[each.right, all].map((value) => ({ value })),
          { value: rounded(each.right / all), said: format.percent(each.right / all) },
          { value: `${rounded(low)}–${rounded(high)}`, said: `${format.percent(low)}–${format.percent(high)}` },
        ],
        lead: leadOf(each),
      };
    }),
  };
  const shape: ChartShape = {
    kind: 'shares',
    name: m.figures.share,
    categories: shown.map(labelOf),
    shares: shown.map(({ right, wrong }) => ({
      share: right / (right + wrong),
      ...wilsonInterval(right, right + wrong),
    })),
  };
  return (
    <Figure title={m.figures.tabs.judged} note={m.figures.judgedNote} {...{ fraction, shape, table }}>
      <div className="figure-tools">
        <Segmented
          label={m.figures.by}
          value={by}
          choices={[
            { value: 'type', label: m.figures.byType },
            { value: 'month', label: m.figures.byMonth },
          ]}
          onChoose={setBy}
        />
        {by === 'month' ? (
          <SelectField
            label={m.figures.suggestedAs}
            value={only}
            choices={[
              { value: '', label: m.figures.all },
              ...typeKeys.map(({ key }) => ({ value: key, label: nameOf(key) })),
            ]}
            onChoose={setOnly}
          />
        ) : null}
      </div>
    </Figure>
  );
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function partsOf(key: string): { readonly noun: JudgedNoun; readonly type: string } {
  const space = key.indexOf(' ');
  return { noun: key.slice(0, space) as JudgedNoun, type: key.slice(space + 1) };
}

function kindOf(noun: JudgedNoun): HistoryKind {
  return noun === 'correction' ? 'text' : noun === 'classification' ? 'categories' : 'marks';
}

function groupedBy(rows: readonly JudgedRow[], keyOf: (row: JudgedRow) => string): Judged[] {
  const found = new Map<string, Judged>();
  for (const row of rows) {
    const key = keyOf(row);
    const { right, wrong } = found.get(key) ?? { right: 0, wrong: 0 };
    found.set(key, { key, right: right + row.right, wrong: wrong + row.wrong });
  }
  return [...found.values()];
}
