/** What a program that may be killed at any moment says that it has done: from then on it must be there. */
export type Acknowledged =
  /** An entry of the journal, with the last note that it wrote of an article, where it did. */
  | { readonly kind: 'entry'; readonly id: string; readonly note?: { readonly article: string; readonly text: string } }
  /** A whole file: a backup or a copy. */
  | { readonly kind: 'copy'; readonly path: string }
  /** The files of an export. */
  | { readonly kind: 'export'; readonly paths: readonly string[] }
  /** What is out of the workspace for good. */
  | { readonly kind: 'purged'; readonly words: string };
