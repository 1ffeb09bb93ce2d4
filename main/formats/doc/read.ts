import { KanwuError } from '../../../model/error.ts';
import { documentOfBlocks } from '../html/document-of-blocks.ts';
import { type Importer, sureness } from '../importer.ts';
import type { ImportInput } from '../input.ts';
import { readOutcome } from '../read-outcome.ts';
import { type CompoundFile, openCompoundFile } from './compound-file.ts';
import { wordText } from './word-text.ts';

/** What Word keeps its text in, and what its kin that are no documents do. */
const mainStream = 'WordDocument';
const workbookStreams = ['Workbook', 'Book'];
const presentationStream = 'PowerPoint Document';

/** Word documents of 1997 to 2003 (.doc) and those that WPS wrote alike (.wps): headings, paragraphs, tables cell by cell. */
export const doc: Importer = {
  probe(input) {
    return compoundFileIn(input)?.has(mainStream) === true
      ? { format: 'doc', version: null, sureness: sureness.certain, choices: [] }
      : null;
  },
  async read(input, _choices, work) {
    work.progress(0);
    const file = compoundFileIn(input);
    const found = file === null ? 'damaged' : wordText(file);
    if (found === 'damaged') throw new KanwuError('file-malformed', { reason: mainStream });
    // What has a password or is older than Word 97 is opened by Word alone.
    if (typeof found === 'string') return { kind: 'refused', format: 'doc', advice: 'save-as-text' };
    const { paragraphs, pictures } = paragraphsIn(found.text);
    const blocks = paragraphs.map(({ text, start }) => ({ level: found.headingAt(start), text, isAfterGap: false }));
    const document = documentOfBlocks({ title: '', blocks: blocks.filter(isInked), images: pictures }, 'utf-8', []);
    const notes = found.notes > 0 ? [{ what: 'notes' as const, count: 1, example: '' }] : [];
    return readOutcome(document === null ? null : { ...document, unread: [...document.unread, ...notes] });
  },
};

/** Workbooks and presentations of the same years. */
export const oldOffice: readonly Importer[] = [
  {
    probe(input) {
      const file = compoundFileIn(input);
      return workbookStreams.some((name) => file?.has(name) === true)
        ? { format: 'spreadsheet', version: null, sureness: sureness.certain, choices: [] }
        : null;
    },
    read: async () => ({ kind: 'refused', format: 'spreadsheet', advice: 'export-otherwise' }),
  },
  {
    probe(input) {
      return compoundFileIn(input)?.has(presentationStream) === true
        ? { format: 'presentation', version: null, sureness: sureness.certain, choices: [] }
        : null;
    },
    read: async () => ({ kind: 'refused', format: 'presentation', advice: 'save-as-text' }),
  },
];

function compoundFileIn({ binaryKind, bytes }: ImportInput): CompoundFile | null {
  return binaryKind === 'cfb' ? openCompoundFile(bytes) : null;
}

/** Word's own signs in its text ([MS-DOC], 2.4.1 and 2.8.25). */
const signs = {
  picture: 0x01,
  cell: 0x07,
  drawing: 0x08,
  field: 0x13,
  fieldOutcome: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  firstPrinted: 0x20,
} as const;
/** Ends of lines, pages and paragraphs. */
const ends: ReadonlySet<number> = new Set([signs.cell, 0x0a, 0x0b, 0x0c, 0x0d]);
const tab = 0x09;

interface Paragraph {
  readonly text: string;
  /** Where it begins in the text with Word's signs. */
  readonly start: number;
}

function isInked({ text }: { readonly text: string }): boolean {
  return text.trim() !== '';
}

/** Of a field its outcome is read, not what makes it; fields stand in fields. */
function paragraphsIn(text: string): { readonly paragraphs: readonly Paragraph[]; readonly pictures: number } {
  const paragraphs: Paragraph[] = [];
  const instructions: boolean[] = [];
  let [paragraph, pictures, start, at] = ['', 0, 0, 0];
  for (const character of text) {
    const code = character.charCodeAt(0);
    at += character.length;
    if (code === signs.field) instructions.push(true);
    else if (code === signs.fieldOutcome) instructions[instructions.length - 1] = false;
    else if (code === signs.fieldEnd) instructions.pop();
    else if (instructions.includes(true)) continue;
    else if (code === signs.picture || code === signs.drawing) pictures += 1;
    else if (code === signs.hyphen) paragraph += '-';
    else if (ends.has(code)) {
      paragraphs.push({ text: paragraph, start });
      [paragraph, start] = ['', at];
    } else if (code >= signs.firstPrinted || code === tab) paragraph += character;
  }
  return { paragraphs: [...paragraphs, { text: paragraph, start }], pictures };
}
