import { createNameReader, type NameReader } from '../main/analysis/name-reader.ts';
import type { WordLists } from '../main/extract/lists/word-lists.ts';
import type { TaggedSpan } from '../main/extract/tagger/tagged-span.ts';
import type { Tagger } from '../main/extract/tagger/tagger.ts';
import { contextOf, type Decision } from '../model/decision.ts';
import { type Lesson, taggedTypes } from '../model/lesson.ts';
import { rememberedNames } from '../model/memory.ts';
import type { Corpus, Passage } from '../scripts/train/corpus.ts';
import { keyOf, microTypes, SpanScore } from '../scripts/train/span-score.ts';

/** What is learned from: what moves the tagger's weights, and what memory keeps. */
export interface Taught {
  readonly weights: boolean;
  readonly memory: boolean;
}

/** How well names were found: strict micro F1, and of those said to be sure how many were right, both as percentages. */
export interface Found {
  readonly f1: number;
  readonly sure: number;
  readonly rightOfSure: number;
}

/** What the window's “Accept ≥90%” accepts. */
const sure = 0.9;

/** A person who goes through a corpus, passage by passage, and decides on everything in it as its gold names say. */
export class Review {
  readonly #reader: NameReader;
  readonly #coverage: Corpus['coverage'];
  readonly #decisions: Decision[] = [];
  #learning = 0;
  #lessons = 0;

  constructor(lists: WordLists, tagger: Tagger, coverage: Corpus['coverage']) {
    this.#reader = createNameReader(lists, tagger);
    this.#coverage = coverage;
  }

  /** Scores each passage before it is learned from. */
  inOrder(passages: readonly Passage[], { weights, memory }: Taught): Found {
    const tally = new Tally();
    for (const passage of passages) {
      const found = this.#find(passage.text);
      const proposed = marked(found, this.#coverage);
      tally.add(proposed, passage);
      if (weights) this.learn([lessonOf(passage, found, this.#coverage)]);
      if (memory) {
        this.#decisions.push(...decisionsOf(passage, proposed));
        this.#reader.remember({ afresh: true, names: rememberedNames(this.#decisions, []), gone: [] });
      }
    }
    return tally.result();
  }

  learn(lessons: readonly Lesson[]): void {
    const start = performance.now();
    this.#reader.learn({ afresh: false, base: null, added: lessons, withdrawn: [] });
    this.#learning += performance.now() - start;
    this.#lessons += lessons.length;
  }

  /** Milliseconds; null when there was no lesson. */
  get meanLessonTime(): number | null {
    return this.#lessons === 0 ? null : this.#learning / this.#lessons;
  }

  lessonOf(passage: Passage): Lesson {
    return lessonOf(passage, this.#find(passage.text), this.#coverage);
  }

  score(parts: readonly Pick<Corpus, 'coverage' | 'passages'>[]): Found {
    const tally = new Tally();
    for (const { coverage, passages } of parts) {
      for (const passage of passages) tally.add(marked(this.#find(passage.text), coverage), passage);
    }
    return tally.result();
  }

  /** Of nested names the outer ones. */
  #find(text: string): TaggedSpan[] {
    const spans: TaggedSpan[] = [];
    let end = 0;
    for (const { ranges, type, confidence } of this.#reader.extract({ text, blocks: [], issueDate: null }).mentions) {
      const [range] = ranges;
      const taggedType = taggedTypes.find((each) => each === type);
      if (range === undefined || range.start < end || taggedType === undefined) continue;
      spans.push({ start: range.start, end: range.end, type: taggedType, confidence });
      end = range.end;
    }
    return spans;
  }
}

/** Those of the types that a corpus marks. */
function marked(found: readonly TaggedSpan[], coverage: Corpus['coverage']): TaggedSpan[] {
  return found.filter(({ type }) => coverage[type] !== 'none');
}

class Tally {
  readonly #score = new SpanScore();
  #sure = 0;
  #right = 0;

  add(found: readonly TaggedSpan[], { spans }: Passage): void {
    this.#score.add(found, spans);
    const gold = new Set(spans.map(keyOf));
    for (const span of found) {
      if (span.confidence < sure || !microTypes.includes(span.type)) continue;
      this.#sure++;
      if (gold.has(keyOf(span))) this.#right++;
    }
  }

  result(): Found {
    return { f1: this.#score.figures(microTypes).f1, sure: this.#sure, rightOfSure: (100 * this.#right) / this.#sure };
  }
}

/** What a passage marks is accepted, and what was found of types that it does not mark is kept; all else is no name. */
function lessonOf({ text, spans }: Passage, found: readonly TaggedSpan[], coverage: Corpus['coverage']): Lesson {
  const kept = found
    .filter(({ type }) => coverage[type] === 'none')
    .filter(({ start, end }) => spans.every((span) => span.end <= start || span.start >= end));
  return { text, gold: [...spans, ...kept], decidedRanges: [{ start: 0, end: text.length }] };
}

/** The gold names are accepted; of what was proposed, all else is rejected. */
function decisionsOf({ text, spans }: Passage, found: readonly TaggedSpan[]): Decision[] {
  const gold = new Set(spans.map(keyOf));
  const rejected = found.filter((span) => !gold.has(keyOf(span)));
  const decision = (verdict: Decision['verdict'], { start, end, type }: Passage['spans'][number]): Decision => ({
    ...{ name: text.slice(start, end), type, value: null, verdict },
    context: contextOf(text, start, end),
  });
  return [
    ...spans.map((span) => decision('accepted', span)),
    ...rejected.map((span) => decision('rejected', span)),
  ].filter(({ name }) => name.length > 1);
}
