import { z } from 'zod';
import { ColumnMapping } from './column-mapping.ts';
import { Encoding } from './encoding.ts';
import { LabelDecisions } from './label-decisions.ts';
import { EntityType } from './mention.ts';
import { RelationType } from './relation.ts';

/** Every format that Kanwu reads or can name, by the short name that the command line and the catalogue know it by. */
export const fileFormats = [
  'plain-text',
  // Documents.
  'html',
  'html-fragments',
  'docx',
  'doc',
  'odt',
  'rtf',
  'epub',
  'pdf',
  'ofd',
  'presentation',
  'djvu',
  'table',
  'spreadsheet',
  'labelled-records',
  'markdown',
  'latex',
  'mail',
  'subtitles',
  // Recognised pages.
  'alto',
  'page-xml',
  'hocr',
  'tesseract-tsv',
  'mets',
  'abbyy-xml',
  'ocr-json',
  'image',
  // Other tools' work.
  'tei',
  'w3c-annotation',
  'recogito-csv',
  'doccano',
  'label-studio',
  'label-studio-configuration',
  'brat',
  'brat-configuration',
  'webanno-tsv',
  'uima-xmi',
  'uima-json',
  'uima-typesystem',
  'conll',
  'conll-labels',
  'spacy',
  'kanwu-jsonl',
  'kanwu-csv',
  'fasttext',
  // What holds anything.
  'xml',
  'json',
  'bibliography',
  'calendar',
  'yaml',
  'configuration',
  'archive',
  'sqlite',
  'media',
  'other-binary',
] as const;
export const FileFormat = z.enum(fileFormats);
export type FileFormat = z.infer<typeof FileFormat>;

/** What other tools count offsets in. */
export const offsetUnits = ['utf-16', 'code-point', 'grapheme'] as const;
export const OffsetUnit = z.enum(offsetUnits);
export type OffsetUnit = z.infer<typeof OffsetUnit>;

/** Page images stay where they are, or are copied into a folder beside the workspace. */
export const imageKeepings = ['leave', 'copy'] as const;
export const ImageKeeping = z.enum(imageKeepings);
export type ImageKeeping = z.infer<typeof ImageKeeping>;

/** What a person may lay down for the import of a file; what is not given is found out from the file. */
export const ImportChoices = z.strictObject({
  /** The format to read it as, whatever it looks like. */
  as: FileFormat.optional(),
  /** The encoding of its text. */
  encoding: Encoding.optional(),
  /** Whose work is read, of several annotators. */
  annotator: z.string().min(1).max(200).optional(),
  /** Whether what a curator laid down is read without asking, where there is such. */
  takesCurated: z.boolean().optional(),
  /** Those who annotated the same text, and whose work is left. */
  leftAnnotators: z.array(z.string()).readonly().optional(),
  /** What the offsets of another tool's marks count. */
  offsets: OffsetUnit.optional(),
  /** What the columns of a table say. */
  columns: ColumnMapping.optional(),
  /** The same of tables that came in before: one with the same columns is read so. */
  remembered: z.array(ColumnMapping).readonly().optional(),
  /** The entity types that labels of other tools come in as, by their forms (model/label-form.ts), beside those that are known. */
  typesOfLabels: z.record(z.string(), EntityType).readonly().optional(),
  /** What becomes of labels of other tools that the tag set does not know. */
  labels: LabelDecisions.optional(),
  /** The same of imports before: it counts where nothing else says what a label is. */
  rememberedLabels: LabelDecisions.optional(),
  /** The types that the workspace has. */
  typesThere: z
    .strictObject({ entity: z.array(EntityType).readonly(), relation: z.array(RelationType).readonly() })
    .optional(),
  /** Whether nothing comes in of a file with labels that nothing is known of, until somebody says what becomes of them. */
  asksForLabels: z.boolean().optional(),
  /** Take it in even if the workspace has the same text, from a file with other line ends or in another encoding. */
  admitSameText: z.boolean().optional(),
  /** What becomes of the page images that are found beside it; they stay where they are where nothing is said. */
  images: ImageKeeping.optional(),
});
export type ImportChoices = Readonly<z.infer<typeof ImportChoices>>;

/** Kinds of things that an import may have to leave out. */
export const unreadKinds = [
  /** Bytes that are no text in the file's encoding; they show as U+FFFD. */
  'damaged-bytes',
  /** Marks of text that is in no article. */
  'marks-outside',
  /** Pictures on a page. */
  'images',
  /** Boxes of words or lines on the page image. */
  'boxes',
  /** How sure the recogniser was of a word. */
  'confidences',
  /** Other readings of a word. */
  'alternatives',
  /** What is said of a stretch besides its type. */
  'attributes',
  /** Links to records of authorities. */
  'links',
  /** Links to records of an authority file of which the entity has another record. */
  'contradicting-links',
  /** Marks of no stretch, or of one that lies outside the text. */
  'misplaced-marks',
  /** Marks that only quote what stands in several places. */
  'ambiguous-marks',
  /** What a text as a whole is filed under. */
  'categories',
  /** Layers that say how the text is built: tokens, sentences, parts of speech. */
  'grammar',
  /** What else was marked by other annotators than the one that is read. */
  'other-annotators',
  /** Events with their participants. */
  'events',
  /** Columns or fields that an article has no place for. */
  'columns',
  /** Dates of issues that are no calendar date. */
  'dates',
  /** Normalised values that do not fit the type of their mark; they stand in its note. */
  'values',
  /** Records without text. */
  'records-without-text',
  /** Lines or records that are not of the format. */
  'damaged-records',
  /** Paragraphs that a page lost and that were supplied: they come in as text of the page. */
  'restorations',
  /** Corrections whose outcome alone comes in, as text. */
  'corrections',
  /** Notes, footnotes, comments. */
  'notes',
  /** Relations between marks. */
  'relations',
  /** Marks and relations with labels that were to be left out. */
  'labels',
  /** Parts of a document that are not its text: facsimiles, lists of names. */
  'other-parts',
] as const;

/** Something that a file holds and that did not come in, or not whole: the report of an import lists all of it. */
export const Unread = z.strictObject({
  what: z.enum(unreadKinds),
  count: z.int().positive(),
  /** The first one: a line's number, a label; empty where there is nothing to name it by. */
  example: z.string(),
});
export type Unread = Readonly<z.infer<typeof Unread>>;

/** So many images of a file's pages were found, so many were not, and whether they were copied beside the workspace. */
export const ImageReport = z.strictObject({
  found: z.int().nonnegative(),
  missing: z.int().nonnegative(),
  areCopied: z.boolean(),
});
export type ImageReport = Readonly<z.infer<typeof ImageReport>>;

/** How a file was read. */
export const ImportReport = z.strictObject({
  format: FileFormat,
  /** The version of the format, as the file says it; left out where it says none. */
  version: z.string().max(40).optional(),
  encoding: Encoding,
  /** What it holds beside what came in. */
  unread: z.array(Unread).readonly(),
  /** Whose work was read, where several annotated the same. */
  annotator: z.string().optional(),
  /** Of the images of its pages; left out where it speaks of none. */
  images: ImageReport.optional(),
});
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;

/** The beginning of a file's text in an encoding, for a person to look at. */
export const TextPreview = z.strictObject({
  text: z.string(),
  /** How many places are no text in that encoding. */
  damaged: z.int().nonnegative(),
});
export type TextPreview = Readonly<z.infer<typeof TextPreview>>;

/** What a person can do about a file that is refused; the catalogue has the words. */
export const refusalAdvices = [
  'save-as-text',
  'recognise',
  'unpack',
  'open-as-workspace',
  'choose-text-file',
  'name-columns',
  'put-beside-its-text',
  'import-its-text',
  'put-beside-its-pages',
  'export-otherwise',
  'convert',
  'none',
] as const;
export type RefusalAdvice = (typeof refusalAdvices)[number];
