/** What other programs can ask of an entity of the register, and say of a name that they look for. */
export const servedProperties = [
  /** The dates on which it is mentioned; of a name, when it is from. */
  'date',
  /** Positions that it is said to hold; of a name, those that stand beside it. */
  'title',
  /** Places that stand in the same paragraphs; of a name likewise. */
  'place',
  'alias',
  'link',
  'note',
  'mentions',
] as const;
export type ServedProperty = (typeof servedProperties)[number];
