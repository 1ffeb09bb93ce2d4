import { append } from '../../../model/append.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import { notesTogether } from '../../../model/notes-together.ts';
import { linkWritten } from '../linked-entity.ts';
import type { LineCorrection, LineMark } from '../recognised-page/page.ts';

/** What Transkribus writes into `custom` beside tags: how text looks, and where it stands. */
const notTags: ReadonlySet<string> = new Set([
  'readingOrder',
  'structure',
  'textStyle',
  'sic',
  'abbrev',
  'unclear',
  'gap',
  'supplied',
]);

export interface CustomTags {
  readonly marks: readonly LineMark[];
  readonly corrections: readonly LineCorrection[];
  /** Tags that say something else than what is named, by their names. */
  readonly others: readonly string[];
}

/** What a comment says, and how long it may be at most. */
const comment = { name: 'comment', most: 10_000 } as const;

/** The tags of a line, e.g. `person {offset:2; length:3;}`; offsets count UTF-16 units of its text. People set them in Transkribus. */
export function customTags(custom: string): CustomTags {
  const marks: LineMark[] = [];
  const corrections: LineCorrection[] = [];
  const others: string[] = [];
  for (const [, name = '', body = ''] of custom.matchAll(/([\p{L}\p{N}_-]+)\s*\{([^}]*)\}/gu)) {
    if (['readingOrder', 'structure', 'textStyle'].includes(name)) continue;
    const [start, length] = [numberOf(body, 'offset'), numberOf(body, 'length')];
    if (notTags.has(name)) {
      const edited = start === null ? null : editedAs(name, saidIn(body).said, { start, end: start + (length ?? 0) });
      if (edited === null) others.push(name);
      else if ('now' in edited) corrections.push(edited);
      else marks.push(edited);
      continue;
    }
    if (start === null || length === null || length <= 0) {
      others.push(name);
      continue;
    }
    // What goes on in the next line is the same name there.
    const id = /continued\s*:\s*true/.test(body) ? name : null;
    const place = { start, end: start + length, label: name, id, isDecided: true };
    const { said, links } = saidIn(body);
    if (name !== comment.name) {
      const attributes = Object.keys(said).length === 0 ? {} : { attributes: said };
      marks.push({ ...place, ...attributes, ...(links.length === 0 ? {} : { links }) });
      continue;
    }
    const { [comment.name]: text = '', ...beside } = said;
    append(others, Object.keys(beside));
    for (const { authority } of links) others.push(authority);
    if (text === '' || text.length > comment.most) others.push(name);
    else marks.push({ ...place, comment: text });
  }
  return { marks, corrections, others };
}

/**
 * What editors' tags say of the text: `sic` with its correction and `gap` put it right, `abbrev`, `unclear` and `supplied` remark on it, in the
 * file's words. Null for one that says neither.
 */
function editedAs(
  name: string,
  said: Readonly<Record<string, string>>,
  place: { readonly start: number; readonly end: number },
): LineCorrection | LineMark | null {
  const { correction = '', expansion = '', alternative = '', reason = '' } = said;
  if (name === 'sic' && correction !== '' && place.start < place.end)
    return { ...place, now: correction, kind: 'misprint', note: reason };
  // What stands there all the same is what could be read.
  if (name === 'gap') return { start: place.end, end: place.end, now: '□', kind: 'gap', note: reason };
  const others: Readonly<Record<string, readonly string[]>> = {
    ...{ sic: [], abbrev: [expansion], unclear: [alternative, reason], supplied: [reason] },
  };
  const words = others[name];
  if (words === undefined || place.start >= place.end) return null;
  const text = notesTogether([name, ...words]);
  return { ...place, label: name, id: null, isDecided: true, comment: text };
}

/** What a tag says beside where it stands. Signs that would end it are written as `\\u003b`. */
function saidIn(body: string): { readonly said: Record<string, string>; readonly links: readonly AuthorityLink[] } {
  const said: Record<string, string> = {};
  const links: AuthorityLink[] = [];
  for (const [, name = '', written = ''] of body.matchAll(/([\p{L}\p{N}_-]+)\s*:([^;]*)/gu)) {
    const value = written.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))).trim();
    if (['offset', 'length', 'continued'].includes(name) || value === '') continue;
    const link = linkWritten(/^https?:/.test(value) ? value : `${name}:${value}`);
    if (link === null) said[name] = value;
    else links.push(link);
  }
  return { said, links };
}

/** The structure type of a region in its `custom`, e.g. `structure {type:heading;}`; null for none. */
export function structureType(custom: string): string | null {
  return /structure\s*\{[^}]*type\s*:\s*([\w-]+)/.exec(custom)?.[1] ?? null;
}

/** The place of a line in its region by its `custom`; null where none is said. */
export function readingIndex(custom: string): number | null {
  const body = /readingOrder\s*\{([^}]*)\}/.exec(custom)?.[1];
  return body === undefined ? null : numberOf(body, 'index');
}

function numberOf(body: string, name: string): number | null {
  const found = new RegExp(`\\b${name}\\s*:\\s*(\\d+)`).exec(body)?.[1];
  return found === undefined ? null : Number(found);
}

/** A `custom` without the tags that say what is named, as {@link customTags} reads them: what is left of it says other things. */
export function withoutNames(custom: string): string {
  return custom
    .replace(/([\p{L}\p{N}_-]+)\s*\{([^}]*)\}/gu, (whole, name: string) =>
      notTags.has(name) || name === comment.name ? whole : '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
