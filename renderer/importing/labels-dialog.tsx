import { useState } from 'react';
import { withType } from '../../model/entity-type.ts';
import type { ImportBatchId } from '../../model/ids.ts';
import type { LabelDecisions, LabelUse, UnknownLabel } from '../../model/label-decisions.ts';
import { labelForm } from '../../model/label-form.ts';
import type { TypeName } from '../../model/type-name.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { type Choice, Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './importing.css';

/** So many are asked about one by one; of the others once. */
const mostRows = 200;

/** Asks once for a whole import what labels become that the tag set does not know; Enter goes on with what is proposed. */
export function LabelsDialog() {
  const batch = useKanwu((state) => state.shownBatch);
  return batch === null ? null : <Ask batch={batch} />;
}

function Ask({ batch }: { readonly batch: ImportBatchId }) {
  const labels = useAnswer('import.labels', { id: batch });
  return labels === null ? null : <Decide batch={batch} labels={labels} />;
}

/** What is chosen for a label: the type that is named so, one that is there, or to leave it out. */
const [named, left] = ['*named', '*left'];

function Decide({ batch, labels }: { readonly batch: ImportBatchId; readonly labels: readonly UnknownLabel[] }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [leavesOthers, setLeavesOthers] = useState(false);
  const [rows, others] = [labels.slice(0, mostRows), labels.slice(mostRows)];
  const chosenFor = (row: UnknownLabel): string => chosen.get(keyOf(row)) ?? row.likely ?? named;
  const { closeDialog, putLabelsOff, importWithLabels } = store.getState();
  const putOff = (): void => {
    closeDialog();
    if (labels.length > 0) putLabelsOff(batch, labels.length);
  };
  const read = (): void => {
    closeDialog();
    const typeOf = (row: UnknownLabel): TypeName | null => {
      const choice = chosenFor(row);
      return choice === left ? null : choice === named ? row.named : choice;
    };
    const all = [
      ...rows.map((row) => ({ ...row, type: typeOf(row) })),
      ...others.map((row) => ({ ...row, type: leavesOthers ? null : row.named })),
    ];
    const decided = (use: LabelUse): LabelDecisions[LabelUse] =>
      Object.fromEntries(all.flatMap((each) => (each.use === use ? [[labelForm(each.label), each.type]] : [])));
    const decisions = { entity: decided('entity'), relation: decided('relation'), leavesOthers: false };
    void importWithLabels(batch, decisions);
  };
  return (
    <Dialog
      title={m.labels.title}
      className="labels-dialog"
      onClose={putOff}
      footer={
        <>
          <Button onClick={putOff}>{m.common.cancel}</Button>
          <Button submit form="labels-form" tone="primary" disabled={labels.length === 0}>
            {m.labels.read}
          </Button>
        </>
      }
    >
      <form
        id="labels-form"
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
        onKeyDown={(event) => {
          // A list that is closed takes no Enter: it goes on.
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
          event.preventDefault();
          read();
        }}
      >
        <p className="labels-purpose">{m.labels.purpose}</p>
        <div className="labels-table">
          <table aria-label={m.labels.table}>
            <thead>
              <tr>
                <th scope="col">{m.labels.column.label}</th>
                <th scope="col" className="labels-count">
                  {m.labels.column.count}
                </th>
                <th scope="col">{m.labels.column.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={keyOf(row)}>
                  <th scope="row">
                    <bdi>{row.label}</bdi> <span className="labels-use">{m.labels.use[row.use]}</span>
                  </th>
                  <td className="labels-count">{row.count.toLocaleString('en-GB')}</td>
                  <td>
                    <Becomes
                      row={row}
                      value={chosenFor(row)}
                      onChoose={(value) => setChosen(new Map(chosen).set(keyOf(row), value))}
                    />
                  </td>
                </tr>
              ))}
              {others.length === 0 ? null : (
                <tr>
                  <th scope="row">{m.labels.others(others.length)}</th>
                  <td className="labels-count">
                    {others.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-GB')}
                  </td>
                  <td>
                    <Select
                      aria-label={m.labels.becomes(m.labels.others(others.length))}
                      value={leavesOthers ? left : named}
                      choices={[
                        { value: named, label: m.labels.othersNamed },
                        { value: left, label: m.labels.leftOut },
                      ]}
                      onChoose={(value) => setLeavesOthers(value === left)}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
      </form>
    </Dialog>
  );
}

/** What one label becomes. */
function Becomes({
  row: { use, label, named: type, likely },
  value,
  onChoose,
}: {
  readonly row: UnknownLabel;
  readonly value: string;
  onChoose(value: string): void;
}) {
  const { m } = useMessages();
  const tagSet = useKanwu((state) => state.tagSet);
  const there: readonly Choice<string>[] =
    use === 'entity'
      ? withType(tagSet.offered, likely ?? tagSet.offered[0] ?? type).map((each) => ({
          value: each,
          label: m.typeName(each),
        }))
      : tagSet.relations.types.map((each) => ({ value: each.type, label: m.relationName(each.type, 'subject') }));
  return (
    <Select
      aria-label={m.labels.becomes(label)}
      value={value}
      choices={[{ value: named, label: m.labels.named(type) }, ...there, { value: left, label: m.labels.leftOut }]}
      onChoose={onChoose}
    />
  );
}

function keyOf({ use, label }: UnknownLabel): string {
  return `${use} ${label}`;
}
