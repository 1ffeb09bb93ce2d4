import { createContext, useContext, useEffect, useState } from 'react';
import type { ArticleDocument } from '../../model/document.ts';
import type { ArticleId } from '../../model/ids.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Articles that were read for what their conflicts are about, each once: several conflicts are often of one article. */
export const KnownArticlesContext = createContext<Map<ArticleId, Promise<ArticleDocument | null>>>(new Map());

/** An article, open or not; null until it is read, without an id, and when it is gone. */
export function useKnownArticle(id: ArticleId | null): ArticleDocument | null {
  const store = useKanwuStore();
  const known = useContext(KnownArticlesContext);
  const open = useKanwu((state) => (state.open?.document.article.id === id ? state.open.document : null));
  const [read, setRead] = useState<ArticleDocument | null>(null);
  const isOpen = open !== null;
  useEffect(() => {
    if (id === null || isOpen) return;
    let current = true;
    const reading =
      known.get(id) ??
      store
        .getState()
        .readArticle(id)
        .catch(() => null);
    known.set(id, reading);
    void reading.then((document) => {
      if (current) setRead(document);
    });
    return () => {
      current = false;
    };
  }, [id, isOpen, known, store]);
  return open ?? (read?.article.id === id ? read : null);
}
