import type { FeatureExtractor } from '../../main/extract/tagger/features.ts';
import { featureCount, featureStride, sourceFeatureCount } from '../../main/extract/tagger/features.ts';
import type { LabelledSpan } from '../../main/extract/tagger/labels.ts';
import { beginLabel, outside, writeLabels } from '../../main/extract/tagger/labels.ts';
import { longestSentence, type Sentence } from '../../main/extract/tagger/sentence.ts';
import { taggedTypes } from '../../model/lesson.ts';
import type { Corpus, Passage } from './corpus.ts';

/** Sentences ready for training, in flat arrays: sentence s has the characters `starts[s]` to `starts[s + 1]`. */
export interface Instances {
  readonly starts: Int32Array;
  /** For each sentence the index of its corpus. */
  readonly sources: Uint8Array;
  /** For each sentence 1 when it is a copy with exchanged names. */
  readonly copies: Uint8Array;
  /** Gold labels, a byte for each character. */
  readonly labels: Uint8Array;
  /** For each character the labels that the corpus does not rule out, a bit for each. */
  readonly allowed: Int32Array;
  /** `featureCount` feature hashes for each character; `numberFeatures` turns them into rows. */
  readonly features: Int32Array;
  /** The folded form of each character. */
  readonly forms: Int32Array;
  /** For each character `labelCount` scores that count beside those of its features; none when not given. */
  readonly given?: Float32Array;
}

const placeType = taggedTypes.indexOf('place');
const positionType = taggedTypes.indexOf('position');

/** Reads the chosen passages of the corpora sentence by sentence, as the tagger does when it runs. */
export function instancesOf(
  corpora: readonly Corpus[],
  choose: (passage: Passage, corpus: Corpus) => boolean,
  sentence: Sentence,
  extractor: FeatureExtractor,
): Instances {
  const chosen = corpora.map((corpus) => corpus.passages.filter((passage) => choose(passage, corpus)));
  let capacity = 0;
  for (const passages of chosen) for (const { text } of passages) capacity += text.length;
  const labels = new Uint8Array(capacity);
  const allowed = new Int32Array(capacity);
  const features = new Int32Array(capacity * featureCount);
  const forms = new Int32Array(capacity);
  const starts: number[] = [0];
  const sources: number[] = [];
  const copies: number[] = [];
  let size = 0;
  const scratch = new Uint8Array(longestSentence);
  const arePositionsTaught = corpora.some(({ coverage }) => coverage.position !== 'none');
  for (const [source, corpus] of corpora.entries()) {
    for (const passage of chosen[source] ?? []) {
      for (let at = 0; at < passage.text.length; ) {
        const end = sentence.read(passage.text, at);
        extractor.extract(sentence);
        writeLabels(spansIn(passage, at, end, sentence), sentence.length, scratch);
        labels.set(scratch.subarray(0, sentence.length), size);
        forms.set(sentence.forms.subarray(0, sentence.length), size);
        for (let index = 0; index < sentence.length; index++) {
          const from = index * featureStride;
          features.set(extractor.hashes.subarray(from, from + featureCount), (size + index) * featureCount);
        }
        for (let index = 0; index < sentence.length; index++) {
          const listed = extractor.segmenter.listed[index] ?? 0;
          allowed[size + index] = labelsAllowed(
            scratch[index] ?? outside,
            listed,
            arePositionsTaught ? extractor.wordsToPosition(index) : Number.POSITIVE_INFINITY,
            corpus,
          );
        }
        size += sentence.length;
        starts.push(size);
        sources.push(source);
        copies.push(passage.isCopy === true ? 1 : 0);
        at = end;
      }
    }
  }
  return {
    starts: Int32Array.from(starts),
    sources: Uint8Array.from(sources),
    copies: Uint8Array.from(copies),
    labels: labels.slice(0, size),
    allowed: allowed.slice(0, size),
    features: features.slice(0, size * featureCount),
    forms: forms.slice(0, size),
  };
}

function spansIn(passage: Passage, start: number, end: number, sentence: Sentence): LabelledSpan[] {
  return passage.spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({
      start: sentence.characterAt(span.start),
      end: sentence.characterAt(span.end),
      type: taggedTypes.indexOf(span.type),
    }));
}

/**
 * A marked character has its label. An unmarked one may be O; or, where the corpus does not mark positions and another does, part of a
 * position near the word that heads one; or, where it marks places only in part, part of a listed place.
 */
function labelsAllowed(label: number, listed: number, wordsToPosition: number, corpus: Corpus): number {
  if (label !== outside) return 1 << label;
  let mask = 1 << outside;
  if (corpus.coverage.position === 'none' && wordsToPosition <= reachOfPosition) mask |= labelsOf(positionType);
  if (corpus.coverage.place === 'some' && listed >> 2 === listedPlace) mask |= labelsOf(placeType);
  return mask;
}

const listedPlace = 3;
const reachOfPosition = 2;
const labelsOf = (type: number): number => 0b1111 << beginLabel(type);

/** The features that were seen at least `least` times, numbered: rows of the weight table. */
export class FeatureIndex {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  /** Rows below this belong to the coarse features that have weights for each source. */
  readonly sourceRows: number;
  readonly rowCount: number;
  /** The hash of each row's feature. */
  readonly hashes: Int32Array;
  /** How often each row's feature was seen. */
  readonly counts: Int32Array;

  constructor(features: Int32Array, least: number) {
    let size = 1 << 16;
    while (size < features.length / 3 && size < 1 << 25) size *= 2;
    const keys = new Int32Array(size);
    const counts = new Int32Array(size);
    const mask = size - 1;
    const slotOf = (hash: number): number => {
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 3) & mask;
      while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
      return slot;
    };
    for (let at = 0; at < features.length; at++) {
      const hash = features[at] as number;
      const slot = slotOf(hash);
      keys[slot] = hash;
      counts[slot] = (counts[slot] as number) + 1;
    }
    const hashes: number[] = [];
    const rows = new Int32Array(size).fill(-1);
    const seen: number[] = [];
    const number = (column: number): void => {
      for (let at = column; at < features.length; at += featureCount) {
        const slot = slotOf(features[at] as number);
        if ((rows[slot] as number) >= 0 || (counts[slot] as number) < least) continue;
        rows[slot] = hashes.length;
        hashes.push(features[at] as number);
        seen.push(counts[slot] as number);
      }
    };
    for (let column = 0; column < sourceFeatureCount; column++) number(column);
    this.sourceRows = hashes.length;
    for (let column = sourceFeatureCount; column < featureCount; column++) number(column);
    this.hashes = Int32Array.from(hashes);
    this.counts = Int32Array.from(seen);
    this.rowCount = hashes.length;
    this.#keys = keys;
    this.#rows = rows;
    this.#mask = mask;
  }

  /** Replaces the hashes by rows, −1 where the feature is not in the index. */
  number(features: Int32Array): void {
    for (let at = 0; at < features.length; at++) {
      const hash = features[at] as number;
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 3) & this.#mask;
      let row = -1;
      for (; (this.#rows[slot] as number) >= 0 || (this.#keys[slot] as number) !== 0; slot = (slot + 1) & this.#mask) {
        if (this.#keys[slot] !== hash) continue;
        row = this.#rows[slot] as number;
        break;
      }
      features[at] = row;
    }
  }
}
