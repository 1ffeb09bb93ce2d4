/** What was looked for in the workspace, and where one was in what was found. */
export interface Searched {
  readonly searchWanted: string;
  /** Which of the found articles, from 0. */
  readonly searchAt: number;
}

export interface SearchPart {
  /** Of the last search in the open workspace. */
  readonly searched: Searched;
  noteSearch(searched: Searched): void;
}
