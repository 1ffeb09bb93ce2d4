import { z } from 'zod';

/** What a column of a catalogue of articles can hold. */
export const catalogueContents = [
  /** The code by which the archive calls the article (档号): its own, else one made by the catalogue's pattern. */
  'reference',
  'headline',
  'subhead',
  /** Who wrote and photographed it (责任者). */
  'responsible',
  'date',
  'page',
  /** The accepted names of people in it, each once, in the order of the text. */
  'people',
  'organisations',
  'places',
  'positions',
  'events',
  'works',
  /** The labels of the terms that it is filed under (主题词). */
  'subjects',
  'subject-codes',
  'publication',
  'issn',
  'cn',
  'issue-number',
  'file',
  /** How many characters its text has. */
  'length',
  'text',
  'note',
  /** Nothing: a column that the archive's system wants and Kanwu has nothing for. */
  'empty',
] as const;
export const CatalogueContent = z.enum(catalogueContents);
export type CatalogueContent = z.infer<typeof CatalogueContent>;

export const CatalogueColumn = z.strictObject({
  /** As the archive's system calls it. */
  heading: z.string().min(1).max(60),
  content: CatalogueContent,
});
export type CatalogueColumn = Readonly<z.infer<typeof CatalogueColumn>>;

/** What a pattern for references may name, in braces. */
export const referenceParts = [
  'publication',
  'issn',
  'cn',
  'date',
  'year',
  'number',
  'page',
  'article',
  'issue-code',
] as const;
export type ReferencePart = (typeof referenceParts)[number];

/** So many columns a catalogue has at most. */
export const longestCatalogue = 60;

/** A catalogue of articles in an archive's own columns, in its own order. */
export const Catalogue = z.strictObject({
  columns: z.array(CatalogueColumn).min(1).max(longestCatalogue).readonly(),
  /** What references are made of: text with {@link referenceParts} in braces. */
  reference: z.string().max(200),
});
export type Catalogue = Readonly<z.infer<typeof Catalogue>>;

/** The columns of archives' catalogues in China, in the order in which they are usual. */
export const usualCatalogue: Catalogue = {
  columns: [
    { heading: '档号', content: 'reference' },
    { heading: '题名', content: 'headline' },
    { heading: '责任者', content: 'responsible' },
    { heading: '日期', content: 'date' },
    { heading: '版次', content: 'page' },
    { heading: '人名', content: 'people' },
    { heading: '机构', content: 'organisations' },
    { heading: '地名', content: 'places' },
    { heading: '主题词', content: 'subjects' },
  ],
  reference: '{publication}-{date}-{page}-{article}',
};
