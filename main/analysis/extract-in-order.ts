import { setImmediate } from 'node:timers/promises';
import type { ArticleText } from '../extract/recogniser.ts';
import type { Analyst, Extraction } from './analyst.ts';

/** Somebody else who extracts what texts name, exactly as the analyst does. */
export interface ExtractionHelper {
  /** Begins at once or when it is done with what it was given before. @throws {KanwuError} `cancelled` */
  extract(text: ArticleText): Promise<Extraction>;
}

/** A step of the work on a file: a text to be searched, or something that has its turn in the order of the texts. */
export interface SearchStep {
  readonly text: ArticleText | null;
}

/** Each helper has so many texts, so that it need not wait for the next when it is done with one. */
const textsEach = 2;
/** So many steps are taken ahead for each who works at them, and of steps that are long no more than this, in UTF-16 units. */
const stepsEach = 8;
const mostAhead = 1_000_000;

/**
 * Takes steps in their order and has the texts in them searched, by the analyst here and at the same time by helpers, of whom each text
 * goes to one. What comes of it is the same whoever searches, and comes in the order of the steps.
 *
 * @throws {KanwuError} `cancelled`, and what a helper throws
 */
export async function* extractInOrder<Step extends SearchStep>(
  steps: Iterable<Step>,
  analyst: Pick<Analyst, 'extract'>,
  helpers: readonly ExtractionHelper[],
): AsyncGenerator<{ readonly step: Step; readonly extraction: Extraction | null }> {
  if (helpers.length === 0) {
    for (const step of steps) yield { step, extraction: step.text === null ? null : analyst.extract(step.text) };
    return;
  }
  const ahead = new StepsAhead(steps, helpers);
  for (;;) {
    ahead.fill();
    const { first } = ahead;
    if (first === undefined) return;
    if (first.state === 'done') {
      ahead.drop();
      yield { step: first.step, extraction: first.extraction };
    } else if (first.state === 'failed') {
      throw first.error;
    } else if (ahead.waiting !== undefined) {
      ahead.waiting.done(analyst.extract(ahead.waiting.text));
      // What helpers found meanwhile comes in now.
      await setImmediate();
    } else {
      await first.end;
    }
  }
}

/** The steps that were taken, and whose results were not given away yet. */
class StepsAhead<Step extends SearchStep> {
  readonly #steps: Iterator<Step>;
  readonly #helpers: readonly { readonly helper: ExtractionHelper; texts: number }[];
  readonly #taken: StepTaken<Step>[] = [];
  #units = 0;
  #isOver = false;

  constructor(steps: Iterable<Step>, helpers: readonly ExtractionHelper[]) {
    this.#steps = steps[Symbol.iterator]();
    this.#helpers = helpers.map((helper) => ({ helper, texts: 0 }));
  }

  get first(): StepTaken<Step> | undefined {
    return this.#taken[0];
  }

  /** The first that nobody works at. */
  get waiting(): (StepTaken<Step> & { readonly text: ArticleText }) | undefined {
    return this.#taken.find(isWaiting);
  }

  /** Takes as many further steps as there is room for, and gives helpers what they can take. */
  fill(): void {
    const most = stepsEach * (this.#helpers.length + 1);
    while (!this.#isOver && this.#taken.length < most && this.#units < mostAhead) {
      const { value, done } = this.#steps.next();
      if (done === true) this.#isOver = true;
      else this.#take(new StepTaken(value));
    }
    for (const each of this.#helpers) {
      while (each.texts < textsEach) {
        const { waiting } = this;
        if (waiting === undefined) return;
        each.texts += 1;
        waiting.giveTo(each.helper, () => {
          each.texts -= 1;
        });
      }
    }
  }

  drop(): void {
    this.#units -= this.#taken.shift()?.text?.text.length ?? 0;
  }

  #take(taken: StepTaken<Step>): void {
    this.#taken.push(taken);
    this.#units += taken.text?.text.length ?? 0;
  }
}

class StepTaken<Step extends SearchStep> {
  readonly step: Step;
  readonly text: ArticleText | null;
  state: 'waiting' | 'given' | 'done' | 'failed';
  extraction: Extraction | null = null;
  error: unknown = null;
  /** Resolves when the helper that has it is done. */
  end: Promise<void> = Promise.resolve();

  constructor(step: Step) {
    this.step = step;
    this.text = step.text;
    this.state = step.text === null ? 'done' : 'waiting';
  }

  done(extraction: Extraction): void {
    this.extraction = extraction;
    this.state = 'done';
  }

  giveTo(this: StepTaken<Step> & { readonly text: ArticleText }, helper: ExtractionHelper, onEnd: () => void): void {
    this.state = 'given';
    this.end = helper
      .extract(this.text)
      .then(
        (extraction) => this.done(extraction),
        (error: unknown) => {
          this.error = error;
          this.state = 'failed';
        },
      )
      .finally(onEnd);
  }
}

function isWaiting<Step extends SearchStep>(
  taken: StepTaken<Step>,
): taken is StepTaken<Step> & { readonly text: ArticleText } {
  return taken.state === 'waiting';
}
