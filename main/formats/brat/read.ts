import type { AuthorityLink } from '../../../model/entity.ts';
import type { AnnotatedText, TextMark, TextRelation } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { decode } from '../encoding/decode.ts';
import { type Importer, sureness } from '../importer.ts';
import { linkWritten } from '../linked-entity.ts';
import { readOutcome } from '../read-outcome.ts';
import { isStandOff } from './probe.ts';
import { suggested, typeOfBrat, yes } from './type-names.ts';

const textBound = /^(T\d+)\t(\S+) ([\d ;]+)\t(.*)$/;
/** Whatever the arguments are called, the relation leads from the one to the other. */
const relation = /^R\d+\t(\S+) ([^\s:]+):(\S+) ([^\s:]+):(\S+)/;
/** `A1\tAge T1 old`, or `A2\tAlive T1` for what is so or not. */
const attributed = /^[AM]\d+\t(\S+) (T\d+)(?: (\S.*))?$/;
/** `N1\tReference T1 Wikidata:Q42\tits name there`. */
const normalised = /^N\d+\t\S+ (T\d+) (\S+)/;
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
    const attributes = attributesIn(lines);
    const links = linksIn(lines);
    const marks: TextMark[] = [];
    const places = new Map<string, number>();
    for (const line of lines) {
      const [, id = '', label = '', stretches = '', quote = ''] = textBound.exec(line) ?? [];
      if (id !== '') {
        const spans = spansOf(stretches, quote);
        places.set(id, marks.length);
        const { [suggested]: open, ...own } = attributes.get(id) ?? {};
        marks.push({
          ...{ spans, label: typeOfBrat(label), isDecided: open === undefined, note: notes.get(id) ?? '' },
          ...{ attributes: own, links: links.get(id) ?? [] },
        });
      } else if (line.startsWith('*')) builder.unread.add('relations', line.split(/[\t ]/)[1]);
      else if (line.startsWith('E')) builder.unread.add('events', line.split(/[\t:]/)[1]);
      else if (/^[AM]\d/.test(line) && !attributed.test(line)) builder.unread.add('attributes', line.split(/[\t ]/)[1]);
      else if (line.startsWith('N') && linkIn(line) === null) builder.unread.add('links', line.split('\t')[2]);
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

/** What is said of marks, by their ids. */
function attributesIn(lines: readonly string[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  for (const line of lines) {
    const [, name = '', id = '', value = yes] = attributed.exec(line) ?? [];
    if (id !== '') found.set(id, { ...found.get(id), [typeOfBrat(name)]: typeOfBrat(value.trim()) });
  }
  return found;
}

/** The records that marks are linked to, by their ids. */
function linksIn(lines: readonly string[]): ReadonlyMap<string, readonly AuthorityLink[]> {
  const found = new Map<string, AuthorityLink[]>();
  for (const { id, link } of lines.flatMap((line) => linkIn(line) ?? [])) {
    const known = found.get(id);
    if (known === undefined) found.set(id, [link]);
    else known.push(link);
  }
  return found;
}

/** Null where a line links no mark to a record that is known. */
function linkIn(line: string): { readonly id: string; readonly link: AuthorityLink } | null {
  const [, id = '', written = ''] = normalised.exec(line) ?? [];
  const link = linkWritten(written);
  return link === null ? null : { id, link };
}

/** `R1\tIn Arg1:T1 Arg2:T2`. Null where it is not between two marks: events are ends, too. */
function relationOf(line: string, places: ReadonlyMap<string, number>): TextRelation | null {
  const [, label = '', firstRole = '', first = '', secondRole = '', second = ''] = relation.exec(line) ?? [];
  const isTurned = firstRole === 'Arg2' && secondRole === 'Arg1';
  const [subject, object] = (isTurned ? [second, first] : [first, second]).map((id) => places.get(id));
  if (subject === undefined || object === undefined) return null;
  return { label: typeOfBrat(label), subject, object, isDecided: true };
}
