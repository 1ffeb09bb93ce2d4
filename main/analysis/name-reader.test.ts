import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../model/decision.ts';
import type { Lesson } from '../../model/lesson.ts';
import { rememberedNames } from '../../model/memory.ts';
import { loadWordLists } from '../extract/lists.ts';
import { Tagger } from '../extract/tagger/tagger.ts';
import { createNameReader } from './name-reader.ts';

const resources = join(import.meta.dirname, '../../resources');
const lists = loadWordLists(resources);
const tagger = Tagger.load(readFileSync(join(resources, 'models/tagger.bin')));
const text = '据介绍，新绿计划明年再建两条生产线。';

function accepted(name: string, times: number, type = 'organization'): Decision[] {
  return Array.from({ length: times }, () => ({ name, type, value: null, verdict: 'accepted', context: '' }));
}

function names(decisions: readonly Decision[]) {
  return { afresh: true, names: rememberedNames(decisions, []), gone: [] };
}

/** How sure the reader is of `name`; 0 where it does not propose it. */
function confidenceOf(reader: ReturnType<typeof createNameReader>, name: string, inText = text): number {
  const { mentions } = reader.extract({ text: inText, blocks: [], issueDate: null });
  return mentions.find(({ ranges: [range] }) => inText.slice(range?.start, range?.end) === name)?.confidence ?? 0;
}

function lesson(sentence: string): Lesson {
  const start = sentence.indexOf('新绿');
  const gold = [{ start, end: start + 2, type: 'organization' as const }];
  return { text: sentence, gold, decidedRanges: [{ start: 0, end: sentence.length }] };
}

const lessons = ['今年以来，新绿全力扩大出口。', '昨日，新绿与外商签约。', '新绿的职工代表参加了大会。'].map(lesson);

describe('reading with what a workspace remembers', () => {
  it('proposes, with what was learned, a name after it was accepted twice, and never so surely that it is accepted unseen', () => {
    const reader = createNameReader(lists, tagger);
    expect(confidenceOf(reader, '新绿')).toBe(0);
    reader.remember(names(accepted('新绿', 2)));
    reader.learn({ afresh: true, base: null, added: lessons.slice(0, 2), withdrawn: [] });
    expect(confidenceOf(reader, '新绿')).toBeGreaterThan(0.3);
    reader.remember(names(accepted('新绿', 100_000)));
    expect(confidenceOf(reader, '新绿')).toBeLessThan(0.9);
    expect(confidenceOf(reader, '新绿')).toBeGreaterThan(0.7);
  });

  it('lets the tagger have its say where the same words are something else', () => {
    const reader = createNameReader(lists, tagger);
    reader.remember(names(accepted('高峰', 1, 'person')));
    expect(confidenceOf(reader, '高峰', '春运迎来客流高峰，铁路部门加开列车。')).toBe(0);
  });

  it('proposes names of types that no tagger knows, as decisions speak for them', () => {
    const reader = createNameReader(lists, tagger);
    const song = '晚会以一曲青芦谣收尾。';
    reader.remember(names(accepted('青芦谣', 1, 'work')));
    const once = confidenceOf(reader, '青芦谣', song);
    expect(once).toBeGreaterThan(0.5);
    reader.remember(names(accepted('青芦谣', 9, 'work')));
    expect(confidenceOf(reader, '青芦谣', song)).toBeGreaterThan(once);
    expect(confidenceOf(reader, '青芦谣', song)).toBeLessThan(0.9);
  });
});

describe('reading with what a workspace has learned', () => {
  const nothing = { afresh: true, base: null, added: [], withdrawn: [] };

  it('comes to the same in a session, after a restart and in a copy that was taught by another', () => {
    const [first, second, third] = lessons as [Lesson, Lesson, Lesson];
    const session = createNameReader(lists, tagger);
    session.learn({ ...nothing, added: [first, third] });
    session.learn({ ...nothing, afresh: false, added: [second], withdrawn: [first] });
    session.learn({ ...nothing, afresh: false, added: [first] });
    const restarted = createNameReader(lists, tagger);
    restarted.learn({ ...nothing, added: lessons });
    const copy = createNameReader(lists, tagger);
    copy.learn({ ...nothing, base: session.learned() });
    expect(restarted.learned()).toEqual(session.learned());
    expect(copy.learned()).toEqual(session.learned());
    const read = [session, restarted, copy].map((reader) => reader.extract({ text, blocks: [], issueDate: null }));
    expect(read[1]).toEqual(read[0]);
    expect(read[2]).toEqual(read[0]);
  });

  it('is as if nothing had been learned when all lessons are withdrawn', () => {
    const reader = createNameReader(lists, tagger);
    reader.learn({ ...nothing, added: lessons });
    expect(reader.learn({ ...nothing, afresh: false, withdrawn: lessons })).toEqual({ lessons: 0, features: 0 });
    expect(reader.learned()).toEqual(createNameReader(lists, tagger).learned());
  });
});
