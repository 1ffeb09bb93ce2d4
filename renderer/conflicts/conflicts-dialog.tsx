import { GitCompare } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Conflict, ConflictChoice } from '../../model/journal/conflict.ts';
import type { Action } from '../../model/journal.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { ScopedUndo } from '../controls/scoped-undo.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { KanwuStore } from '../state/store.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { ConflictList, type WantedFocus } from './conflict-list.tsx';
import { KnownArticlesContext } from './known-articles.ts';
import { conflictKey } from './sides.ts';
import './conflicts.css';

const ownActions: ReadonlySet<Action> = new Set(['conflict-settle']);

/** So many conflicts are listed at once; the others follow when some of these are settled. */
const mostListed = 500;

/** Decisions that were made without knowledge of each other, each with both sides, for a person to choose. */
export function ConflictsDialog() {
  const conflicts = useAnswer('conflict.list', { limit: mostListed });
  return conflicts === null ? null : <OpenConflicts conflicts={conflicts} />;
}

function OpenConflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const all = useKanwu((state) => state.workspace?.conflicts ?? 0);
  const known = useRef(new Map<ArticleId, Promise<ArticleDocument | null>>());
  const done = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<WantedFocus | null>({ index: 0, choice: null });
  const settled = useSettled(conflicts, setWanted);
  const isEmpty = conflicts.length === 0;
  useLayoutEffect(() => {
    if (isEmpty) done.current?.focus();
  }, [isEmpty]);
  const close = (): void => store.getState().closeDialog();
  const settle = (index: number, choice: ConflictChoice): void => {
    const conflict = conflicts[index];
    if (conflict === undefined || settled.isUnderWay) return;
    settled.begin({ key: conflictKey(conflict), index, choice, isUnderWay: true });
    void store.getState().settleConflict(conflict, choice).then(settled.end);
  };
  return (
    <Dialog
      title={m.conflict.title}
      className="conflicts"
      onClose={close}
      footer={
        <>
          <ScopedUndo actions={ownActions} />
          <span className="conflicts-left" role="status">
            {m.conflict.left(Math.max(all, conflicts.length))}
          </span>
          <Button ref={done} tone={isEmpty ? 'primary' : 'plain'} onClick={close}>
            {m.common.done}
          </Button>
        </>
      }
    >
      {isEmpty ? (
        <EmptyState icon={GitCompare} title={m.conflict.none}>
          {m.conflict.noneNext}
        </EmptyState>
      ) : (
        <KnownArticlesContext value={known.current}>
          <p className="conflicts-about">
            {m.conflict.about}
            {all > conflicts.length ? ` ${m.conflict.first(conflicts.length, all)}` : null}
          </p>
          <ConflictList
            conflicts={conflicts}
            busy={settled.isUnderWay}
            wanted={wanted}
            onFocused={() => setWanted(null)}
            onWant={setWanted}
            onSettle={settle}
            onGoTo={(conflict, id) => {
              close();
              void goTo(store, conflict, id);
            }}
          />
        </KnownArticlesContext>
      )}
    </Dialog>
  );
}

interface Settled {
  readonly key: string;
  readonly index: number;
  readonly choice: ConflictChoice;
  /** It is not known yet whether it is on the disk. */
  readonly isUnderWay: boolean;
}

/**
 * Follows a choice until the list no longer has its conflict: then the focus goes on to the one in its place. One that comes back, since
 * the choice was undone, has the focus again.
 */
function useSettled(conflicts: readonly Conflict[], want: (wanted: WantedFocus) => void) {
  const [settled, setSettled] = useState<Settled | null>(null);
  const before = useRef<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const keys = conflicts.map(conflictKey);
    const come = keys.filter((key) => before.current?.has(key) === false);
    before.current = new Set(keys);
    const [back] = come;
    if (settled !== null && !keys.includes(settled.key)) {
      setSettled(null);
      if (keys.length > 0) want({ index: Math.min(settled.index, keys.length - 1), choice: settled.choice });
    } else if (back !== undefined && come.length === 1) want({ index: keys.indexOf(back), choice: null });
  }, [conflicts, settled, want]);
  return {
    isUnderWay: settled?.isUnderWay ?? false,
    begin: setSettled,
    end: () => setSettled((last) => (last === null ? null : { ...last, isUnderWay: false })),
  };
}

/** Opens an article at what a conflict is about. */
async function goTo(store: KanwuStore, { noun, record }: Conflict, id: ArticleId): Promise<void> {
  await store.getState().openArticle(id);
  const { open, selectMention, selectCorrection, requestFocus } = store.getState();
  const mention = open?.document.mentions.find((each) => each.id === record);
  const correction = open?.document.corrections.find((each) => each.id === record);
  if (noun === 'mention' && mention !== undefined) selectMention(mention.id, { reveal: true });
  if (noun === 'correction' && correction !== undefined) selectCorrection(correction.id, { reveal: true });
  requestFocus('text');
}
