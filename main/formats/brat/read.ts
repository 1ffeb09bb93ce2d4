import { append } from '../../../model/append.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import { notesTogether } from '../../../model/notes-together.ts';
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
const attributed = /^[AM]\d+\t(\S+) ([TE]\d+)(?: (\S.*))?$/;
/** `N1\tReference T1 Wikidata:Q42\tits name there`. */
const normalised = /^N\d+\t\S+ (T\d+) (\S+)/;
const noted = /^#\d+\t\S+ ([TE]\d+)\t(.*)$/;
/** `E1\tTransfer:T3 Giver:T1 Recipient:E2`: the words that tell of an event, and who and what plays which part in it. */
const event = /^(E\d+)\t\S+:(T\d+)((?: \S+:\S+)*)\s*$/;

/**
 * brat's stand-off format (https://brat.nlplab.org/standoff.html): an .ann file, whose text is in the .txt beside it. Offsets count what
 * the quoted text proves.
 */
export const brat: Importer = {
  probe({ text, fileName, bytes }) {
    // Nothing is marked in the text beside it.
    if (/\.ann$/i.test(fileName) && isBlank(bytes))
      return { format: 'brat', version: null, sureness: sureness.likely, choices: [] };
    if (text === null || !isStandOff(text.slice(0, 1 << 16))) return null;
    return { format: 'brat', version: null, sureness: sureness.likely, choices: [] };
  },
  async read(input) {
    const bytes = await input.entry(`${input.fileName.replace(/\.[^.]*$/, '')}.txt`);
    if (bytes === null) return { kind: 'refused', format: 'brat', advice: 'put-beside-its-text' };
    if (isBlank(input.bytes)) return { kind: 'refused', format: 'brat', advice: 'import-its-text' };
    const { text: annotations } = input.decoded();
    const { text, encoding } = decode(bytes);
    const builder = new DocumentBuilder();
    const lines = annotations.split(/\r?\n/);
    const events = eventsIn(lines);
    const ofMark = (id: string): string => events.get(id)?.trigger ?? id;
    const notes = new Map<string, string>();
    for (const line of lines) {
      const [, id = '', note = ''] = noted.exec(line) ?? [];
      if (id !== '') notes.set(ofMark(id), notesTogether([notes.get(ofMark(id)) ?? '', note]));
    }
    const attributes = attributesIn(lines, ofMark);
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
      } else if (/^E\d/.test(line) && !event.test(line)) builder.unread.add('events', line.split(/[\t:]/)[1]);
      else if (/^[AM]\d/.test(line) && !attributed.test(line)) builder.unread.add('attributes', line.split(/[\t ]/)[1]);
      else if (line.startsWith('N') && linkIn(line) === null) builder.unread.add('links', line.split('\t')[2]);
      else if (line.startsWith('#') && !noted.test(line)) builder.unread.add('notes');
    }
    const relations: TextRelation[] = [];
    for (const [id, { trigger }] of events) {
      const place = places.get(trigger);
      if (place !== undefined) places.set(id, place);
    }
    for (const { trigger, parts } of events.values()) {
      for (const { role, of } of parts) {
        const [subject, object] = [places.get(trigger), places.get(of)];
        if (subject === undefined || object === undefined) builder.unread.add('events', role);
        else relations.push({ label: role, subject, object, isDecided: true });
      }
    }
    for (const line of lines.filter((each) => each.startsWith('*'))) {
      const found = alikeIn(line, places);
      if (found.length === 0) builder.unread.add('relations', line.split(/[\t ]/)[1]);
      append(relations, found);
    }
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

/** An event: the mark of the words that tell of it, and its parts, by the ids of marks and other events. */
interface BratEvent {
  readonly trigger: string;
  readonly parts: readonly { readonly role: string; readonly of: string }[];
}

function eventsIn(lines: readonly string[]): ReadonlyMap<string, BratEvent> {
  return new Map(
    lines.flatMap((line): readonly (readonly [string, BratEvent])[] => {
      const [, id, trigger, written = ''] = event.exec(line) ?? [];
      if (id === undefined || trigger === undefined) return [];
      const parts = written
        .trim()
        .split(' ')
        .flatMap((part) => {
          // Several that play the same part are numbered: `Theme2`.
          const [role = '', of] = part.split(':');
          return of === undefined ? [] : [{ role: typeOfBrat(role.replace(/\d+$/, '')), of }];
        });
      return [[id, { trigger, parts }]];
    }),
  );
}

/** `*\tEquiv T1 T2 T3`: marks that name the same, each related to the next. */
function alikeIn(line: string, places: ReadonlyMap<string, number>): readonly TextRelation[] {
  const [label = '', ...ids] = (line.split('\t')[1] ?? '').trim().split(' ');
  const marks = ids.flatMap((id) => places.get(id) ?? []);
  if (marks.length < ids.length) return [];
  return marks.slice(1).flatMap((object, at): readonly TextRelation[] => {
    const subject = marks[at];
    return subject === undefined ? [] : [{ label: typeOfBrat(label), subject, object, isDecided: true }];
  });
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 1000 && bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** What is said of marks, by their ids. @param ofMark the mark that an id stands for */
function attributesIn(
  lines: readonly string[],
  ofMark: (id: string) => string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  for (const line of lines) {
    const [, name = '', written = '', value = yes] = attributed.exec(line) ?? [];
    const id = ofMark(written);
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

/** `R1\tIn Arg1:T1 Arg2:T2`. Null where it is not between two marks or events. */
function relationOf(line: string, places: ReadonlyMap<string, number>): TextRelation | null {
  const [, label = '', firstRole = '', first = '', secondRole = '', second = ''] = relation.exec(line) ?? [];
  const isTurned = firstRole === 'Arg2' && secondRole === 'Arg1';
  const [subject, object] = (isTurned ? [second, first] : [first, second]).map((id) => places.get(id));
  if (subject === undefined || object === undefined) return null;
  return { label: typeOfBrat(label), subject, object, isDecided: true };
}
