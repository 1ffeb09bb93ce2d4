import { documentAfter } from '../../model/edits/document-after.ts';
import type { JournalEntry } from '../../model/journal.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import { type EditPart, nothingToUndo } from './edit-part.ts';
import type { Slice } from './state.ts';

export const editSlice =
  (bridge: Bridge): Slice<EditPart> =>
  (set, get) => {
    // Edits go to main one after another, in the order in which they were made.
    let queue: Promise<unknown> = Promise.resolve();

    const enqueue = async (work: () => Promise<void>): Promise<boolean> => {
      set(({ pendingEdits }) => ({ saving: 'saving', pendingEdits: pendingEdits + 1 }));
      const done = queue.then(work).then(
        () => true,
        (thrown: unknown) => {
          const { code } = errorOf(thrown);
          if (code === 'nothing-to-undo' || code === 'nothing-to-redo') return true;
          get().notifyError(thrown);
          return false;
        },
      );
      queue = done;
      const succeeded = await done;
      const pendingEdits = get().pendingEdits - 1;
      set(pendingEdits > 0 ? { pendingEdits } : { pendingEdits, saving: succeeded ? 'saved' : 'failed' });
      // What is shown must be what is on disk; edits still waiting will be followed by a reading of their own.
      if (pendingEdits === 0) await get().refreshArticle();
      return succeeded;
    };

    const goBackTo = async (entry: JournalEntry): Promise<void> => {
      const { articleId } = entry;
      const known = get().workspace?.issues.some(({ articles }) => articles.some((each) => each.id === articleId));
      if (articleId !== null && known && articleId !== get().openArticleId) await get().openArticle(articleId);
    };

    return {
      saving: 'saved',
      pendingEdits: 0,
      undoState: nothingToUndo,
      journalVersion: 0,
      async execute(edit) {
        if (edit === null) return false;
        const { open } = get();
        const expected = open === null ? null : documentAfter(open.document, edit.commands);
        if (expected !== null) get().showDocument(expected);
        return enqueue(async () => {
          const undoState = await callBridge(bridge, 'edit.execute', edit);
          set(({ journalVersion }) => ({ undoState, journalVersion: journalVersion + 1 }));
        });
      },
      async undo() {
        await enqueue(async () => {
          const entry = await callBridge(bridge, 'edit.undo', {});
          set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
          await goBackTo(entry);
        });
      },
      async redo() {
        await enqueue(async () => {
          const entry = await callBridge(bridge, 'edit.redo', {});
          set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
          await goBackTo(entry);
        });
      },
    };
  };
