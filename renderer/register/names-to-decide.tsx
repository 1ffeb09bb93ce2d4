import { ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Action } from '../../model/journal.ts';
import type { EntityType } from '../../model/mention.ts';
import { type PlaceId, placeIdsIn } from '../../model/register/ledger.ts';
import { type NamesToDecide, type NameToDecide, namesAPage } from '../../model/register/name-list.ts';
import type { DecidedPlaces } from '../../model/register/places-decision.ts';
import { Button } from '../controls/button.tsx';
import { BusyGrid, EmptyGrid, GridFoot, GridPane, GridTools } from '../controls/grid/grid-pane.tsx';
import { Keys } from '../controls/keys.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { TypeSelect } from '../controls/type-select.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { decisionsOf, leftAlone, type Marks, noMarks, rowKey } from './name-marks.ts';
import { NamesGrid } from './names-grid.tsx';
import { PlaceParagraph } from './place-paragraph.tsx';

/** What can be undone here. */
const ownActions: ReadonlySet<Action> = new Set(['mention-accept', 'mention-reject', 'mention-revise']);
/** So many places of a name are shown when it is unfolded. */
const mostUnfolded = 60;

const noTypes: readonly EntityType[] = [];

interface Said {
  readonly came: DecidedPlaces;
  readonly left: ReturnType<typeof leftAlone>;
}

/**
 * The names of which something is open in articles that are not done, a page at a time, to be decided once for all their places: what is
 * ticked is taken together, as one act; what is doubtful stands under its name and is read by itself.
 */
export function NamesToDecideList() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const type = useKanwu((state) => state.namesOfType);
  const [from, setFrom] = useState(0);
  const [round, setRound] = useState(0);
  const [page, setPage] = useState<NamesToDecide | null>(null);
  const [marks, setMarks] = useState<Marks>(noMarks);
  const [said, setSaid] = useState<Said | null>(null);
  const [paragraphOf, setParagraphOf] = useState<PlaceId | null>(null);
  const types = useAnswer('register.open-types', {}) ?? noTypes;
  // One that was asked for stays so when its last name is decided.
  const offered = type === null || types.includes(type) ? types : [type, ...types];
  const grid = useRef<HTMLDivElement>(null);

  // A page stays as it was read until all of it is decided: whatever is suggested otherwise meanwhile comes with the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round reads it again
  useEffect(() => {
    let current = true;
    callBridge(window.kanwu, 'register.names', { type, from, count: namesAPage })
      .then((read) => {
        if (!current) return;
        // Behind the last of those that were left, those are listed that came since.
        if (read.rows.length === 0 && from > 0) setFrom(0);
        else {
          setPage(read);
          setMarks(noMarks);
          setParagraphOf(null);
          grid.current?.focus();
        }
      })
      .catch(store.getState().notifyError);
    return () => {
      current = false;
    };
  }, [type, from, round, store]);

  const take = async (): Promise<void> => {
    if (page === null) return;
    const decisions = decisionsOf(page.rows, marks);
    const kept = page.rows.length - decisions.rows;
    if (decisions.list.length > 0) {
      const came = await store.getState().decidePlaces(decisions.list);
      if (came === null) return;
      setSaid({ came, left: leftAlone(page.rows, marks) });
      // What was decided changes what is suggested elsewhere; whoever decides on need not wait for that.
      callBridge(window.kanwu, 'register.read-again', {}).catch(store.getState().notifyError);
    }
    setFrom(page.rows.length < namesAPage ? 0 : from + kept);
    setRound((before) => before + 1);
  };
  const unfold = async (row: NameToDecide): Promise<void> => {
    const ids = placeIdsIn(row.ids).slice(0, mostUnfolded);
    try {
      const read = await callBridge(window.kanwu, 'ledger.rows', { ids: [...ids] });
      const places = read.map(({ id, before, name, after, confidence }) => ({ id, before, name, after, confidence }));
      const known = new Set(places.map(({ id }) => id));
      const rest = placeIdsIn(row.ids).filter((id) => !known.has(id));
      const unfolded = { ...row, ids: rest.join(''), unfolded: [...row.unfolded, ...places], contexts: [] };
      setPage((before) =>
        before === null
          ? null
          : { ...before, rows: before.rows.map((each) => (rowKey(each) === rowKey(row) ? unfolded : each)) },
      );
    } catch (thrown) {
      store.getState().notifyError(thrown);
    }
  };
  const isNothing = page !== null && page.rows.length === 0;
  return (
    <GridPane className="names-to-decide">
      <p className="memory-about">{m.register.namesAbout}</p>
      <GridTools>
        <span className="names-progress" role="status">
          {page === null ? '' : m.register.openNames(page.total, page.places)}
          {page === null || page.stale === 0 ? null : ` · ${m.register.stale(page.stale)}`}
        </span>
        <TypeSelect
          types={offered.map((each) => ({ type: each }))}
          chosen={type}
          onChoose={(chosen) => {
            store.getState().listNames(chosen);
            setFrom(0);
          }}
        />
        <ScopedUndo actions={ownActions} />
        <Button onClick={() => setRound((before) => before + 1)}>{m.register.readAgain}</Button>
      </GridTools>
      {page === null ? (
        <BusyGrid />
      ) : isNothing ? (
        <EmptyGrid icon={ListChecks} title={m.register.allDecided}>
          {m.register.allDecidedNext}
        </EmptyGrid>
      ) : (
        <NamesGrid
          key={`${type} ${from} ${round}`}
          gridRef={grid}
          rows={page.rows}
          line={page.line}
          marks={marks}
          onMark={setMarks}
          onTake={() => void take()}
          onUnfold={(row) => void unfold(row)}
          onParagraph={(id) => setParagraphOf((before) => (before === id ? null : id))}
        />
      )}
      {paragraphOf === null ? null : <PlaceParagraph id={paragraphOf} />}
      <GridFoot
        testId="names-said"
        said={said === null ? null : m.register.tookNames(said.came.places, said.came.issues, said.left)}
        keys={
          isNothing ? null : (
            <>
              <Keys chord="J" /> {m.register.nextToRead} <Keys chord="Enter" /> {m.register.takeTicked}{' '}
              <Keys chord="Space" /> {m.register.tick} <Keys chord="A" /> {m.shortName.accept} <Keys chord="R" />{' '}
              {m.shortName.reject} <Keys chord="[" /> <Keys chord="}" /> {m.register.edges} <Keys chord="ArrowRight" />{' '}
              {m.register.unfold} <Keys chord="P" /> {m.register.paragraph}
            </>
          )
        }
      />
    </GridPane>
  );
}
