import type { DocumentChange } from '../../model/document-change.ts';
import { commandsOnPages } from '../../model/document-pages.ts';
import type { EditResult } from '../../model/edit-result.ts';
import { documentAfter } from '../../model/edits/document-after.ts';
import type { JournalEntry } from '../../model/journal.ts';
import { fromJsonText } from '../../model/json-text.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge, errorOf } from './bridge-call.ts';
import { type EditPart, nothingToUndo } from './edit-part.ts';
import type { Slice } from './state.ts';

export const editSlice =
  (bridge: Bridge): Slice<EditPart> =>
  (set, get) => {
    // Edits go to main one after another, in the order in which they were made.
    let queue: Promise<unknown> = Promise.resolve();
    // What main has answered with while other edits were on their way; null once the article must be read again.
    let answers: DocumentChange[] | null = [];

    const note = ({ change }: EditResult): void => {
      if (change === null) answers = null;
      else answers?.push(fromJsonText(change));
    };

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
      set({ waitingFor: null });
      const pendingEdits = get().pendingEdits - 1;
      set(pendingEdits > 0 ? { pendingEdits } : { pendingEdits, saving: succeeded ? 'saved' : 'failed' });
      if (!succeeded) answers = null;
      // What is shown must be what is on disk; what an answer says may be overtaken by edits that still wait.
      if (pendingEdits === 0) {
        const changes = answers;
        answers = [];
        if (changes === null) await get().refreshArticle();
        else await get().adoptChanges(changes);
      }
      return succeeded;
    };

    const goBackTo = async (entry: JournalEntry): Promise<void> => {
      const { articleId } = entry;
      if (articleId === null || articleId === get().openArticleId) return;
      if (await get().isThere(articleId)) await get().openArticle(articleId);
    };

    return {
      saving: 'saved',
      pendingEdits: 0,
      waitingFor: null,
      lost: null,
      noteLost: (lost) => set({ lost }),
      noteReadOnly: (why) =>
        set(({ workspace }) => (workspace === null ? {} : { workspace: { ...workspace, readOnly: why } })),
      noteWaiting: (holder) => set({ waitingFor: { holder } }),
      undoState: nothingToUndo,
      journalVersion: 0,
      async execute(edit) {
        if (edit === null) return false;
        const readOnly = get().workspace?.readOnly ?? null;
        if (readOnly !== null) {
          get().notify({ kind: 'error', code: readOnly.code, detail: readOnly.detail });
          return false;
        }
        const { open } = get();
        const expected = open === null ? null : documentAfter(open.document, edit.commands);
        // What counts in the document of several pages here counts on each page there.
        const placed = open === null ? edit : { ...edit, commands: commandsOnPages(open.document, edit.commands) };
        if (expected !== null) get().showDocument(expected);
        return enqueue(async () => {
          const result = await callBridge(bridge, 'edit.execute', placed);
          set(({ journalVersion }) => ({ undoState: result.undo, journalVersion: journalVersion + 1 }));
          note(result);
        });
      },
      executeTyped: async (edit) => edit === null || get().execute(edit),
      async readValue(type, text) {
        try {
          return await callBridge(bridge, 'value.read', { type, text });
        } catch (thrown) {
          get().notifyError(thrown);
          return null;
        }
      },
      async noteSuggestions(changes) {
        const own = changes.filter(({ articleId }) => articleId === get().openArticleId);
        if (own.length === 0) return;
        if (get().pendingEdits === 0) await get().adoptChanges(own);
        else answers?.push(...own);
      },
      async settled() {
        await queue;
      },
      settleConflict: ({ record, group, entry, kind }, choice) =>
        enqueue(async () => {
          try {
            const conflict = { record, group, entry, kind };
            const result = await callBridge(bridge, 'conflict.settle', { conflict, choice });
            set(({ journalVersion }) => ({ undoState: result.undo, journalVersion: journalVersion + 1 }));
            note(result);
          } catch (thrown) {
            const { code, detail } = errorOf(thrown);
            if (code !== 'record-not-found' || detail.noun !== 'conflict') throw thrown;
            set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
            answers = null;
          }
        }),
      async undo(confirmed) {
        // What was typed last is what is undone first, however long it takes to be read.
        await get().leaveFields();
        await enqueue(async () => {
          // Only now is it known what is next: edits that were on their way may have come before it.
          const next = get().undoState.undo;
          if (next?.action === 'issue-import' && next.id !== confirmed) {
            get().openDialog('undo-import');
            return;
          }
          const result = await callBridge(bridge, 'edit.undo', {});
          set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
          await goBackTo(result.entry);
          note(result);
        });
      },
      async redo() {
        await get().leaveFields();
        await enqueue(async () => {
          const result = await callBridge(bridge, 'edit.redo', {});
          set(({ journalVersion }) => ({ journalVersion: journalVersion + 1 }));
          await goBackTo(result.entry);
          note(result);
        });
      },
    };
  };
