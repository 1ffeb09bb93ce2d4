import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import type { Bridge } from '../../preload/contract.ts';
import { callBridge } from './bridge-call.ts';
import type { Slice } from './state.ts';
import { recallView, rememberView } from './view-memory.ts';

/** The open article with its reading text, which is derived from it and never set alone. */
export interface OpenArticle {
  readonly document: ArticleDocument;
  readonly reading: Reading;
}

export interface ArticleSlice {
  readonly open: OpenArticle | null;
  /** The article that was asked for and is still on its way, or is open. */
  readonly openArticleId: ArticleId | null;
  openArticle(id: ArticleId): Promise<void>;
  /** Reads an article without showing it. */
  readArticle(id: ArticleId): Promise<ArticleDocument>;
  /** Reads the open article again. */
  refreshArticle(): Promise<void>;
  /** Shows `document` as the open article if it still is the one that is wanted. */
  showDocument(document: ArticleDocument): void;
  closeArticle(): void;
}

export const articleSlice =
  (bridge: Bridge): Slice<ArticleSlice> =>
  (set, get) => ({
    open: null,
    openArticleId: null,
    async openArticle(id) {
      if (get().openArticleId === id && get().open !== null) return;
      set({ openArticleId: id, correctionForm: { kind: 'closed' } });
      try {
        const document = await callBridge(bridge, 'article.open', { id });
        if (get().openArticleId !== id) return;
        get().clearSelection();
        get().showDocument(document);
        rememberArticle(get().workspace?.path, id);
      } catch (thrown) {
        if (get().openArticleId === id) set({ openArticleId: get().open?.document.article.id ?? null });
        get().notifyError(thrown);
      }
    },
    readArticle: (id) => callBridge(bridge, 'article.open', { id }),
    async refreshArticle() {
      const id = get().openArticleId;
      if (id === null) return;
      try {
        const document = await callBridge(bridge, 'article.open', { id });
        // An edit that was made meanwhile is not in it, and will be followed by a reading of its own.
        if (get().pendingEdits === 0) get().showDocument(document);
      } catch (thrown) {
        get().notifyError(thrown);
      }
    },
    showDocument(document) {
      if (get().openArticleId !== document.article.id) return;
      const accepted = document.corrections.filter((correction) => correction.status === 'accepted');
      const reading = readingOf(document.source, document.blocks, accepted);
      const { selectedMentionId, selectedCorrectionId, correctionForm } = get();
      set({
        open: { document, reading },
        selectedMentionId: document.mentions.some((each) => each.id === selectedMentionId) ? selectedMentionId : null,
        selectedCorrectionId: document.corrections.some((each) => each.id === selectedCorrectionId)
          ? selectedCorrectionId
          : null,
        correctionForm:
          correctionForm.kind === 'edit' && !document.corrections.some((each) => each.id === correctionForm.id)
            ? { kind: 'closed' }
            : correctionForm,
      });
    },
    closeArticle() {
      set({ open: null, openArticleId: null, correctionForm: { kind: 'closed' } });
      get().clearSelection();
    },
  });

function rememberArticle(workspacePath: string | undefined, id: ArticleId): void {
  if (workspacePath === undefined) return;
  rememberView({ lastArticles: { ...recallView().lastArticles, [workspacePath]: id } });
}
