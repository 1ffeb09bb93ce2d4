import { wholeWalk } from '../../model/walk.ts';
import type { Slice } from './state.ts';
import type { WalkPart } from './walk-part.ts';

export const walkSlice: Slice<WalkPart> = (set, get) => ({
  walk: wholeWalk,
  knownNames: null,
  finishing: null,
  setWalk: (changes) => set(({ walk }) => ({ walk: { ...walk, ...changes } })),
  askToFinish(then) {
    set({ finishing: then });
    get().openDialog('finish-article');
  },
  noteKnownNames: (articleId, ids) => set({ knownNames: { articleId, ids } }),
});
