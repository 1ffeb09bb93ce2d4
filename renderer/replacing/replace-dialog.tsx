import { SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Action } from '../../model/journal.ts';
import { isWholeLibrary } from '../../model/library.ts';
import { withNeighbours } from '../../model/replacing/misreading.ts';
import type { Replaced, Replacement, ReplaceScope } from '../../model/replacing/replacement.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { GridFoot } from '../controls/grid/grid-pane.tsx';
import { Keys } from '../controls/keys.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenReplacing, ReplaceForm } from '../state/replacing-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { isTaken, linesOf } from './marks.ts';
import { MisreadingHead } from './misreading-head.tsx';
import { OccurrenceGrid } from './occurrence-grid.tsx';
import { ReplaceFields } from './replace-form.tsx';
import { useOccurrences } from './use-occurrences.ts';
import './replacing.css';

/** What can be undone here. */
const ownActions: ReadonlySet<Action> = new Set(['text-replace']);

/** What taking what was ticked came to, and how many were left. */
interface Said {
  readonly came: Replaced;
  readonly left: number;
}

/** Where the same stands as was put right, or what is found, to be put right together. */
export function ReplaceDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const replacing = useKanwu((state) => state.replacing);
  const workspaceOpen = useKanwu((state) => state.workspace !== null);
  const { closeDialog } = store.getState();
  useEffect(() => {
    if (!workspaceOpen || replacing === null) closeDialog();
  }, [workspaceOpen, replacing, closeDialog]);
  // After the dialog has put the focus on its first button: a list that one comes to, or back to, has the keys.
  useEffect(() => {
    const { replacing: opened } = store.getState();
    if (opened === null || (opened.known === null && opened.activeId === null)) return;
    document.querySelector<HTMLElement>('.replacing .grid')?.focus();
  }, [store]);
  if (replacing === null) return null;
  return (
    <Dialog
      className="replacing"
      title={replacing.known === null ? m.replacing.title : m.replacing.sameAgainTitle}
      onClose={closeDialog}
    >
      <Occurrences replacing={replacing} />
    </Dialog>
  );
}

function Occurrences({ replacing }: { readonly replacing: OpenReplacing }) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const form = useKanwu((state) => state.replaceForm);
  const filter = useKanwu((state) => state.libraryFilter);
  const journalVersion = useKanwu((state) => state.journalVersion);
  const isReadOnly = useKanwu((state) => state.workspace?.readOnly !== null);
  const { noteReplacing, jumpToOccurrence, takeOccurrences, closeDialog } = store.getState();
  const { known, from, activeId, taken } = replacing;
  const grid = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isTaking, setIsTaking] = useState(false);

  const replacement = known === null ? replacementOf(form) : known.misreading;
  const scopes: readonly ReplaceScope[] = [
    ...(from === null ? [] : [{ kind: 'article', id: from.articleId } as const]),
    ...(from === null ? [] : [{ kind: 'issue', id: from.issueId } as const]),
    ...(isWholeLibrary(filter) ? [] : [{ kind: 'listed', filter } as const]),
    { kind: 'workspace' },
  ];
  const scope = scopes.find(({ kind }) => kind === replacing.scope) ?? { kind: 'workspace' };
  const { occurrences, stop } = useOccurrences(replacement, scope);
  // What was put right is not offered again in its new wording, until something else is done.
  const isJustTaken = taken.upTo === journalVersion;
  const found = useMemo(
    () => (isJustTaken ? occurrences.found.filter(({ id }) => !taken.ids.has(id)) : occurrences.found),
    [occurrences.found, isJustTaken, taken.ids],
  );
  const lines = useMemo(() => linesOf(found), [found]);
  const active = lines.findIndex((line) => line.kind === 'place' && line.occurrence.id === activeId);
  const ticked = found.filter((each) => isTaken(each, replacing));
  const isEmpty = replacement !== null && !occurrences.isLooking && found.length === 0;
  const problem = occurrences.problem === null ? null : errorWords(occurrences.problem, language);
  const isNothing = occurrences.problem !== null || isEmpty;
  // With the last row the list goes, and what is said of that takes its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may be gone
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
  }, [isNothing]);

  const mark = (ids: readonly string[], isTicked: boolean): void =>
    noteReplacing({ marks: new Map([...replacing.marks, ...ids.map((id) => [id, isTicked] as const)]) });
  const take = async (): Promise<void> => {
    if (replacement === null || ticked.length === 0 || isReadOnly || isTaking) return;
    const left = found.length - ticked.length;
    setIsTaking(true);
    const came = await takeOccurrences(replacement, ticked);
    setIsTaking(false);
    if (came !== null) setSaid({ came, left });
    grid.current?.focus();
  };
  const neighbours = (side: 'before' | 'after', step: 1 | -1): void => {
    const other = known === null ? null : withNeighbours(known.misreading, known, side, step);
    if (known !== null && other !== null) noteReplacing({ known: { ...known, misreading: other }, marks: new Map() });
  };
  return (
    <div className="replacing-body">
      {known === null ? (
        <ReplaceFields onEnter={() => grid.current?.focus()} />
      ) : (
        <MisreadingHead known={known} onNeighbours={neighbours} />
      )}
      <div className="replacing-tools">
        <Segmented
          label={m.replacing.scopeLabel}
          value={scope.kind}
          choices={scopes.map(({ kind }) => ({ value: kind, label: m.replacing.scope[kind] }))}
          onChoose={(kind) => noteReplacing({ scope: kind, marks: new Map() })}
        />
        <span className="replacing-count" role="status" data-testid="replacing-count">
          {replacement === null || occurrences.problem !== null
            ? ''
            : m.replacing.count(found.length, ticked.length, occurrences)}
        </span>
        {occurrences.isLooking ? <Button onClick={stop}>{m.replacing.stop}</Button> : null}
        <ScopedUndo actions={ownActions} />
        <Button
          tone="primary"
          disabled={ticked.length === 0 || isReadOnly || isTaking}
          aria-busy={isTaking}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void take()}
        >
          {isTaking ? m.replacing.taking : m.replacing.take(ticked.length)}
        </Button>
      </div>
      {isNothing ? (
        <div ref={grid} className="grid" tabIndex={-1}>
          <EmptyState icon={SearchX} title={problem === null ? m.replacing.none : problem.title}>
            {problem?.body ?? null}
          </EmptyState>
        </div>
      ) : (
        <OccurrenceGrid
          gridRef={grid}
          lines={lines}
          active={active}
          isTaken={(each) => isTaken(each, replacing)}
          onActivate={({ id }) => noteReplacing({ activeId: id })}
          onMark={({ id }, isTicked) => mark([id], isTicked)}
          onMarkAll={(isTicked) =>
            mark(
              found.map(({ id }) => id),
              isTicked,
            )
          }
          onNeighbours={neighbours}
          onJump={(each) => void jumpToOccurrence(each)}
          onTakeAll={() => void take()}
          onLeave={closeDialog}
        />
      )}
      <GridFoot
        testId="replacing-said"
        said={said === null ? '' : m.replacing.said(said.came.places, said.came.issues, said.left, said.came.gone)}
        keys={
          <>
            <Keys chord="A" /> {m.replacing.keys.take} <Keys chord="R" /> {m.replacing.keys.leave}{' '}
            <Keys chord="Space" /> {m.replacing.keys.tick} <Keys chord="Enter" /> {m.replacing.keys.jump}{' '}
            <Keys chord="Mod+A" /> {m.replacing.keys.all} <Keys chord="Mod+Enter" /> {m.replacing.keys.takeTicked}
          </>
        }
      />
    </div>
  );
}

/** Null where nothing is typed, or no pattern. */
function replacementOf({ find, by, isPattern, folded, side }: ReplaceForm): Replacement | null {
  if (find === '') return null;
  return { kind: isPattern ? 'pattern' : 'text', find, by, folded, side };
}
