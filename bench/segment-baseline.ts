/** F1 of article starts that the hand-set rules reached on pages as they were generated then: those by family, printed ones by their blank lines. */
export const rulesReached: Readonly<Record<string, number>> = {
  'paragraphs, spaced': 0.669,
  'paragraphs, tight': 0.571,
  'columns, spaced': 0.662,
  'columns, tight': 0.64,
  'items of their own width': 0.36,
  'paragraphs broken by columns': 0.767,
  western: 0.914,
  'small forms': 0.496,
  'printed 1': 0.226,
  'printed 0': 0.169,
};
