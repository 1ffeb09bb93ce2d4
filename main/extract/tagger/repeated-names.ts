import type { TaggedSpan } from './tagged-span.ts';

/** How sure the tagger must be of a name before its other occurrences follow. */
const sure = 0.8;
/** How much less sure it is of an occurrence that only follows. */
const discount = 0.9;
const shortest = 2;
/** So many names with the same two first units are looked for, the longest first, so that time stays linear. */
const mostAlike = 8;

/**
 * Within one text, a person found confidently once is proposed wherever the same string stands and nothing else
 * was found, or only something of which the tagger was less sure. Takes time linear in the text.
 * @param spans sorted and disjoint
 */
export function followRepeatedNames(text: string, spans: readonly TaggedSpan[]): TaggedSpan[] {
  const names = sureNames(text, spans);
  if (names.size === 0) return [...spans];
  const result: TaggedSpan[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const span = spans[next];
    if (span !== undefined && span.start <= at) {
      result.push(span);
      at = Math.max(at, span.end);
      next++;
      continue;
    }
    const name = names.get(text.slice(at, at + shortest))?.find(({ text: known }) => text.startsWith(known, at));
    const end = at + (name?.text.length ?? 1);
    if (name === undefined || (span !== undefined && span.start < end)) {
      at++;
      continue;
    }
    result.push({ start: at, end, type: name.type, confidence: name.confidence * discount });
    at = end;
  }
  return [...result, ...spans.slice(next)];
}

interface SureName {
  readonly text: string;
  readonly type: TaggedSpan['type'];
  readonly confidence: number;
}

/** The names worth following by their first two units, the longest first; each with the type of its surest occurrence. */
function sureNames(text: string, spans: readonly TaggedSpan[]): Map<string, SureName[]> {
  const surest = new Map<string, SureName>();
  for (const { start, end, type, confidence } of spans) {
    if (confidence < sure || end - start < shortest || type !== 'person') continue;
    const name = text.slice(start, end);
    if (confidence > (surest.get(name)?.confidence ?? 0)) surest.set(name, { text: name, type, confidence });
  }
  const byStart = new Map<string, SureName[]>();
  for (const name of surest.values()) {
    const key = name.text.slice(0, shortest);
    byStart.set(key, [...(byStart.get(key) ?? []).slice(0, mostAlike - 1), name]);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.text.length - a.text.length);
  return byStart;
}
