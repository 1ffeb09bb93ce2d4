import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { NamedSpan, TaggedType } from '../../model/lesson.ts';

/** How far a corpus marks a type: every name, only some (what is unmarked is then unknown), or none. */
export type Coverage = 'all' | 'some' | 'none';

/** A corpus with gold spans: one JSON object a line, `{"text", "spans": [[start, end, "TYPE"]]}`, UTF-16 offsets, end exclusive. */
export interface Corpus {
  readonly name: string;
  readonly coverage: Readonly<Record<TaggedType, Coverage>>;
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** Whether the passage belongs to the part that is never trained on. */
  readonly heldOut: boolean;
  /** Whether it is a copy of another with names exchanged. */
  readonly isCopy?: boolean;
}

export type GoldSpan = NamedSpan;

const typeOfTag: Readonly<Record<string, TaggedType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  TITLE: 'position',
};

/**
 * Reads a corpus from `FILE=TYPES`: the types that it marks, by commas, such as `news.jsonl=PER,ORG,LOC?`. A question
 * mark says that the type is marked only in some places, so that an unmarked listed name is no negative example.
 * @throws {Error} when the specification or a line of the file can't be read
 */
export function readCorpus(specification: string): Corpus {
  const split = specification.lastIndexOf('=');
  if (split < 0) throw new Error(`a corpus is given as FILE=TYPES, not ${specification}`);
  const file = specification.slice(0, split);
  const coverage: Record<TaggedType, Coverage> = {
    person: 'none',
    organization: 'none',
    place: 'none',
    position: 'none',
  };
  for (const word of specification.slice(split + 1).split(',')) {
    const type = typeOfTag[word.replace('?', '')];
    if (type === undefined) throw new Error(`${word} is none of ${Object.keys(typeOfTag).join(', ')}`);
    coverage[type] = word.endsWith('?') ? 'some' : 'all';
  }
  const passages: Passage[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      passages.push(readPassage(line, coverage));
    } catch (error) {
      throw new Error(`${file} line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { name: basename(file, '.jsonl'), coverage, passages };
}

function readPassage(line: string, coverage: Corpus['coverage']): Passage {
  const { text, spans } = JSON.parse(line) as { text: string; spans: [number, number, string][] };
  const gold = spans.flatMap(([start, end, tag]): GoldSpan[] => {
    const type = typeOfTag[tag];
    return type === undefined || coverage[type] === 'none' ? [] : [{ start, end, type }];
  });
  gold.sort((a, b) => a.start - b.start || b.end - a.end);
  const disjoint: GoldSpan[] = [];
  for (const span of gold) if (span.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(span);
  return { text, spans: disjoint, heldOut: isHeldOut(text) };
}

/** The stated rule of the split: a passage is held out when the FNV-1a hash of its UTF-16 units is divisible by ten. */
export function isHeldOut(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 10 === 0;
}
