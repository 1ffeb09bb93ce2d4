import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../model/block.ts';
import type { Command } from '../../../model/commands/command.ts';
import { readingOfDocument } from '../../../model/document-reading.ts';
import { setAttribute } from '../../../model/edits/attribute-edits.ts';
import { describeRelationType } from '../../../model/edits/relation-type-edits.ts';
import { supplyParagraphs } from '../../../model/edits/restoration-add.ts';
import { describeType } from '../../../model/edits/type-edits.ts';
import { shippedType } from '../../../model/entity-type.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { Edit } from '../../../model/journal.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { shippedRelationType } from '../../../model/relation-type.ts';
import { decidedRows } from '../fixtures/decided-rows.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { withIdsFrom } from '../fixtures/ids-from-seed.ts';
import { importSmallIssue, step, work } from '../fixtures/random-work.ts';
import { importEdit, newCorrection, newMention, type SmallIssue, smallIssue } from '../fixtures/small-issue.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const opened: Workspace[] = [];

function copy(of?: Workspace): Workspace {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  if (of !== undefined) workspace.merge(of);
  opened.push(workspace);
  return workspace;
}

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close();
});

function edit(...commands: Command[]): Edit {
  return { action: 'mention-revise', articleId: null, summary: '', commands };
}

/** What people made of a workspace: all rows but those that are only suggested. */
function decided(workspace: Workspace): unknown {
  const { mention_range: _ranges, ...tables } = decidedRows(workspace);
  return tables;
}

function entriesOf(workspace: Workspace): EntryId[] {
  return [...workspace.journal.ids()];
}

const [an, bo, chi] = [doingAs('安'), doingAs('柏'), doingAs('池')] as const;

/** Two copies of a workspace with one issue that 安 imported. */
function twoCopies(): { one: Workspace; other: Workspace; issue: SmallIssue } {
  const one = copy();
  const issue = smallIssue();
  one.execute(importEdit(issue), an, [issue.source]);
  return { one, other: copy(one), issue };
}

function note(issue: SmallIssue, text: string): Edit {
  return edit({
    name: 'article.revise',
    payload: { revisions: [{ id: issue.articles[0].id, changes: { note: text } }] },
  });
}

describe('two copies of a workspace', () => {
  it('hold the same once they are merged, suggestions of new issues among it', () => {
    const { one, other } = twoCopies();
    expect(other.dump()).toEqual(one.dump());
    expect(other.merge(one)).toMatchObject({ entries: 0, conflicts: 0 });
  });

  it('put together what two people say of one type that nobody had described', () => {
    const { one, other } = twoCopies();
    const holds = shippedRelationType('holds-position');
    const said = [
      describeRelationType(
        holds,
        { subjectLabel: { zh: '担任', en: '' }, subjectTypes: ['person', 'organization'] },
        [],
      ),
      describeRelationType(holds, { objectLabel: { zh: '由谁担任', en: '' }, subjectTypes: ['person', 'ship'] }, []),
      describeType(shippedType('person'), { label: { zh: '人', en: '' } }, []),
      describeType(shippedType('person'), { colour: 'teal' }, []),
    ].flatMap((each) => each ?? []);
    for (const [place, each] of said.entries())
      (place % 2 === 0 ? one : other).execute(each, place % 2 === 0 ? an : bo);
    expect(one.merge(other)).toMatchObject({ conflicts: 0 });
    other.merge(one);
    expect(decided(other)).toEqual(decided(one));
    const [relationType] = one.tagSet.relationTypeDescriptions();
    expect(relationType).toMatchObject({ subjectLabel: { zh: '担任', en: '' }, objectLabel: { zh: '由谁担任' } });
    expect([...(relationType?.subjectTypes ?? [])].sort()).toEqual(['organization', 'person', 'ship']);
    expect(one.tagSet.typeDescriptions()).toMatchObject([{ label: { zh: '人' }, colour: 'teal' }]);
  });

  it('keep the examples that two people put beside the guideline of one type, both', () => {
    const { one, other } = twoCopies();
    const example = (words: string) => ({ before: '昨日', words, after: '到场', isRight: true, reason: '' });
    for (const [copy, person, words] of [
      [one, an, '林若溪'],
      [other, bo, '周亦舟'],
    ] as const) {
      const edit = describeType(shippedType('person'), { examples: [example(words)] }, []);
      if (edit !== null) copy.execute(edit, person);
    }
    expect(one.merge(other)).toMatchObject({ conflicts: 0 });
    other.merge(one);
    expect(decided(other)).toEqual(decided(one));
    const [type] = one.tagSet.typeDescriptions();
    expect(type?.examples.map(({ words }) => words).sort()).toEqual(['周亦舟', '林若溪']);
  });

  it('put together different attributes of a mention, and ask about one that is said twice', () => {
    const { one, other, issue } = twoCopies();
    const [{ id }] = issue.mentions;
    const say = (workspace: Workspace, doing: typeof an, name: string, value: string): void => {
      const document = workspace.articles.read(issue.articles[0].id);
      const said = setAttribute(document, readingOfDocument(document), id, name, value);
      if (said !== null) workspace.execute(said, doing);
    };
    say(one, an, 'role', 'guest');
    say(one, an, '称谓', '先生');
    say(other, bo, 'role', 'host');
    expect(one.merge(other)).toMatchObject({ conflicts: 1 });
    other.merge(one);
    expect(decided(other)).toEqual(decided(one));
    const said = one.articles.read(issue.articles[0].id).attributes.map(({ name, value }) => `${name}=${value}`);
    expect(said.sort()).toEqual([expect.stringMatching(/^role=(guest|host)$/), '称谓=先生']);
    expect(one.conflicts.list().map(({ noun, group }) => `${noun} ${group}`)).toEqual(['attribute value']);
    one.undo(an);
    expect(one.articles.read(issue.articles[0].id).attributes.map(({ name }) => name)).toEqual(['role']);
  });

  it('put together what was done to different fields, and ask nobody', () => {
    const { one, other, issue } = twoCopies();
    const [{ id }] = issue.mentions;
    one.execute(
      edit({ name: 'mention.revise', payload: { revisions: [{ id, changes: { status: 'accepted' } }] } }),
      an,
    );
    other.execute(edit({ name: 'mention.revise', payload: { revisions: [{ id, changes: { note: '存疑' } }] } }), bo);
    expect(one.merge(other)).toMatchObject({ entries: 1, conflicts: 0 });
    expect(one.records.mention.get(id)).toMatchObject({ status: 'accepted', note: '存疑' });
  });

  it('put together what each put into a list', () => {
    const { one, other, issue } = twoCopies();
    const add = (reporters: string[]): Edit =>
      edit({ name: 'article.revise', payload: { revisions: [{ id: issue.articles[0].id, changes: { reporters } }] } });
    one.execute(add(['周亦舟', '梁秋白']), an);
    other.execute(add(['顾言']), { ...bo, at: bo.at + 1000 });
    expect(one.merge(other)).toMatchObject({ conflicts: 0 });
    expect(one.records.article.get(issue.articles[0].id)?.reporters).toEqual(['梁秋白', '顾言']);
  });

  it('show who decided otherwise unseen, until somebody who knows both decides', () => {
    const { one, other, issue } = twoCopies();
    one.execute(note(issue, '甲'), an);
    other.execute(note(issue, '乙'), bo);
    expect(one.merge(other).conflicts).toBe(1);
    expect(other.merge(one).conflicts).toBe(1);
    expect(one.conflicts.list()).toEqual(other.conflicts.list());
    expect(one.conflicts.list()).toMatchObject([{ noun: 'article', kind: 'replaced', group: 'note' }]);
    one.execute(note(issue, '甲、乙'), an);
    expect(one.conflicts.list()).toEqual([]);
    expect(other.merge(one).conflicts).toBe(0);
    expect(decided(other)).toEqual(decided(one));
  });

  it('leave it at that when somebody says so', () => {
    const { one, other, issue } = twoCopies();
    one.execute(note(issue, '甲'), an);
    other.execute(note(issue, '乙'), { ...bo, at: bo.at + 1000 });
    one.merge(other);
    for (const conflict of one.conflicts.list()) one.execute(one.conflicts.settling(conflict, 'later'), an);
    expect(one.records.article.get(issue.articles[0].id)?.note).toBe('乙');
    expect(one.conflicts.list()).toEqual([]);
    one.undo(an);
    expect(one.conflicts.list()).toHaveLength(1);
  });

  it('ask nobody when one person worked in both', () => {
    const { one, other, issue } = twoCopies();
    one.execute(note(issue, '甲'), an);
    other.execute(note(issue, '乙'), an);
    expect(one.merge(other).conflicts).toBe(0);
  });

  it('keep what is seen as seen: who goes on from a merge overrules nobody', () => {
    const { one, other, issue } = twoCopies();
    one.execute(note(issue, '甲'), an);
    other.merge(one);
    other.execute(note(issue, '乙'), bo);
    expect(one.merge(other).conflicts).toBe(0);
    expect(one.records.article.get(issue.articles[0].id)?.note).toBe('乙');
  });

  it('show a decision on what another took away', () => {
    const { one, other, issue } = twoCopies();
    const mention = newMention(issue, 0, 3, 'place');
    one.execute(edit({ name: 'mention.add', payload: { records: [mention] } }), an);
    other.merge(one);
    one.execute(edit({ name: 'mention.remove', payload: { ids: [mention.id] } }), an);
    const revision = { id: mention.id, changes: { note: '保留' } };
    other.execute(edit({ name: 'mention.revise', payload: { revisions: [revision] } }), bo);
    one.merge(other);
    other.merge(one);
    expect(one.conflicts.list()).toEqual(other.conflicts.list());
    expect(one.conflicts.list()).toHaveLength(1);
    expect(decided(other)).toEqual(decided(one));
  });

  it('ask whoever took an issue away, or worked in it meanwhile, and bring all of that back', () => {
    for (const [removedAt, workedAt] of [
      [1000, 2000],
      [2000, 1000],
    ] as const) {
      const { one, other, issue } = twoCopies();
      const removal = edit({ name: 'issue.remove', payload: { ids: [issue.issue.id] } });
      one.execute(removal, { ...an, at: an.at + removedAt });
      const worked = { ...note(issue, '乙'), articleId: issue.articles[0].id };
      other.execute(worked, { ...bo, at: bo.at + workedAt });
      one.merge(other);
      other.merge(one);
      expect(one.conflicts.list()).toEqual(other.conflicts.list());
      expect(one.conflicts.list()).toMatchObject([{ noun: 'issue', record: issue.issue.id, group: 'there' }]);
      const [conflict] = one.conflicts.list();
      const back = conflict?.kind === 'removed' ? 'later' : 'earlier';
      if (conflict !== undefined) one.execute(one.conflicts.settling(conflict, back), { ...an, at: an.at + 3000 });
      expect(one.conflicts.list()).toEqual([]);
      expect(one.lines.counts().issues).toBe(1);
      expect(one.articles.read(issue.articles[0].id).article.note).toBe('乙');
    }
  });

  it('let the correction that was made first stand where two overlap, and lose neither', () => {
    const { one, other, issue } = twoCopies();
    const [first, second] = [newCorrection(issue, 2, 5, '甲'), newCorrection(issue, 3, 6, '乙')];
    one.execute(edit({ name: 'correction.add', payload: { records: [first] } }), an);
    other.execute(edit({ name: 'correction.add', payload: { records: [second] } }), { ...bo, at: bo.at + 1000 });
    one.merge(other);
    other.merge(one);
    for (const each of [one, other]) {
      expect(each.records.correction.get(first.id)).toBeDefined();
      expect(each.records.correction.get(second.id)).toBeUndefined();
      expect(each.conflicts.list()).toMatchObject([{ kind: 'overlaps', record: second.id }]);
      expect(each.journalProblems()).toEqual([]);
    }
    one.execute(edit({ name: 'correction.remove', payload: { ids: [first.id] } }), { ...an, at: an.at + 2000 });
    other.merge(one);
    expect(other.records.correction.get(second.id)).toBeDefined();
  });

  it('are settled by saying which side is to count, for whatever is at issue', () => {
    const { one, other, issue } = twoCopies();
    const tagged = newMention(issue, 0, 3, 'place');
    one.execute(edit({ name: 'mention.add', payload: { records: [tagged] } }), an);
    other.merge(one);
    one.execute(note(issue, '甲'), an);
    one.execute(edit({ name: 'mention.remove', payload: { ids: [tagged.id] } }), an);
    one.execute(edit({ name: 'correction.add', payload: { records: [newCorrection(issue, 2, 5, '甲')] } }), an);
    const later = { ...bo, at: bo.at + 1000 };
    other.execute(note(issue, '乙'), later);
    const revision = { id: tagged.id, changes: { note: '保留' } };
    other.execute(edit({ name: 'mention.revise', payload: { revisions: [revision] } }), later);
    const second = newCorrection(issue, 3, 6, '乙');
    other.execute(edit({ name: 'correction.add', payload: { records: [second] } }), later);
    for (const choice of ['earlier', 'later'] as const) {
      const merged = copy(one);
      merged.merge(other);
      expect(merged.conflicts.shown()).toHaveLength(3);
      expect(merged.conflicts.shown()).toContainEqual(
        expect.objectContaining({
          ...{ noun: 'article', kind: 'replaced', group: 'note' },
          earlier: expect.objectContaining({ actor: '安', says: { kind: 'values', values: { note: '甲' } } }),
          later: expect.objectContaining({ actor: '柏', says: { kind: 'values', values: { note: '乙' } } }),
        }),
      );
      const open = merged.conflicts.list();
      for (const conflict of open) merged.execute(merged.conflicts.settling(conflict, choice), later);
      expect(merged.conflicts.list()).toEqual([]);
      for (const _ of open) merged.undo(later);
      expect(merged.conflicts.list()).toEqual(open);
      for (const _ of open) merged.redo(later);
      expect(merged.conflicts.list()).toEqual([]);
      const isLater = choice === 'later';
      expect(merged.records.article.get(issue.articles[0].id)?.note).toBe(isLater ? '乙' : '甲');
      expect(merged.records.mention.get(tagged.id)?.note).toBe(isLater ? '保留' : undefined);
      expect(merged.records.correction.get(second.id)?.now).toBe(isLater ? '乙' : undefined);
      expect(merged.journalProblems()).toEqual([]);
    }
  });

  it('make one issue of one file that was imported in both', () => {
    const [one, other] = [copy(), copy()];
    const issue = smallIssue();
    one.execute(importEdit(issue), an, [issue.source]);
    other.execute(importEdit(issue), bo, [issue.source]);
    one.execute(note(issue, '甲'), an);
    expect(one.merge(other)).toMatchObject({ conflicts: 0 });
    expect(one.lines.counts()).toEqual({ issues: 1, articles: 2 });
    expect(one.records.article.get(issue.articles[0].id)?.note).toBe('甲');
  });

  it('undo in each takes back its person’s own last edit there', () => {
    const { one, other, issue } = twoCopies();
    one.execute(note(issue, '甲'), an);
    other.execute(note(issue, '乙'), bo);
    one.merge(other);
    one.undo(an);
    expect(one.records.article.get(issue.articles[0].id)?.note).toBe('乙');
    expect(one.undoState(bo.person).undo).toBeNull();
    other.undo(bo);
    one.merge(other);
    expect(one.records.article.get(issue.articles[0].id)?.note).toBe('');
  });

  it('take no word of the source from all articles, however blocks were cut and joined', () => {
    const { one, other, issue } = twoCopies();
    const [, body] = issue.blocks;
    if (body === undefined) throw new Error('the fixture has blocks');
    const cut = (at: number): Edit =>
      edit(
        { name: 'block.revise', payload: { revisions: [{ id: body.id, changes: { end: at as typeof body.end } }] } },
        { name: 'block.add', payload: { records: [{ ...body, id: newBlockId(at), start: at as typeof body.start }] } },
      );
    one.execute(cut(body.start + 4), an);
    other.execute(cut(body.start + 9), { ...bo, at: bo.at + 5000 });
    one.merge(other);
    other.merge(one);
    expect(decided(other)).toEqual(decided(one));
    const blocks = one.records.block
      .where('articleId', issue.articles[0].id)
      .filter(({ start, end }) => start >= body.start && end <= body.end)
      .sort((a, b) => a.start - b.start);
    expect(blocks.map(({ start, end }) => [start - body.start, end - body.start])).toEqual([
      [0, 4],
      [4, 9],
      [9, body.end - body.start],
    ]);
  });

  it.each([
    ['the same id', 1],
    ['ids of their own', 2],
  ])('ask what a block is that both cut at one place, under %s, and that was not the same to both', (_, otherId) => {
    const { one, other, issue } = twoCopies();
    const [, body] = issue.blocks;
    if (body === undefined) throw new Error('the fixture has blocks');
    const start = sourceOffset(body.start + 4);
    const cut = (id: number, role: Block['role']): Edit =>
      edit(
        { name: 'block.revise', payload: { revisions: [{ id: body.id, changes: { end: start } }] } },
        { name: 'block.add', payload: { records: [{ ...body, id: newBlockId(id), start, role }] } },
      );
    one.execute(cut(1, 'body'), an);
    other.execute(cut(otherId, 'subhead'), { ...bo, at: bo.at + 5000 });
    one.merge(other);
    other.merge(one);
    const roleThere = (workspace: Workspace): unknown =>
      workspace.records.block.where('pageId', issue.page.id).find((block) => block.start === start)?.role;
    for (const each of [one, other]) {
      expect(each.conflicts.shown()).toMatchObject([
        {
          ...{ noun: 'block', group: 'role', kind: 'replaced', record: newBlockId(1) },
          later: { actor: bo.actor, says: { values: { role: 'subhead' } } },
          earlier: { actor: an.actor, says: { values: { role: 'body' } } },
        },
      ]);
      expect(roleThere(each)).toBe('subhead');
      expect([...each.journalProblems(), ...each.projectionProblems()]).toEqual([]);
    }
    expect(decided(other)).toEqual(decided(one));
    // Taken back, there is nothing to ask; done again, there is.
    other.undo(bo);
    expect([other.conflicts.count(), roleThere(other)]).toEqual([0, 'body']);
    other.redo(bo);
    expect([other.conflicts.count(), roleThere(other)]).toEqual([1, 'subhead']);
    const [conflict] = other.conflicts.list();
    if (conflict !== undefined) other.execute(other.conflicts.settling(conflict, 'earlier'), bo);
    one.merge(other);
    for (const each of [one, other]) expect([each.conflicts.count(), roleThere(each)]).toEqual([0, 'body']);
    expect(decided(other)).toEqual(decided(one));
  });

  it('make one block of what both cut at one place, under whichever ids, and keep what either did with it', () => {
    const { one, other, issue } = twoCopies();
    const [, body] = issue.blocks;
    if (body === undefined) throw new Error('the fixture has blocks');
    const cut = (id: number): Edit => {
      const start = sourceOffset(body.start + 4);
      return edit(
        { name: 'block.revise', payload: { revisions: [{ id: body.id, changes: { end: start } }] } },
        { name: 'block.add', payload: { records: [{ ...body, id: newBlockId(id), start }] } },
      );
    };
    const set = (id: number, changes: Partial<Block>): Edit =>
      edit({ name: 'block.revise', payload: { revisions: [{ id: newBlockId(id), changes }] } });
    one.execute(cut(1), an);
    one.execute(set(1, { role: 'kicker' }), an);
    other.execute(cut(2), { ...bo, at: bo.at + 5000 });
    other.execute(set(2, { articleId: issue.articles[1].id }), { ...bo, at: bo.at + 5000 });
    one.merge(other);
    other.merge(one);
    const there = (): Block[] => one.records.block.where('pageId', issue.page.id);
    const atPlace = there().filter(({ start }) => start === body.start + 4);
    expect(atPlace).toMatchObject([
      { id: newBlockId(1), end: body.end, role: 'kicker', articleId: issue.articles[1].id },
    ]);
    const same = (): void => {
      expect(decided(other)).toEqual(decided(one));
      for (const each of [one, other]) expect([...each.journalProblems(), ...each.projectionProblems()]).toEqual([]);
    };
    same();
    // Who takes theirs back leaves the other's.
    for (const _ of [1, 2]) one.undo(an);
    other.merge(one);
    same();
    expect(there().filter(({ start }) => start === body.start + 4)).toMatchObject([
      { id: newBlockId(2), role: 'body' },
    ]);
    for (const _ of [1, 2]) one.redo(an);
    one.execute(edit({ name: 'block.remove', payload: { ids: [newBlockId(1)] } }), { ...an, at: an.at + 9000 });
    other.merge(one);
    same();
    expect(there().some(({ start }) => start === body.start + 4)).toBe(false);
  });

  it('make one of the same paragraph that both supply at one place', () => {
    const { one, other, issue } = twoCopies();
    const [{ id }] = issue.articles;
    const supply = (workspace: Workspace): Edit => {
      const document = workspace.articles.read(id);
      const beside = document.blocks[0]?.id;
      const lost = { text: '图为剪彩现场', certainty: 'high', note: '' } as const;
      const supplied = beside === undefined ? null : supplyParagraphs(document, { beside, side: 'after' }, lost);
      if (supplied === null) throw new Error('a paragraph can be supplied');
      return supplied;
    };
    one.execute(supply(one), an);
    other.execute(supply(other), bo);
    one.merge(other);
    other.merge(one);
    expect(decided(other)).toEqual(decided(one));
    expect(readingOfDocument(one.articles.read(id)).text.split('图为剪彩现场')).toHaveLength(2);
    // Whoever wants it twice has it twice.
    one.execute(supply(one), an);
    expect(readingOfDocument(one.articles.read(id)).text.split('图为剪彩现场')).toHaveLength(3);
  });
});

function newBlockId(at: number): SmallIssue['blocks'][number]['id'] {
  return at.toString(16).padStart(32, '0') as SmallIssue['blocks'][number]['id'];
}

/** What somebody does next, or that one copy takes in another. */
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('work' as const), copy: fc.nat(2), who: fc.nat(2), step }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), copy: fc.nat(2), from: fc.nat(2) }) },
);

describe('for any work by three people in three copies, merged in any order any number of times', () => {
  it('all copies come to the same state, hold every entry, and what they hold is what the entries come to', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(deed, { maxLength: 25 }),
        fc.array(fc.integer({ min: -9000, max: 9000 }), { minLength: 3, maxLength: 3 }),
        (seed, deeds, skews) =>
          withIdsFrom(seed, () => {
            const first = copy();
            const issues = [importSmallIssue(first, an)];
            const copies = [first, copy(first), copy(first)] as const;
            let at = an.at;
            for (const each of deeds) {
              at += 1000;
              const workspace = copies[each.copy] ?? first;
              if (each.kind === 'merge') workspace.merge(copies[each.from] ?? first);
              else {
                const who = [an, bo, chi][each.who] ?? an;
                // The clocks of their machines are not right.
                work(workspace, [each.step], { doing: { ...who, at: at + (skews[each.copy] ?? 0) }, issues });
              }
            }
            for (let round = 0; round < 2; round++) {
              for (const into of copies) for (const from of copies) if (into !== from) into.merge(from);
            }
            const [one, ...others] = copies;
            for (const other of others) {
              expect(decided(other)).toEqual(decided(one));
              expect(entriesOf(other)).toEqual(entriesOf(one));
              expect(other.conflicts.list()).toEqual(one.conflicts.list());
            }
            expect(one.journalProblems()).toEqual([]);
            for (const each of copies) expect(each.projectionProblems()).toEqual([]);
            const rebuilt = copy(one);
            expect(decided(rebuilt)).toEqual(decided(one));
            for (const workspace of opened.splice(0)) workspace.close();
          }),
      ),
      { numRuns: 100 },
    );
  });
});
