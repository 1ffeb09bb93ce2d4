import { BookMarked } from 'lucide-react';
import { useEffect, useState } from 'react';
import { setRulings, type Verdict } from '../../model/edits/ruling-set.ts';
import type { Action } from '../../model/journal.ts';
import type { RememberedName } from '../../model/memory.ts';
import { memoryExtents, type NameListing } from '../../model/memory-list.ts';
import { Select } from '../controls/fields.tsx';
import { BusyGrid, EmptyGrid, GridFoot, GridPane, GridTools } from '../controls/grid/grid-pane.tsx';
import { Keys } from '../controls/keys.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { TypeSelect } from '../controls/type-select.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import { AddName } from './add-name.tsx';
import { MemoryGrid } from './memory-grid.tsx';
import { everything, toggledSort } from './memory-table.ts';
import { RuleListed } from './rule-listed.tsx';
import { useActiveName } from './use-active-name.ts';
import { useListedNames } from './use-listed-names.ts';

const rulingActions: ReadonlySet<Action> = new Set(['ruling-add', 'ruling-revise', 'ruling-remove']);

const none: readonly string[] = [];

/** What the workspace remembers of names, and what is laid down for them: a page at a time. */
export function MemoryNames() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [listing, setListing] = useState<NameListing>(everything);
  const types = useAnswer('memory.types', {}) ?? none;
  const { listed, want } = useListedNames(listing);
  const [active, setActive] = useActiveName(listing, listed);
  // Of a type of which nothing is left, nothing can be chosen either.
  const { type } = listing;
  useEffect(() => {
    if (type !== null && types !== none && !types.includes(type)) setListing((before) => ({ ...before, type: null }));
  }, [type, types]);

  const filter = (changes: Partial<NameListing>): void => setListing((before) => ({ ...before, ...changes }));
  const rule = (entries: readonly RememberedName[], verdict: Verdict): void =>
    void store.getState().execute(setRulings(entries, verdict));
  const ruleAll = async (verdict: Verdict): Promise<void> => {
    try {
      rule(await callBridge(window.kanwu, 'memory.listed', { listing }), verdict);
    } catch (thrown) {
      store.getState().notifyError(thrown);
    }
  };
  const shown = listed?.total ?? 0;
  const isNothing = types.length === 0;
  return (
    <GridPane>
      <p className="memory-about">{m.memory.about}</p>
      <GridTools>
        <input
          type="search"
          className="input"
          aria-label={m.memory.filter}
          placeholder={m.memory.filter}
          maxLength={200}
          value={listing.wanted}
          onChange={(event) => filter({ wanted: event.target.value })}
        />
        <TypeSelect
          types={types.map((each) => ({ type: each }))}
          chosen={listing.type}
          onChoose={(chosen) => filter({ type: chosen })}
        />
        <Select
          aria-label={m.memory.extentLabel}
          value={listing.extent}
          choices={memoryExtents.map((value) => ({ value, label: m.memory.extent[value] }))}
          onChoose={(extent) => filter({ extent })}
        />
        <ScopedUndo actions={rulingActions} />
      </GridTools>
      {listed === null ? (
        <BusyGrid />
      ) : shown === 0 ? (
        <EmptyGrid icon={BookMarked} title={isNothing ? m.memory.none : m.common.noMatch}>
          {isNothing ? m.memory.noneNext : null}
        </EmptyGrid>
      ) : (
        <MemoryGrid
          listed={listed}
          sort={listing.sort}
          active={active?.number ?? -1}
          onWant={want}
          onSort={(column) => filter({ sort: toggledSort(listing.sort, column) })}
          onActivate={setActive}
          onRule={(entry, verdict) => rule([entry], verdict)}
          onRuleAll={(verdict) => void ruleAll(verdict)}
        />
      )}
      <GridFoot
        said={m.memory.count(shown)}
        keys={
          shown === 0 ? null : (
            <>
              <Keys chord="A" /> {m.memory.verdict.always} <Keys chord="R" /> {m.memory.verdict.never}{' '}
              <Keys chord="Delete" /> {m.memory.verdict.decided}
            </>
          )
        }
      >
        {listed === null || shown < 2 ? null : (
          <RuleListed listed={listed} onRule={(verdict) => void ruleAll(verdict)} />
        )}
      </GridFoot>
      <AddName
        types={types}
        onAdded={(name) => {
          setListing(everything);
          // It is looked up where it stands once it is listed.
          setActive({ number: -1, name });
        }}
      />
    </GridPane>
  );
}
