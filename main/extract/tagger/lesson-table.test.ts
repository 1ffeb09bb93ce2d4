import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelCount } from './labels.ts';
import type { Contribution } from './lesson.ts';
import { LessonTable } from './lesson-table.ts';

const model = 'weights@1';

/** Few features, so that lessons meet in them. */
const contributions: fc.Arbitrary<Contribution> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer()), { maxLength: 6 })
  .chain((features) =>
    fc
      .array(fc.integer({ min: -900, max: 900 }), {
        minLength: features.length * labelCount,
        maxLength: features.length * labelCount,
      })
      .map((steps) => ({ features: Int32Array.from(features), steps: Int16Array.from(steps) })),
  );
const someLessons = fc.array(contributions, { minLength: 1, maxLength: 12 });

function tableOf(lessons: readonly Contribution[]): LessonTable {
  const table = new LessonTable(model);
  for (const lesson of lessons) table.addLesson(lesson);
  return table;
}

/** The weights of a feature, bit for bit. */
function weightsOf(table: LessonTable, hash: number): number[] {
  const sums = new Float64Array(labelCount);
  table.add(hash, sums, 0);
  return [...sums];
}

function same(one: LessonTable, other: LessonTable, lessons: readonly Contribution[]): void {
  expect(one.export()).toEqual(other.export());
  for (const { features } of lessons) {
    for (const hash of features) expect(weightsOf(one, hash)).toEqual(weightsOf(other, hash));
  }
}

describe('a sum over lessons', () => {
  it('is the same in any order', () => {
    fc.assert(
      fc.property(
        someLessons.chain((lessons) =>
          fc.tuple(
            fc.constant(lessons),
            fc.shuffledSubarray(lessons, { minLength: lessons.length, maxLength: lessons.length }),
          ),
        ),
        ([lessons, shuffled]) => same(tableOf(lessons), tableOf(shuffled), lessons),
      ),
      { numRuns: 100 },
    );
  });

  it('is the same however lessons are put together to tables, carried as JSON and added up', () => {
    fc.assert(
      fc.property(someLessons, fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }), (lessons, groups) => {
        const total = new LessonTable(model);
        for (const group of [2, 0, 3, 1]) {
          const part = tableOf(lessons.filter((_, index) => groups[index] === group));
          total.addTable(JSON.parse(JSON.stringify(part.export())));
        }
        same(total, tableOf(lessons), lessons);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps no trace of a lesson that was taken off again', () => {
    fc.assert(
      fc.property(someLessons, someLessons, (stay, go) => {
        const table = tableOf(go);
        for (const lesson of stay) table.addLesson(lesson);
        for (const lesson of go) table.addLesson(lesson, -1);
        same(table, tableOf(stay), [...stay, ...go]);
        expect(table.size).toBe(tableOf(stay).size);
      }),
      { numRuns: 100 },
    );
  });

  it('counts one lesson as it is, the same one over and over no more than twice, and no weight beyond 0.9', () => {
    fc.assert(
      fc.property(contributions, fc.integer({ min: 1, max: 30 }), (lesson, times) => {
        // Where two features share a row, their steps add up.
        const [hash] = lesson.features;
        if (hash === undefined) return;
        const alone = { features: lesson.features.slice(0, 1), steps: lesson.steps.slice(0, labelCount) };
        const once = weightsOf(tableOf([alone]), hash);
        expect(once).toEqual(Array.from(alone.steps, (step) => Math.fround(step / 1000)));
        const often = weightsOf(tableOf(Array.from({ length: times }, () => alone)), hash);
        for (const [label, weight] of often.entries()) {
          const one = alone.steps[label] ?? 0;
          expect(Math.abs(weight)).toBeLessThanOrEqual(Math.min(900, 2 * Math.abs(one)) / 1000 + 1e-6);
          expect(Math.abs(weight)).toBeGreaterThanOrEqual(Math.abs(one) / 1000 - 1e-6);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stays within its rows whatever is learned', () => {
    const table = new LessonTable(model);
    for (let from = 0; from < 400_000; from += 1000) {
      const features = Int32Array.from({ length: 1000 }, (_, index) => Math.imul(from + index, 0x9e3779b1));
      table.addLesson({ features, steps: new Int16Array(1000 * labelCount).fill(1) });
    }
    expect(table.size).toBeLessThanOrEqual(1 << 18);
    expect(table.export().counts.reduce((sum, count) => sum + count, 0)).toBe(400_000);
  });

  it('refuses what was learned over other weights', () => {
    const elsewhere = new LessonTable('weights@2').export();
    expect(() => new LessonTable(model).addTable(elsewhere)).toThrow(RangeError);
  });
});
