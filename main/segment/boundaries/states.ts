/**
 * What a line is to the articles of its file: `headed` begins an article with a headline, `bare` begins one without,
 * `heading` goes on with a headline, `inside` is the rest of an article; `furniture` belongs to none, `top` is
 * furniture before the first article.
 */
export const lineStates = ['headed', 'bare', 'heading', 'inside', 'furniture', 'top'] as const;
export type LineState = (typeof lineStates)[number];
export const stateCount = lineStates.length;

/** States by number, which is how they are stored and decided. */
export const headed = 0;
export const bare = 1;
export const heading = 2;
export const inside = 3;
export const furniture = 4;
export const top = 5;

/** Whether a file may begin with the state. */
export function mayBeFirst(state: number): boolean {
  return state === headed || state === bare || state === top;
}

/** Whether a line of state `to` may follow one of state `from`. */
export function mayFollow(from: number, to: number): boolean {
  if (to === heading) return from === headed || from === heading;
  if (to === top) return from === top;
  return from === top ? to === headed || to === bare : true;
}
