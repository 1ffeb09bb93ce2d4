import { z } from 'zod';
import { AttributeType } from '../../../model/attribute-type.ts';
import { OwnVocabulary } from '../../../model/category.ts';
import { TypeDescription } from '../../../model/entity-type.ts';
import { LibraryFilter } from '../../../model/library.ts';
import { Publication } from '../../../model/publication.ts';
import { RelationTypeDescription } from '../../../model/relation-type.ts';
import { Ruling } from '../../../model/ruling.ts';
import { SampleFigures } from '../../../model/sample-figures.ts';
import { Status } from '../../../model/status.ts';
import { datasetFormat } from './dataset-article.ts';

/** Name and version of the shape; see {@link datasetFormat}. */
export const descriptionFormat = 'kanwu-dataset@1';

/** What is added to a dataset's name to name the file that says what it is. */
export const descriptionEnding = '-dataset.json';

/** The program that wrote a dataset, and what its suggestions are made with. */
export const ProgramDescription = z.strictObject({
  name: z.literal('Kanwu'),
  version: z.string(),
  models: z
    .array(z.strictObject({ file: z.string(), sha256: z.string() }))
    .readonly()
    .describe('The weights that come with it, by the SHA-256 of their bytes.'),
});
export type ProgramDescription = Readonly<z.infer<typeof ProgramDescription>>;

/** By what one state of a workspace is told from another. */
export const WorkspaceRevision = z.strictObject({
  sha256: z
    .string()
    .describe(
      'Of the ids of all entries of the journal, in their order: where it is the same, so is all that people decided.',
    ),
  entries: z.int().min(0).describe('How many entries the journal has.'),
  at: z.iso
    .datetime()
    .nullable()
    .describe('When the last of them was made, ISO 8601 in UTC; null where there is none.'),
});
export type WorkspaceRevision = Readonly<z.infer<typeof WorkspaceRevision>>;

/** What a dataset is: what wrote it, of which state of a workspace, and what was laid down there for all articles. */
export const DatasetDescription = z
  .strictObject({
    format: z.literal(descriptionFormat),
    articles: z.literal(datasetFormat).describe('The format of the lines of the file of articles.'),
    program: ProgramDescription,
    revision: WorkspaceRevision,
    extent: z
      .strictObject({
        of: z.enum(['workspace', 'issues', 'articles', 'found']),
        found: z.string().nullable().describe('Of the articles that a search found: what it looked for.'),
        ...LibraryFilter.shape,
        includesNotForRelease: z.boolean().describe('Whether what people said is not for release is in it, too.'),
      })
      .describe('Which articles of the workspace it has: those there of which all of this is true.'),
    statuses: z.array(Status).readonly().describe('Of what is in the lists; what is rejected stands apart.'),
    publications: z.array(Publication).readonly().describe('The newspapers that the workspace knows.'),
    entityTypes: z.array(TypeDescription).readonly().describe('What people say of types of entities.'),
    attributeTypes: z.array(AttributeType).readonly().describe('The attributes that people described.'),
    relationTypes: z.array(RelationTypeDescription).readonly().describe('What people say of types of relations.'),
    vocabularies: z.array(OwnVocabulary).readonly().describe('Those to file by that did not come with the program.'),
    rulings: z.array(Ruling).readonly().describe('Names that are always, or never, to be suggested.'),
    quality: z
      .array(SampleFigures)
      .readonly()
      .describe('What people found in samples of its marks; empty where none was looked at, or it is not to be said.'),
  })
  .describe('What a dataset that Kanwu wrote is, beside its articles.');
export type DatasetDescription = Readonly<z.infer<typeof DatasetDescription>>;
