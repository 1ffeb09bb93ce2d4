import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../model/decision.ts';
import { newId, type RulingId } from '../../../model/ids.ts';
import { keyOf, type RememberedName, rememberedNames, textOfKey } from '../../../model/memory.ts';
import { placedForm } from '../../../model/names/name-form.ts';
import { withPrecedent } from '../../extract/memory.ts';
import { NameMemory } from './name-memory.ts';
import { isWithheld } from './withhold.ts';

function decision(name: string, verdict: Decision['verdict'], context = '请＿来', type = 'person'): Decision {
  return { name, type, value: null, verdict, context };
}

function namesFound(names: readonly RememberedName[], text: string): string[] {
  const recalled = new NameMemory(names).recall(placedForm(text, true));
  return recalled.map(({ ranges: [range] }) => text.slice(range?.start, range?.end));
}

const accepted = rememberedNames([decision('林若溪', 'accepted')], []);
const never = { support: Number.POSITIVE_INFINITY, isRuled: true };

describe('memory', () => {
  it('recalls a name that was accepted once wherever it occurs', () => {
    const names = rememberedNames([decision('林若溪', 'accepted')], []);
    expect(namesFound(names, '林若溪说，他和林若溪谈过。')).toEqual(['林若溪', '林若溪']);
  });

  it('knows a name however it is printed', () => {
    const names = rememberedNames([decision('ＡＢＣ·史密斯', 'accepted')], []);
    expect(namesFound(names, '见ABC・史密斯与 abc• 史密斯')).toEqual(['ABC・史密斯', 'abc• 史密斯']);
    const company = rememberedNames([decision('㈱青川圖書館', 'accepted', '请＿来', 'organization')], []);
    expect(namesFound(company, '见株式会社青川图书馆与（株）青川図書館')).toEqual([
      '株式会社青川图书馆',
      '（株）青川図書館',
    ]);
    expect(namesFound(company, '见㈱青川\n图书馆')).toEqual([]);
  });

  it('recalls a name that people gave an entity, as one that was accepted once, until it is rejected more often', () => {
    const given = [{ name: '区招办', type: 'organization' }];
    const names = rememberedNames([], [], given);
    expect(namesFound(names, '青川區招辦昨日')).toEqual(['區招辦']);
    const precedent = new NameMemory(names).precedentOf('区招办', 'organization');
    expect(precedent?.support).toBe(new NameMemory(accepted).precedentOf('林若溪', 'person')?.support);
    expect(withPrecedent(0.5, precedent ?? never)).toBeLessThan(0.9);
    expect(withPrecedent(0.89, precedent ?? never)).toBeLessThan(0.9);
    const rejected = decision('区招办', 'rejected', '请＿来', 'organization');
    expect(namesFound(rememberedNames([rejected, rejected], [], given), '青川区招办')).toEqual([]);
  });

  it('takes the longest of several names at one place', () => {
    const names = rememberedNames([decision('青川', 'accepted'), decision('青川云图', 'accepted')], []);
    expect(namesFound(names, '青川云图在青川')).toEqual(['青川云图', '青川']);
  });

  it('does not recall what was rejected more often than accepted, and speaks against it', () => {
    const names = rememberedNames(
      [decision('高峰', 'accepted'), decision('高峰', 'rejected'), decision('高峰', 'rejected')],
      [],
    );
    expect(namesFound(names, '迎来高峰')).toEqual([]);
    expect(new NameMemory(names).precedentOf('高峰', 'person')?.support).toBeLessThan(0);
    expect(new NameMemory(names).precedentOf('高峰', 'place')).toBeNull();
  });

  it('withholds a proposal that was rejected twice in the same context, there and nowhere else', () => {
    const names = rememberedNames(
      [decision('高峰', 'rejected', '迎来＿。'), decision('高峰', 'rejected', '迎来＿。')],
      [],
    );
    const memory = new NameMemory(names);
    const proposalAt = (text: string) => {
      const start = text.indexOf('高峰');
      return isWithheld(memory, text, {
        ...{
          ranges: [{ start, end: start + 2 }] as never,
          type: 'person',
          value: null,
          confidence: 0.9,
          origin: 'names@1',
        },
      });
    };
    expect(proposalAt('迎来高峰。')).toBe(true);
    expect(proposalAt('局长高峰说')).toBe(false);
  });

  it('says more for a name the oftener it was accepted', () => {
    const support = (times: number): number => {
      const decisions = Array.from({ length: times }, () => decision('林若溪', 'accepted'));
      return new NameMemory(rememberedNames(decisions, [])).precedentOf('林若溪', 'person')?.support ?? 0;
    };
    expect(support(1)).toBeGreaterThan(0);
    expect(support(2)).toBeGreaterThan(support(1));
    expect(support(20)).toBeGreaterThan(support(2));
  });

  it('goes by what a person laid down, whatever was decided before', () => {
    const ruling = (verdict: 'always' | 'never') => ({ id: newId<RulingId>(), name: '高峰', type: 'person', verdict });
    expect(namesFound(rememberedNames([decision('高峰', 'accepted')], [ruling('never')]), '高峰说')).toEqual([]);
    expect(namesFound(rememberedNames([decision('高峰', 'rejected')], [ruling('always')]), '高峰说')).toEqual(['高峰']);
  });

  it('is the same by changes as from the beginning', () => {
    const text = '青川云图在青川，林若溪与林若说起青川云图科技。';
    const name = fc.constantFrom('青川', '青川云图', '青川云图科技', '林若溪', '林 若溪', '林若');
    const decided = fc.record({
      name,
      verdict: fc.constantFrom('accepted' as const, 'rejected' as const),
      type: fc.constantFrom('person', 'work'),
    });
    const decisions = fc.array(
      decided.map(({ name: of, verdict, type }) => decision(of, verdict, '', type)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(decisions, { minLength: 2, maxLength: 4 }), (states) => {
        const memory = new NameMemory([]);
        let before: readonly RememberedName[] = [];
        for (const names of states.map((state) => rememberedNames(state, []))) {
          const keys = new Set(names.map((each) => textOfKey(keyOf(each))));
          const gone = before.map(keyOf).filter((key) => !keys.has(textOfKey(key)));
          memory.note({ names, gone });
          before = names;
        }
        const afresh = new NameMemory(before);
        expect(memory.recall(placedForm(text, true))).toEqual(afresh.recall(placedForm(text, true)));
        for (const each of ['青川', '林若溪', '林若']) {
          for (const type of ['person', 'work']) expect(memory.find(each, type)).toEqual(afresh.find(each, type));
        }
      }),
    );
  });
});
