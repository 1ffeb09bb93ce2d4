import type { FormatUse, Loss, LossKind, RecordKind } from '../../../model/dataset-export.ts';
import type { ExportChecks, FileProblem, FoundProblem } from '../../../model/export-checks.ts';
import type { HeldBack } from '../../../model/release.ts';
import { counted } from './counted.ts';

/** How many records a file of a dataset holds. */
export const recordCounts: Readonly<Record<RecordKind, (count: number) => string>> = {
  article: (count) => counted(count, 'article', 'articles'),
  mention: (count) => counted(count, 'entity', 'entities'),
  issue: (count) => counted(count, 'issue', 'issues'),
  'labelled-text': (count) => counted(count, 'labelled text', 'labelled texts'),
  row: (count) => counted(count, 'row', 'rows'),
  annotation: (count) => counted(count, 'annotation', 'annotations'),
  page: (count) => counted(count, 'page file', 'page files'),
  catalogue: (count) => counted(count, 'entry of the catalogue', 'entries of the catalogue'),
  description: () => 'what the dataset is',
  package: (count) => `${counted(count, 'record', 'records')} with the original files`,
};

const lossKinds: Readonly<Record<LossKind, (count: number) => string>> = {
  'issue-facts': (count) =>
    `${counted(count, 'title, date, number or page', 'titles, dates, numbers and pages')} of issues`,
  people: (count) => counted(count, 'reporter or photographer', 'reporters and photographers'),
  roles: (count) => `that ${counted(count, 'block is', 'blocks are')} a headline, byline or caption`,
  categories: (count) => counted(count, 'category', 'categories'),
  relations: (count) => counted(count, 'relation', 'relations'),
  corrections: (count) => `what ${counted(count, 'correction', 'corrections')} replaced, and why`,
  entities: (count) => `which person, organisation or place ${counted(count, 'entity', 'entities')} stand for`,
  values: (count) => counted(count, 'normalised value', 'normalised values'),
  attributes: (count) => counted(count, 'attribute of entities', 'attributes of entities'),
  notes: (count) => counted(count, 'note', 'notes'),
  comments: (count) => counted(count, 'comment', 'comments'),
  suggested: (count) => `that ${counted(count, 'mark is', 'marks are')} only suggested, and by what`,
  'nested-mentions': (count) => `${counted(count, 'entity', 'entities')} in or across others (left out)`,
  'interrupted-mentions': (count) =>
    `${counted(count, 'interrupted entity', 'interrupted entities')} (written from first to last character)`,
  'widened-mentions': (count) =>
    `${counted(count, 'entity', 'entities')} that begin or end within a word (written up to its edges)`,
  'unplaced-mentions': (count) => `${counted(count, 'entity', 'entities')} that can be marked nowhere (left out)`,
  'white-space': (count) =>
    `spaces in ${counted(count, 'place', 'places')}, where usual spacing comes in when it is read back`,
  characters: (count) => `${counted(count, 'character', 'characters')} (written as \ufffd)`,
  'cut-texts': (count) => `${counted(count, 'text', 'texts')} that ${count === 1 ? 'is' : 'are'} too long (cut)`,
  'other-files': (count) => `${counted(count, 'article', 'articles')} of files that are not of this format (left out)`,
  'empty-articles': (count) => `${counted(count, 'article', 'articles')} without text (left out)`,
  'page-images': (count) => `${counted(count, 'page image', 'page images')} that can’t be shown (left out)`,
  'held-back-files': (count) =>
    `${counted(count, 'imported file', 'imported files')} in which text stands that is not for release (left out)`,
};

/** What a format could not carry, and how much of it. */
export function loss({ kind, count }: Loss): string {
  return lossKinds[kind](count);
}

/** How much stays because it is not for release. */
export function heldBack({ articles, mentions }: HeldBack): string {
  const kept = [
    ...(articles === 0 ? [] : [counted(articles, 'article', 'articles')]),
    ...(mentions === 0 ? [] : [counted(mentions, 'mark', 'marks')]),
  ];
  return `Not for release, left out: ${kept.join(', ')}`;
}

/** What each format is for, by its code. */
export const formatPurposes: Readonly<Record<string, string>> = {
  jsonl:
    'To keep all of it, and for programs: a record an article, with what was accepted and rejected, by whom and when, source and text.',
  csv: 'For spreadsheets and counting: tables of articles, entities, positions, corrections, categories and comments; open in Excel as they are.',
  tsv: 'The same tables, with tabs between their cells.',
  xlsx: 'The same tables in one Excel workbook, a sheet each.',
  parquet: 'The same tables with typed columns, for DuckDB, pandas, R and Spark.',
  catalogue: 'A catalogue of articles, a row each, in your archive’s own columns and their order; CSV and XLSX.',
  tei: 'For editions and for keeping: a document an issue, with entities and corrections marked in its text.',
  'w3c-annotation': 'For links on the web: an annotation an entity or correction, beside the texts.',
  brat: 'Texts and annotations for brat, with its set-up.',
  'webanno-tsv': 'TSV for INCEpTION and WebAnno.',
  'uima-xmi': 'XMI for INCEpTION and programs on UIMA, with relations.',
  'uima-json': 'CAS JSON for INCEpTION, with relations.',
  'label-studio': 'Tasks and labelling set-up for Label Studio; suggestions are predictions.',
  doccano: 'JSON Lines for doccano.',
  prodigy: 'JSON Lines for training with spaCy and Prodigy.',
  'conll-bio': 'Tagged text for training, a character a line, in BIO; outermost entities only.',
  'conll-bioes': 'Tagged text for training, a character a line, in BIOES; outermost entities only.',
  alto: 'The imported ALTO pages with corrected words and what they name (NamedEntityTag) in place; boxes and all else stay as they are.',
  'page-xml':
    'The imported PAGE files with corrected text and what lines name (custom) in place; boxes and all else stay. Ground truth for training recognition.',
  rdf: 'Linked data: articles and issues by schema.org, what is named as SKOS with links to authority files, mentions by NIF 2.1.',
  parallel: 'For training what puts text right: each paragraph as printed and as corrected, with what differs.',
  html: 'A page an issue, to read and to print: what was corrected beside what is printed, names marked, and an index of names.',
  'stand-off':
    'For texts that may not be passed on: places, hashes and what people decided; whoever has the files puts both together again with kanwu put-together.',
  iiif: 'For viewers of page images: a manifest an issue, a canvas an image, with text and names where they stand on it.',
  'hugging-face':
    'A folder for Hugging Face: Parquet in splits by issue for training, validation and testing, and the dataset card.',
};

/** What formats are for. */
export const formatUses: Readonly<Record<FormatUse, string>> = {
  keep: 'All of it',
  table: 'Tables',
  page: 'Pages',
  web: 'Web, links',
  tool: 'Tools, training',
  read: 'Reading',
};

const fileProblems: Readonly<Record<FileProblem, string>> = {
  'not-json': 'is no JSON',
  'not-by-schema': 'is not as its schema wants it',
  'uneven-rows': 'has another number of cells than the first row',
  'not-xml': 'is no well-formed XML',
  'not-turtle': 'is no Turtle',
  'not-readable': 'can’t be read',
  'wrong-place': 'something else stands where a mark says this does',
  'wrong-checksum': 'the checksum is another',
  'wrong-count': 'has another number of records than were written',
};

/** What reading an export again came to. */
export const checkWords = {
  summary: ({ checked, unchecked, problems, further }: ExportChecks): string =>
    [
      problems.length === 0
        ? `${counted(checked, 'file', 'files')} checked: nothing is wrong.`
        : `${counted(checked, 'file', 'files')} checked: ${counted(problems.length + further, 'problem', 'problems')}.`,
      ...(unchecked === 0 ? [] : [` For ${counted(unchecked, 'other file', 'other files')} there is no check.`]),
    ].join(''),
  problem: ({ file, what, line, detail }: FoundProblem): string =>
    `${file}${line === null ? '' : `, line ${line}`}: ${fileProblems[what]}${detail === '' ? '' : ` (${detail})`}`,
};
