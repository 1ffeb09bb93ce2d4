import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../model/decision.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { setRulings, type Verdict } from '../../model/edits/ruling-set.ts';
import type { Entity } from '../../model/entity.ts';
import { givenNames } from '../../model/given-names.ts';
import { inOrder, keyOf, type NameKey, type RememberedName, rememberedNames, textOfKey } from '../../model/memory.ts';
import { readingRangeOf } from '../../model/mention-places.ts';
import { isNameType } from '../../model/names/name-types.ts';
import type { Ruling } from '../../model/ruling.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importSmallIssue, step, work } from './fixtures/random-work.ts';
import { newCorrection, newMention } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员');

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

/** What a look at every article gives. */
function lookedUp(workspace: Workspace): RememberedName[] {
  const ids = workspace.issueIds().flatMap((id) => workspace.records.article.where('issueId', id));
  const decisions = ids.flatMap(({ id }) => decisionsIn(workspace.articles.read(id)));
  const given = (workspace.dump().entity as Entity[]).flatMap((entity) =>
    givenNames(entity).map((name) => ({ name, type: entity.type })),
  );
  return rememberedNames(decisions, rulingsOf(workspace), given);
}

function rulingsOf(workspace: Workspace): Ruling[] {
  return workspace.dump().ruling as Ruling[];
}

function decisionsIn(document: ArticleDocument): Decision[] {
  const reading = readingOfDocument(document);
  return document.mentions.flatMap((mention): Decision[] => {
    const { status, type, value, ranges } = mention;
    const isInOneBlock = document.blocks.some(
      ({ start, end }) => start <= (ranges[0]?.start ?? 0) && (ranges[0]?.end ?? 0) <= end,
    );
    const found = readingRangeOf(reading, mention);
    if (status === 'suggested' || !isNameType(type) || !isInOneBlock || found === null) return [];
    if (found.end - found.start < 2) return [];
    const around = (from: number, to: number): string => reading.text.slice(Math.max(0, from), to);
    const [before, after] = [around(found.start - 2, found.start), around(found.end, found.end + 2)];
    const context = `${before.split('\n').at(-1)}＿${after.split('\n')[0]}`;
    return [{ name: around(found.start, found.end), type, value, verdict: status, context }];
  });
}

/** Keeps what is remembered by what each edit says that it changed. */
function follow(workspace: Workspace): () => RememberedName[] {
  const known = new Map<string, RememberedName>();
  const note = (keys: readonly NameKey[]): void => {
    const { names, gone } = workspace.names.of(keys);
    for (const key of gone) known.delete(textOfKey(key));
    for (const name of names) known.set(textOfKey(keyOf(name)), name);
  };
  for (const name of workspace.names.all()) known.set(textOfKey(keyOf(name)), name);
  const { execute, undo, redo, merge } = workspace;
  const noted =
    <Input extends unknown[], Output extends { readonly names: readonly NameKey[] | null }>(
      does: (...input: Input) => Output,
    ) =>
    (...input: Input): Output => {
      const output = does.apply(workspace, input);
      note(output.names ?? []);
      return output;
    };
  Object.assign(workspace, { execute: noted(execute), undo: noted(undo), redo: noted(redo), merge: noted(merge) });
  return () => inOrder([...known.values()]);
}

function open(name: string): Workspace {
  return Workspace.open(join(directory, `${name}.kanwu`), { nativeBinding });
}

describe('what is remembered of names', () => {
  it('is after any course of work, a restart and a merge what a look at everything gives', () => {
    let round = 0;
    const steps = fc.array(step, { maxLength: 20 });
    fc.assert(
      fc.property(steps, steps, steps, (first, second, others) => {
        const [own, copied] = [`${round}-own`, `${round++}-copy`];
        const begun = open(own);
        const issues = work(begun, first);
        begun.saveCopy(join(directory, `${copied}.kanwu`), false);
        begun.close();

        const [workspace, other] = [open(own), open(copied)];
        const followed = follow(workspace);
        work(workspace, second, { issues });
        expect(workspace.names.all()).toEqual(lookedUp(workspace));
        work(other, others, { doing: doingAs('同事'), issues });
        workspace.merge(other);
        expect(workspace.names.all()).toEqual(lookedUp(workspace));
        expect(followed()).toEqual(workspace.names.all());
        workspace.close();
        other.close();
      }),
      { numRuns: 25 },
    );
  });

  it('changes with a correction beside it, however long what stands between reads no more', () => {
    const workspace = open('w');
    const issue = importSmallIssue(workspace, doing);
    const add = (noun: 'mention' | 'correction', record: object): void => {
      const command = { name: `${noun}.add`, payload: { records: [record] } };
      workspace.execute({ action: 'mention-add', articleId: null, summary: '', commands: [command as never] }, doing);
    };
    const at = (words: string): number => issue.source.text.indexOf(words);
    add('mention', { ...newMention(issue, at('青川区招商局'), at('青川区招商局') + 3, 'place'), status: 'rejected' });
    const context = (): string => {
      const row = workspace.names.of([{ type: 'place', form: '青川区' }]).names[0];
      expect(workspace.names.all()).toEqual(lookedUp(workspace));
      return JSON.stringify([row?.rejected, row?.name]);
    };
    expect(context()).toBe('[1,"青川区"]');
    add('correction', newCorrection(issue, at('招商局'), at('林若溪'), ''));
    add('correction', newCorrection(issue, at('林若溪'), at('出席'), '某'));
    add('correction', newCorrection(issue, at('区招商'), at('招商'), '县'));
    expect(workspace.names.of([{ type: 'place', form: '青川县' }]).names).toMatchObject([{ rejected: 1 }]);
    expect(workspace.names.all()).toEqual(lookedUp(workspace));
    workspace.close();
  });

  it('is withheld where it was rejected twice alike, and goes by what was laid down last', () => {
    const workspace = open('w');
    const issue = importSmallIssue(workspace, doing);
    const at = issue.source.text.indexOf('青川区图书馆');
    const reject = (end: number) =>
      ({ ...newMention(issue, at, at + end, 'organization'), status: 'rejected' }) as const;
    const records = [reject(3), reject(3)];
    const commands = [{ name: 'mention.add' as const, payload: { records } }];
    workspace.execute({ action: 'mention-add', articleId: null, summary: '', commands }, doing);
    const key = { type: 'organization', form: '青川区' };
    expect(workspace.names.of([key]).names).toMatchObject([{ rejected: 2, withheldContexts: ['讯 ＿图书'] }]);
    for (const verdict of ['always', 'never', null] satisfies Verdict[]) {
      const edit = setRulings(workspace.names.of([key]).names, verdict);
      if (edit === null) throw new Error('nothing to lay down');
      expect(workspace.execute(edit, doing).names).toEqual([key]);
      expect(workspace.names.of([key]).names[0]?.ruling?.verdict ?? null).toBe(verdict);
    }
    workspace.undo(doing);
    expect(workspace.names.all()).toEqual(lookedUp(workspace));
    expect(workspace.names.of([{ type: 'person', form: '无此人' }])).toEqual({
      ...{ afresh: false, names: [], gone: [{ type: 'person', form: '无此人' }] },
    });
    workspace.close();
  });
});
