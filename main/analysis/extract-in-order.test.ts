import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../extract/recogniser.ts';
import type { Extraction } from './analyst.ts';
import { type ExtractionHelper, extractInOrder, type SearchStep } from './extract-in-order.ts';

interface Step extends SearchStep {
  readonly place: number;
}

function textOf(text: string): ArticleText {
  return { text, blocks: [], issueDate: null };
}

/** Says of a text only which it is. */
function extract({ text }: ArticleText): Extraction {
  return {
    mentions: [{ ranges: [], type: text, value: null, confidence: 1, origin: 'test@1' }],
    relations: [],
  };
}

/** One that answers after so many turns of the event loop, for each text in its turn, and notes what it was given. */
function helper(turns: readonly number[], given: string[]): ExtractionHelper {
  let last: Promise<unknown> = Promise.resolve();
  return {
    extract(text) {
      const own = turns[given.length % turns.length] ?? 0;
      given.push(text.text);
      const answer = last.then(async () => {
        for (let turn = 0; turn < own; turn++) await new Promise((resolve) => setImmediate(resolve));
        return extract(text);
      });
      last = answer;
      return answer;
    },
  };
}

async function all(
  steps: Iterable<Step>,
  helpers: readonly ExtractionHelper[],
  here: (text: ArticleText) => Extraction = extract,
): Promise<readonly (readonly [number, string | null])[]> {
  const found: [number, string | null][] = [];
  for await (const { step, extraction } of extractInOrder(steps, { extract: here }, helpers))
    found.push([step.place, extraction === null ? null : (extraction.mentions[0]?.type ?? '')]);
  return found;
}

const texts = fc.array(fc.option(fc.string({ maxLength: 5 }), { freq: 3 }), { maxLength: 60 });
const stepsOf = (of: readonly (string | null)[]): Step[] =>
  of.map((text, place) => ({ place, text: text === null ? null : textOf(text) }));

describe('texts that several search', () => {
  it('come in their order with what each of them holds, however quick whoever searches them is', async () => {
    const turns = fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(texts, turns, async (of, helping) => {
        const searched: string[] = [];
        const given = helping.map((): string[] => []);
        const helpers = helping.map((each, at) => helper(each, given[at] ?? []));
        const found = await all(stepsOf(of), helpers, (text) => {
          searched.push(text.text);
          return extract(text);
        });
        expect(found).toEqual(of.map((text, place) => [place, text]));
        const each = of.filter((text) => text !== null);
        expect([...searched, ...given.flat()].toSorted()).toEqual(each.toSorted());
      }),
    );
  });

  it('go to all who help, and to the analyst while they work', async () => {
    const given: string[][] = [[], []];
    const helpers = given.map((own) => helper([3], own));
    let here = 0;
    await all(stepsOf(Array.from({ length: 50 }, (_, place) => `第${place}篇`)), helpers, (text) => {
      here += 1;
      return extract(text);
    });
    for (const own of given) expect(own.length).toBeGreaterThan(5);
    expect(here).toBeGreaterThan(5);
  });

  it('are taken no further ahead than there is work for, of long ones still fewer', async () => {
    let taken = 0;
    const long = function* (length: number): Generator<Step> {
      for (let place = 0; place < 400; place++) {
        taken += 1;
        yield { place, text: textOf('字'.repeat(length)) };
      }
    };
    for (const [length, most] of [
      [10, 16],
      [200_000, 6],
    ] as const) {
      taken = 0;
      let given = 0;
      for await (const _ of extractInOrder(long(length), { extract }, [helper([1], [])])) {
        given += 1;
        expect(taken - given).toBeLessThan(most + 1);
        if (given > 100) break;
      }
    }
  });

  it('end with what goes wrong with one of them, wherever it was searched', async () => {
    const wrong = new Error('no');
    const failing: ExtractionHelper = { extract: () => Promise.reject(wrong) };
    await expect(all(stepsOf(['甲', '乙', '丙']), [failing])).rejects.toBe(wrong);
    const here = (): never => {
      throw wrong;
    };
    await expect(all(stepsOf(['甲', '乙', '丙', '丁']), [helper([1], [])], here)).rejects.toBe(wrong);
  });
});
