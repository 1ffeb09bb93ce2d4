import type { LineMark } from '../recognised-page/page.ts';

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
  /** Tags that say something else than what is named, by their names. */
  readonly others: readonly string[];
}

/** The tags of a line, e.g. `person {offset:2; length:3;}`; offsets count UTF-16 units of its text. People set them in Transkribus. */
export function customTags(custom: string): CustomTags {
  const marks: LineMark[] = [];
  const others: string[] = [];
  for (const [, name = '', body = ''] of custom.matchAll(/([\p{L}\p{N}_-]+)\s*\{([^}]*)\}/gu)) {
    if (notTags.has(name)) {
      if (!['readingOrder', 'structure', 'textStyle'].includes(name)) others.push(name);
      continue;
    }
    const [start, length] = [numberOf(body, 'offset'), numberOf(body, 'length')];
    if (start === null || length === null || length <= 0) continue;
    // What goes on in the next line is the same name there.
    const id = /continued\s*:\s*true/.test(body) ? name : null;
    marks.push({ start, end: start + length, label: name, id, isDecided: true });
  }
  return { marks, others };
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
    .replace(/([\p{L}\p{N}_-]+)\s*\{([^}]*)\}/gu, (whole, name: string) => (notTags.has(name) ? whole : ''))
    .replace(/\s+/g, ' ')
    .trim();
}
