import type { AnnotatedText, TextMark, TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { decode } from '../encoding/decode.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { isStandOff } from './probe.ts';
import { typeOfBrat } from './type-names.ts';

const textBound = /^(T\d+)\t(\S+) ([\d ;]+)\t(.*)$/;
/** Whatever the arguments are called, the relation leads from the one to the other. */
const relation = /^R\d+\t(\S+) ([^\s:]+):(\S+) ([^\s:]+):(\S+)/;
const noted = /^#\d+\t\S+ (T\d+)\t(.*)$/;

/**
 * brat's stand-off format (https://brat.nlplab.org/standoff.html): an .ann file, whose text is in the .txt beside it. Offsets count what
 * the quoted text proves.
 */
export const brat: Importer = {
  probe({ text }) {
    if (text === null || !isStandOff(text.slice(0, 1 << 16))) return null;
    return { format: 'brat', version: null, sureness: sureness.likely, choices: [] };
  },
  async read(input) {
    const { text: annotations } = input.decoded();
    const bytes = await input.entry(`${input.fileName.replace(/\.[^.]*$/, '')}.txt`);
    if (bytes === null) return { kind: 'refused', format: 'brat', advice: 'put-beside-its-text' };
    const { text, encoding } = decode(bytes);
    const builder = new DocumentBuilder();
    const lines = annotations.split(/\r?\n/);
    const notes = new Map<string, string>();
    for (const line of lines) {
      const [, id = '', note = ''] = noted.exec(line) ?? [];
      if (id !== '') notes.set(id, note);
    }
    const marks: TextMark[] = [];
    const places = new Map<string, number>();
    for (const line of lines) {
      const [, id = '', label = '', stretches = '', quote = ''] = textBound.exec(line) ?? [];
      if (id !== '') {
        const spans = spansOf(stretches, quote);
        places.set(id, marks.length);
        marks.push({ spans, label: typeOfBrat(label), isDecided: true, note: notes.get(id) ?? '' });
      } else if (line.startsWith('*')) builder.unread.add('relations', line.split(/[\t ]/)[1]);
      else if (line.startsWith('E')) builder.unread.add('events', line.split(/[\t:]/)[1]);
      else if (/^[AM]\d/.test(line)) builder.unread.add('attributes', line.split(/[\t ]/)[1]);
      else if (line.startsWith('N')) builder.unread.add('links', line.split('\t')[2]);
      else if (line.startsWith('#') && !noted.test(line)) builder.unread.add('notes');
    }
    const relations: TextRelation[] = [];
    for (const line of lines.filter((each) => each.startsWith('R'))) {
      const found = relationOf(line, places);
      if (found === null) builder.unread.add('relations', line.split(/[\t ]/)[1]);
      else relations.push(found);
    }
    const texts: AnnotatedText[] = [{ text, marks, relations }];
    return readOutcome(documentOfTexts(texts, ['code-point', 'utf-16'], encoding, builder));
  },
};

/** `0 5;16 23`: the pieces of a mark. Its quote is the pieces with a space between them, so that only a single one can be compared. */
function spansOf(places: string, quote: string): TextMark['spans'] {
  const pieces = places.split(';');
  return pieces.map((piece) => {
    const [start = 0, end = 0] = piece.trim().split(' ').map(Number);
    return { start, end, quote: pieces.length === 1 ? quote : null };
  });
}

/** `R1\tIn Arg1:T1 Arg2:T2`. Null where it is not between two marks: events are ends, too. */
function relationOf(line: string, places: ReadonlyMap<string, number>): TextRelation | null {
  const [, label = '', firstRole = '', first = '', secondRole = '', second = ''] = relation.exec(line) ?? [];
  const isTurned = firstRole === 'Arg2' && secondRole === 'Arg1';
  const [subject, object] = (isTurned ? [second, first] : [first, second]).map((id) => places.get(id));
  if (subject === undefined || object === undefined) return null;
  return { label: typeOfBrat(label), subject, object, isDecided: true };
}
