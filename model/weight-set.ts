/**
 * The sets of weights that names are found by: from all sources, corpora of research among them, or from freely licensed sources alone, which may be
 * put to any use and find fewer names.
 */
export const weightSets = ['all-sources', 'free-sources'] as const;
export type WeightSet = (typeof weightSets)[number];
