import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeType } from '../../model/edits/type-edits.ts';
import { shippedType } from '../../model/entity-type.ts';
import { doingAs } from '../store/fixtures/doing-as.ts';
import { Workspace } from '../store/workspace.ts';
import { kanwuHere } from './fixtures/run-here.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  for (const name of ['one', 'other']) {
    const workspace = Workspace.open(join(directory, `${name}.kanwu`), { nativeBinding });
    const edit = describeType(shippedType('船只'), { note: '有名字的船', otherNames: ['schiff'] }, []);
    if (name === 'one' && edit !== null) workspace.execute(edit, doingAs('档案员'));
    workspace.close();
  }
});

afterAll(() => rmSync(directory, { recursive: true }));

const at = (name: string): string => join(directory, name);

describe('kanwu types', () => {
  it('writes the types of a workspace, and has those of another be so', async () => {
    const written = await kanwuHere(['types', at('one.kanwu'), '--to', at('types.json')], 'en');
    expect(written).toMatchObject({ code: 0, lines: [`tag set written to ${at('types.json')}`] });
    const taken = () => kanwuHere(['types', at('other.kanwu'), '--from', at('types.json')], 'en');
    expect((await taken()).lines).toEqual(['1 type added, 0 changed, 0 the same']);
    expect((await taken()).lines).toEqual(['0 types added, 0 changed, 1 the same']);
    const workspace = Workspace.open(at('other.kanwu'), { nativeBinding, readonly: true });
    expect(workspace.tagSet.typeDescriptions()).toMatchObject([{ type: '船只', note: '有名字的船' }]);
    workspace.close();
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"format":"kanwu-tag-set@9"}'],
  ])('takes nothing from what is %s, and says so', async (_, text) => {
    writeFileSync(at('bad.json'), text);
    const { code, complaints } = await kanwuHere(['types', at('other.kanwu'), '--from', at('bad.json')], 'en');
    expect(code).toBe(1);
    expect(complaints.join('')).toContain('bad.json is no tag set, or is damaged');
  });

  it('writes over no workspace', async () => {
    const before = readFileSync(at('other.kanwu'));
    const { code } = await kanwuHere(['types', at('one.kanwu'), '--to', at('other.kanwu')], 'en');
    expect(code).toBe(1);
    expect(readFileSync(at('other.kanwu')).equals(before)).toBe(true);
  });
});
