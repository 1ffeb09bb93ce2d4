import { describe, expect, it } from 'vitest';
import { languages } from '../../../model/language.ts';
import { fieldWords as english } from '../../../resources/words/en/dictionary.ts';
import { fieldWords as chinese } from '../../../resources/words/zh/dictionary.ts';
import { columnRows } from '../tables/columns.ts';
import { dataDictionary, ownSchemas, wordsKey } from './data-dictionary.ts';
import { schemaFields } from './schema-fields.ts';
import { vocabularies } from './vocabularies.ts';

const fields = ownSchemas().flatMap(({ schema }) => schemaFields(schema));

describe('the data dictionary', () => {
  it('is published in both languages as the schemas and tables are', async () => {
    for (const language of languages) {
      await expect(dataDictionary(language)).toMatchFileSnapshot(
        `../../../resources/dictionary/data-dictionary.${language}.md`,
      );
    }
  });

  it('says something of every field and value in both languages, and of nothing that is not there', () => {
    const used = (language: 'zh' | 'en', of: typeof fields) => new Set(of.map(({ path }) => wordsKey(path, language)));
    expect([...used('zh', fields)]).not.toContain(null);
    expect(Object.keys(chinese).filter((key) => !used('zh', fields).has(key))).toEqual([]);
    const unsaid = fields.filter(({ description }) => description === null);
    expect(Object.keys(english).filter((key) => !used('en', unsaid).has(key))).toEqual([]);
    for (const { name, values, meaning } of vocabularies)
      for (const value of values)
        for (const language of languages) expect(`${name} ${value}: ${meaning(value, language)}`).not.toMatch(/: $/);
  });

  it('says of each column what the sheet of columns says', () => {
    const linesIn = { zh: dataDictionary('zh').split('\n'), en: dataDictionary('en').split('\n') };
    for (const [, column, zh = '', en = ''] of columnRows()) {
      const has = (lines: readonly string[], words: string): boolean =>
        lines.some((line) => line.startsWith(`| \`${column}\` |`) && line.endsWith(`| ${words} |`));
      expect([column, has(linesIn.zh, zh), has(linesIn.en, en)]).toEqual([column, true, true]);
    }
  });
});
