/** One change of a reading text: what stood from one offset to another, in UTF-16 units, gave way to other text. */
export interface WrittenChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** Which units of `insert` are line ends that were asked for by themselves, with Enter: such a one is no line end of the source. */
  readonly entered: readonly number[];
}
