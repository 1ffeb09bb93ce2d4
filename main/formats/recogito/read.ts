import { notesTogether } from '../../../model/notes-together.ts';
import type { AnnotatedText, TextMark } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { decode } from '../encoding/decode.ts';
import { type Importer, sureness } from '../importer.ts';
import type { ImportInput } from '../input.ts';
import { linkWritten } from '../linked-entity.ts';
import { readOutcome } from '../read-outcome.ts';
import { rowsOf } from '../table/probe.ts';
import type { UnreadTally } from '../unread-tally.ts';

/** A row of the table by the names of its columns. */
type Row = (column: string) => string;

/** Columns that are read, and those that only repeat what an authority file says of a place. */
const read: ReadonlySet<string> = new Set([
  ...[
    'UUID',
    'FILE',
    'QUOTE_TRANSCRIPTION',
    'ANCHOR',
    'TYPE',
    'URI',
    'VOCAB_LABEL',
    'VERIFICATION_STATUS',
    'TAGS',
    'COMMENTS',
  ],
  ...['LAT', 'LNG', 'PLACE_TYPE'],
]);

/**
 * Annotations as Recogito 2 exports them in CSV (https://recogito.pelagios.org/help/): a row a mark, whose text lies beside it. Offsets count
 * UTF-16 units, unless the quotes prove otherwise.
 */
export const recogitoCsv: Importer = {
  probe({ text }) {
    const head = text?.slice(0, text.indexOf('\n') + 1 || undefined) ?? '';
    const isRecogito = ['UUID', 'QUOTE_TRANSCRIPTION', 'ANCHOR', 'TYPE'].every((name) => head.includes(name));
    return isRecogito
      ? { format: 'recogito-csv', version: null, sureness: sureness.certain, choices: ['encoding'] }
      : null;
  },
  async read(input) {
    const { text: table } = input.decoded();
    const { rows: all } = rowsOf(table);
    const [names = [], ...cells] = all;
    const rows = cells.map(
      (row): Row =>
        (column) =>
          row[names.indexOf(column)]?.trim() ?? '',
    );
    const bytes = await textBeside(input, rows);
    if (bytes === null) return { kind: 'refused', format: 'recogito-csv', advice: 'put-beside-its-text' };
    const builder = new DocumentBuilder();
    const { text, encoding } = decode(bytes);
    const marks = rows.flatMap((row) => markOf(row, builder.unread));
    for (const name of names.filter((each) => each.trim() !== '' && !read.has(each.trim())))
      builder.unread.add('columns', name);
    const texts: AnnotatedText[] = [{ text, marks }];
    return readOutcome(documentOfTexts(texts, ['utf-16', 'code-point'], encoding, builder));
  },
};

/** The text that the table says it is of, or one of the same name as it has. */
async function textBeside(input: ImportInput, rows: readonly Row[]): Promise<Uint8Array | null> {
  const names = new Set([...rows.map((row) => row('FILE')), `${input.fileName.replace(/\.[^.]*$/, '')}.txt`]);
  for (const name of [...names].filter((each) => each !== '').slice(0, 20)) {
    const bytes = await input.entry(name);
    if (bytes !== null) return bytes;
  }
  return null;
}

function markOf(row: Row, unread: UnreadTally): readonly TextMark[] {
  const quote = row('QUOTE_TRANSCRIPTION');
  const [, offset] = /^(?:char-offset:)?(\d+)$/.exec(row('ANCHOR')) ?? [];
  if (offset === undefined || quote === '') {
    // A stretch of a page image.
    unread.add('misplaced-marks', quote);
    return [];
  }
  const uri = row('URI');
  const link = linkWritten(uri);
  if (uri !== '' && link === null) unread.add('links', uri);
  // Nobody has looked at what Recogito matched by itself.
  const status = row('VERIFICATION_STATUS');
  const start = Number(offset);
  return [
    {
      spans: [{ start, end: start + quote.length, quote }],
      ...{
        label: row('TYPE') || 'comment',
        isDecided: true,
        links: link === null || status === 'UNVERIFIED' ? [] : [link],
      },
      note: notesTogether([
        row('TAGS').split('|').join(', '),
        row('COMMENTS'),
        status === 'NOT_IDENTIFIABLE' || (status === 'UNVERIFIED' && link !== null) ? `${status} ${uri}`.trim() : '',
      ]),
    },
  ];
}
