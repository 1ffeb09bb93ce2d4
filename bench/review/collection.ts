import { createNameReader, type NameReader } from '../../main/analysis/name-reader.ts';
import type { WordLists } from '../../main/extract/lists/word-lists.ts';
import type { TaggedSpan } from '../../main/extract/tagger/tagged-span.ts';
import type { Tagger } from '../../main/extract/tagger/tagger.ts';
import { contextOf, type Decision } from '../../model/decision.ts';
import { type Lesson, taggedTypes } from '../../model/lesson.ts';
import { rememberedNames } from '../../model/memory.ts';
import { leastOffered, type NameReading } from '../../model/name-readings.ts';
import { nameForm } from '../../model/names/name-form.ts';
import type { Corpus, Passage } from '../../scripts/train/corpus.ts';
import { keyOf } from '../../scripts/train/span-score.ts';

/** A suggestion in a passage of a collection. */
export interface Suggestion extends TaggedSpan {
  readonly passage: number;
  /** What all printings of the name have in common. */
  readonly form: string;
}

/** Passages in which names are suggested, with what was decided of them until now. */
export class Collection {
  readonly passages: readonly Passage[];
  readonly #coverage: Corpus['coverage'];
  readonly #reader: NameReader;
  readonly #open: Suggestion[][];
  readonly #accepted: TaggedSpan[][];
  readonly #decided: Set<string>[];
  readonly #decisions: Decision[] = [];
  /** Where in each passage something was decided. */
  readonly #ranges: { start: number; end: number }[][];
  /** Passages in which something was decided since it was learned from. */
  readonly #taught = new Set<number>();
  readonly #lessons = new Map<number, Lesson>();

  constructor(passages: readonly Passage[], coverage: Corpus['coverage'], lists: WordLists, tagger: Tagger) {
    this.passages = passages;
    this.#coverage = coverage;
    this.#reader = createNameReader(lists, tagger);
    this.#accepted = passages.map(() => []);
    this.#decided = passages.map(() => new Set());
    this.#open = passages.map(() => []);
    this.#ranges = passages.map(() => []);
    for (let at = 0; at < passages.length; at++) this.#read(at);
  }

  /** What waits, passage by passage. */
  get open(): readonly Suggestion[] {
    return this.#open.flat();
  }

  /** What was accepted in a passage. */
  accepted(passage: number): readonly TaggedSpan[] {
    return this.#accepted[passage] ?? [];
  }

  /** All that may be a name in a passage, by what was learned until now, of the types that the corpus marks. */
  readings(passage: number): readonly NameReading[] {
    const found = this.#reader.nameReadings(this.passages[passage]?.text ?? '', leastOffered);
    return found.filter(({ type }) => taggedTypes.some((each) => each === type && this.#coverage[each] === 'all'));
  }

  isRight(suggestion: Suggestion): boolean {
    return (this.passages[suggestion.passage]?.spans ?? []).some((gold) => keyOf(gold) === keyOf(suggestion));
  }

  decide(suggestions: readonly Suggestion[], verdict: Decision['verdict']): void {
    for (const suggestion of suggestions) {
      const { passage, start, end, type } = suggestion;
      this.#decided[passage]?.add(keyOf(suggestion));
      this.#ranges[passage]?.push({ start, end });
      this.#taught.add(passage);
      if (verdict === 'accepted') this.#accepted[passage]?.push(suggestion);
      const text = this.passages[passage]?.text ?? '';
      const decision = {
        name: text.slice(start, end),
        type,
        value: null,
        verdict,
        context: contextOf(text, start, end),
      };
      if (end - start > 1) this.#decisions.push(decision);
    }
    for (const at of new Set(suggestions.map(({ passage }) => passage))) this.#dropDecided(at);
  }

  /** Has passages read again in which some names stand, by what is remembered and was learned now. */
  readAgain(forms: ReadonlySet<string>): void {
    this.#learn();
    this.#reader.remember({ afresh: true, names: rememberedNames(this.#decisions, []), gone: [] });
    for (const [at, { text }] of this.passages.entries()) {
      const folded = nameForm(text);
      if ([...forms].some((form) => folded.includes(form))) this.#read(at);
    }
  }

  /** What was decided in a passage is one lesson, however often it is added to. */
  #learn(): void {
    const withdrawn = [...this.#taught].flatMap((at) => this.#lessons.get(at) ?? []);
    for (const at of this.#taught) {
      const { text = '' } = this.passages[at] ?? {};
      const gold = [...this.accepted(at)].sort((a, b) => a.start - b.start);
      this.#lessons.set(at, {
        text,
        gold,
        decidedRanges: [...(this.#ranges[at] ?? [])].sort((a, b) => a.start - b.start),
      });
    }
    const added = [...this.#taught].flatMap((at) => this.#lessons.get(at) ?? []);
    this.#taught.clear();
    this.#reader.learn({ afresh: false, base: null, added, withdrawn });
  }

  /** Of nested names the outer ones, of the types that the corpus marks. */
  #read(at: number): void {
    const { text = '' } = this.passages[at] ?? {};
    const found: Suggestion[] = [];
    let last = 0;
    for (const { ranges, type, confidence } of this.#reader.extract({ text, blocks: [], issueDate: null }).mentions) {
      const [range] = ranges;
      const taggedType = taggedTypes.find((each) => each === type);
      if (range === undefined || range.start < last || taggedType === undefined) continue;
      last = range.end;
      if (this.#coverage[taggedType] !== 'all') continue;
      const form = nameForm(text.slice(range.start, range.end));
      found.push({ passage: at, start: range.start, end: range.end, type: taggedType, confidence, form });
    }
    this.#open[at] = found;
    this.#dropDecided(at);
  }

  #dropDecided(at: number): void {
    const [decided, accepted] = [this.#decided[at], this.#accepted[at] ?? []];
    this.#open[at] = (this.#open[at] ?? []).filter(
      (each) =>
        decided?.has(keyOf(each)) !== true &&
        accepted.every(({ start, end }) => end <= each.start || start >= each.end),
    );
  }
}
