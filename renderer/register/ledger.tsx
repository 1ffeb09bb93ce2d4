import { ArrowLeft, BookMarked } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { largestOf } from '../../model/extremes.ts';
import type { Action } from '../../model/journal.ts';
import {
  type LedgerListing,
  type PlaceGroup,
  type PlaceId,
  placeGroups,
  placeIdsIn,
  placeOrders,
  type UnmarkedPlace,
} from '../../model/register/ledger.ts';
import type { DecidedPlaces, PlacesDecision } from '../../model/register/places-decision.ts';
import { Button } from '../controls/button.tsx';
import { EmptyGrid, GridFoot, GridPane } from '../controls/grid/grid-pane.tsx';
import { Keys } from '../controls/keys.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { TypeSelect } from '../controls/type-select.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenLedger } from '../state/register-part.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { LedgerGrid } from './ledger-grid.tsx';
import { LedgerRuling } from './ledger-ruling.tsx';
import { LinkChooser } from './link-chooser.tsx';
import { PlaceParagraph } from './place-paragraph.tsx';
import { useLedgerRows } from './use-ledger-rows.ts';
import { inOrder, useUnmarked } from './use-unmarked.ts';

/** What can be undone here. */
const ownActions: ReadonlySet<Action> = new Set([
  ...(['mention-accept', 'mention-reject', 'mention-revise', 'mention-add'] as const),
  ...(['entity-revise', 'entity-merge', 'entity-split', 'ruling-add', 'ruling-revise', 'ruling-remove'] as const),
]);

/** What deciding came to, as it is said. */
interface Said {
  readonly decision: PlacesDecision;
  readonly came: DecidedPlaces;
}

/** Each place of a name, or of all that an entity is called. */
export function Ledger() {
  const ledger = useKanwu((state) => state.ledger);
  return ledger === null ? null : <LedgerOfNames ledger={ledger} />;
}

const noIds: OpenLedger['ids'] & object = [];

function LedgerOfNames({ ledger }: { readonly ledger: OpenLedger }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { noteLedger, closeLedger, decidePlaces, jumpToPlace } = store.getState();
  const { title, listing, active, ticked } = ledger;
  const answer = useAnswer('ledger.places', listing);
  const [said, setSaid] = useState<Said | null>(null);
  const [panel, setPanel] = useState<'link' | 'paragraph' | null>(null);
  // Rows stay where they are, whatever is decided of them, until they are listed anew.
  useEffect(() => {
    if (ledger.ids !== null || answer === null) return;
    const ids = placeIdsIn(answer.ids);
    const ready = new Set(ledger.isToTick ? placeIdsIn(answer.ready) : []);
    const ticks = ledger.isToTick ? { ticked: ready, preticked: ready, isToTick: false } : {};
    noteLedger({ ids, active: Math.min(active, Math.max(ids.length - 1, 0)), ...ticks });
  }, [ledger.ids, ledger.isToTick, answer, active, noteLedger]);
  const isUnmarkedListed = listing.groups.includes('unmarked');
  const { ids: marked, unmarked } = ledger;
  const ids = useMemo(
    () => [...(marked ?? noIds), ...(isUnmarkedListed && marked !== null ? unmarked.places.map(({ id }) => id) : [])],
    [marked, unmarked, isUnmarkedListed],
  );
  const { rows, want } = useLedgerRows(ids);
  const [lastInSight, setLastInSight] = useState(-1);
  useUnmarked(ledger, isUnmarkedListed && marked !== null && lastInSight >= ids.length - 1);
  const isStillUnmarked = ({ id }: UnmarkedPlace): boolean => (rows.get(id)?.status ?? null) === null;
  const onWant = useCallback(
    (first: number, last: number): void => {
      setLastInSight(last);
      want(first, last);
    },
    [want],
  );
  const activeId = ids[active];
  const activeRow = activeId === undefined ? undefined : (rows.get(activeId) ?? undefined);

  const list = (changes: Partial<LedgerListing>): void => {
    const places = inOrder(unmarked.places.filter(isStillUnmarked), changes.order ?? listing.order);
    const anew = { ids: null, unmarked: { ...unmarked, places }, active: 0, ticked: new Set<PlaceId>() };
    noteLedger({ listing: { ...listing, ...changes }, ...anew });
  };
  const toggle = (group: PlaceGroup): void => {
    const chosen = new Set(listing.groups);
    if (!chosen.delete(group)) chosen.add(group);
    list({ groups: placeGroups.filter((each) => chosen.has(each)) });
  };
  const decide = async (decision: PlacesDecision): Promise<void> => {
    // Where one place is none of the name's, others mostly are: only what somebody ticked is rejected with it.
    const isSpread = decision.kind !== 'reject';
    const chosen = [...ticked].filter((id) => isSpread || !ledger.preticked.has(id));
    if (decision.kind === 'mark' && chosen.length === 0 && activeRow?.status !== null) return;
    const wanted = chosen.length > 0 ? chosen : activeId === undefined ? [] : [activeId];
    if (wanted.length === 0) return;
    const left = new Set([...ticked].filter((id) => !wanted.includes(id)));
    if (ticked.size > 0) noteLedger({ ticked: left });
    if (chosen.length > 0) setPanel(null);
    else if (decision.kind !== 'reopen') noteLedger({ active: Math.min(active + 1, ids.length - 1) });
    const came = await decidePlaces([{ ids: wanted, decision }]);
    if (came !== null) setSaid({ decision, came });
  };
  const types = answer?.types ?? [];
  const commonest = [...types].sort((a, b) => b.places - a.places)[0]?.type ?? null;
  const type = activeRow?.type ?? listing.type ?? commonest;
  const countOf = (group: PlaceGroup): string => {
    if (group !== 'unmarked') return String(answer?.groups[group] ?? '…');
    const count = unmarked.places.filter(isStillUnmarked).length;
    if (unmarked.next === 'end') return String(count);
    return unmarked.asked === 0 ? '…' : m.register.atLeast(count);
  };
  return (
    <GridPane className="ledger">
      <div className="ledger-head">
        <Button icon={ArrowLeft} onClick={closeLedger}>
          {m.register.back}
        </Button>
        <h3 className="ledger-title truncate">{title}</h3>
        {type === null ? null : <LedgerRuling name={title} type={type} />}
        <ScopedUndo actions={ownActions} />
      </div>
      <div className="ledger-tools">
        <div className="ledger-groups" role="group" aria-label={m.register.groups}>
          {placeGroups.map((group) => (
            <button
              key={group}
              type="button"
              className="chip"
              title={group === 'unmarked' ? m.register.unmarkedAbout : undefined}
              aria-pressed={listing.groups.includes(group)}
              onClick={() => toggle(group)}
            >
              {m.register.group[group]} <span className="chip-count">{countOf(group)}</span>
            </button>
          ))}
        </div>
        {types.length < 2 ? null : (
          <TypeSelect
            types={types.map((each) => ({ type: each.type, count: each.places }))}
            chosen={listing.type}
            onChoose={(chosen) => list({ type: chosen })}
          />
        )}
        <Segmented
          label={m.register.orderLabel}
          value={listing.order}
          choices={placeOrders.map((value) => ({ value, label: m.register.order[value] }))}
          onChoose={(order) => list({ order })}
        />
      </div>
      {ledger.ids !== null && ids.length === 0 ? (
        <EmptyGrid icon={BookMarked} title={m.register.noPlaces} />
      ) : (
        <LedgerGrid
          ids={ids}
          rows={rows}
          active={active}
          ticked={ticked}
          entityId={listing.entityId}
          longest={largestOf(listing.names.map((name) => name.length))}
          onWant={onWant}
          onActivate={(number) => noteLedger({ active: number })}
          onTick={(next) => noteLedger({ ticked: next })}
          onDecide={(decision) => void decide(decision)}
          onSort={(order) => list({ order })}
          onMark={() => void decide({ kind: 'mark', type: listing.type ?? commonest, entityId: listing.entityId })}
          onLink={() => setPanel('link')}
          onParagraph={() => setPanel((before) => (before === 'paragraph' ? null : 'paragraph'))}
          onJump={(row) => void jumpToPlace(row)}
          onLeave={() => (panel === null ? closeLedger() : setPanel(null))}
        />
      )}
      {panel === 'paragraph' && activeId !== undefined ? <PlaceParagraph id={activeId} /> : null}
      {panel === 'link' && type !== null ? (
        <LinkChooser
          name={activeRow?.name ?? title}
          type={type}
          onEnd={(decision) => {
            setPanel(null);
            document.querySelector<HTMLElement>('.ledger-grid')?.focus();
            if (decision !== null) void decide(decision);
          }}
        />
      ) : null}
      <GridFoot
        said={
          <>
            {said === null
              ? m.register.places(ids.length)
              : m.register.decided(
                  said.decision.kind,
                  said.came.places,
                  said.came.issues,
                  said.came.same + said.came.gone,
                )}
            {ticked.size === 0 ? null : ` · ${m.register.ticked(ticked.size)}`}
          </>
        }
        keys={
          <>
            <Keys chord="A" /> {m.shortName.accept} <Keys chord="R" /> {m.shortName.reject} <Keys chord="L" />{' '}
            {m.register.link} <Keys chord="M" /> {m.register.markPlace} <Keys chord="U" /> {m.register.reopen}{' '}
            <Keys chord="Space" /> {m.register.tick} <Keys chord="P" /> {m.register.paragraph} <Keys chord="Enter" />{' '}
            {m.register.jump}
          </>
        }
      />
    </GridPane>
  );
}
