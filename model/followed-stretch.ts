/** From where to where, in UTF-16 units of a text. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the text of one source stands in that of another: for each offset of the one, its end included, where a stretch that begins
 * there begins in the other, and where one that ends there ends. {@link nowhere} for what the other does not have.
 */
export interface SourceMap {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

export const nowhere = 0xffff_ffff;

/** The stretch of the other text that one comes to; an empty one stays empty. Null where nothing is left of it. */
export function followStretch({ starts, ends }: SourceMap, { start, end }: TextStretch): TextStretch | null {
  const begin = starts[start] ?? nowhere;
  if (begin === nowhere) return null;
  if (start === end) return { start: begin, end: begin };
  const behind = ends[end] ?? nowhere;
  return behind === nowhere || begin >= behind ? null : { start: begin, end: behind };
}
