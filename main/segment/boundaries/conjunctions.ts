/** Numbers that say more together than each by itself. A conjunction of them is one feature for each set of their buckets. */
export const conjunctions: readonly (readonly string[])[] = [
  ['width', 'to column after'],
  ['width', 'to column before'],
  ['to column after', 'to column before'],
  ['to column after', 'columns'],
  ['to column after', 'run after'],
  ['to column after', 'before to its column'],
  ['before to its column', 'end -1'],
  ['before to its column', 'end -1', 'punctuation'],
  ['before to its column', 'end -1', 'to column after'],
  ['end -1', 'start'],
  ['end -1', 'end', 'start'],
  ['end -1', 'end', 'start 1'],
  ['end -1', 'punctuation', 'to column after'],
  ['end', 'start 1'],
  ['end', 'punctuation 1'],
  ['end -1', 'blank', 'end'],
  ['blank', 'end -1', 'width'],
  ['blank', 'blank 1'],
  ['blank', 'blank 1', 'end'],
  ['blank', 'blank 1', 'width'],
  ['blank', 'blank 1', 'width', 'end'],
  ['blank', 'file: blank'],
  ['blank', 'file: blank', 'end -1'],
  ['blank', 'file: blank', 'width', 'end'],
  ['more blank than usual', 'end', 'width'],
  ['first of group', 'lines of group'],
  ['first of group', 'lines of group', 'lines of group before'],
  ['first of group', 'lines of group', 'lines of next group'],
  ['first of group', 'width of group', 'width of next group'],
  ['first of group', 'width of group', 'file: blank'],
  ['first of group', 'end', 'file: blank'],
  ['first of group', 'to lead'],
  ['lead 1', 'end'],
  ['lead 1', 'blank 1', 'width'],
  ['lead 2', 'end', 'end 1'],
  ['lead', 'end -1'],
  ['lead', 'to column after'],
  ['to lead', 'since punctuation', 'punctuation'],
  ['to lead', 'since sentence'],
  ['to punctuation', 'since punctuation'],
  ['to punctuation', 'since punctuation', 'to column after'],
  ['to punctuation', 'to column after', 'before to its column'],
  ['since sentence', 'punctuation', 'width'],
  ['to paragraph', 'since paragraph'],
  ['to paragraph', 'since paragraph', 'end'],
  ['since paragraph', 'end', 'width', 'end -1'],
  ['width', 'width 1', 'end'],
  ['width', 'width 1', 'width -1'],
  ['width', 'width 1', 'punctuation 1'],
  ['run before', 'run after'],
  ['run before', 'to column after', 'end -1'],
  ['run after 2', 'to column after', 'next to its column'],
  ['columns', 'end -1'],
  ['columns 2', 'before to its column'],
  ['lean', 'end -1'],
  ['lean', 'punctuation'],
  ['lean', 'lean -1'],
  ['lean', 'to column after'],
  ['likeness', 'lean'],
  ['likeness', 'end -1', 'punctuation'],
  ['words after', 'width', 'end'],
  ['furniture', 'place'],
  ['furniture', 'title', 'date 1'],
  ['furniture -1', 'end', 'width'],
  ['furniture 1', 'title', 'place'],
  ['byline', 'end -1'],
  ['byline -1', 'end', 'width'],
  ['indent', 'indent 1'],
  ['indent', 'end -1', 'end'],
  ['file: measure', 'file: full lines', 'to column after'],
  ['file: full lines', 'end -1', 'end'],
  ['file: punctuation', 'punctuation', 'to column after'],
  ['repeated', 'place', 'furniture'],
];

/** Into how many rows conjunctions are hashed. */
export const conjunctionRows = 1 << 13;

/** The row of conjunction number `which` for the buckets of its numbers, of which `rolling` is the hash so far. */
export function rollBucket(rolling: number, bucket: number): number {
  return Math.imul(rolling ^ (bucket + 1), 0x01000193);
}

export function conjunctionSeed(which: number): number {
  return Math.imul(which + 1, 0x9e3779b1);
}

export function conjunctionRow(rolled: number): number {
  return (rolled ^ (rolled >>> 15)) & (conjunctionRows - 1);
}
