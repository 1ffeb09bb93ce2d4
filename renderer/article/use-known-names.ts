import { useEffect } from 'react';
import { mentionName } from '../../model/mention-name.ts';
import { recordOf } from '../../model/record-index.ts';
import type { Walk } from '../../model/walk.ts';
import { namesWaiting } from '../review/walked-queue.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** So many names are asked about in one go. */
const namesAtOnce = 2000;

/** Asks main which of the names that wait in an article are known, as long as the walk goes by that, and again after every edit. */
export function useKnownNames(open: OpenArticle | null, { names }: Walk): void {
  const store = useKanwuStore();
  const journalVersion = useKanwu((state) => state.journalVersion);
  const articleId = open?.document.article.id ?? null;
  const isAsked = names !== 'any';
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have made names known
  useEffect(() => {
    const { open: asked, noteKnownNames, notifyError } = store.getState();
    if (!isAsked || asked === null) return;
    let current = true;
    knownIn(asked)
      .then((ids) => {
        if (current) noteKnownNames(asked.document.article.id, ids);
      })
      .catch(notifyError);
    return () => {
      current = false;
    };
  }, [articleId, isAsked, journalVersion, store]);
}

async function knownIn(open: OpenArticle) {
  const ids = namesWaiting(open);
  const known = new Set<(typeof ids)[number]>();
  for (let from = 0; from < ids.length; from += namesAtOnce) {
    const some = ids.slice(from, from + namesAtOnce);
    const names = some.map((id) => {
      const mention = recordOf(open.document.mentions, id);
      return {
        name: mention === undefined ? '' : mentionName(mention, open.reading).slice(0, 200),
        type: mention?.type ?? '',
      };
    });
    for (const place of await callBridge(window.kanwu, 'memory.known', { names })) {
      const id = some[place];
      if (id !== undefined) known.add(id);
    }
  }
  return known;
}
