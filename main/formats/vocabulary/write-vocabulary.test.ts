import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Vocabulary } from '../../../model/category.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { writeVocabulary } from './write-vocabulary.ts';

const term = (code: string, zh: string, en: string, broader: string | null = null) => ({
  ...{ scheme: '馆藏', code, label: { zh, en }, broader },
});
const vocabulary: Vocabulary = {
  ...{ scheme: '馆藏', label: { zh: '馆藏分类', en: 'Holdings' } },
  terms: [
    term('Q', '产业，含“工业”', 'Industry, "all"'),
    term('Q1/2 %', '开工', 'Opening', 'Q'),
    term('=1+1', '=SUM(A1)', '-x', 'Q1/2 %'),
    term('水', '水务', '水务'),
  ],
};

test.each(['馆藏.csv', '馆藏.ttl'])('a vocabulary that is written as %s is read again as it was', async (fileName) => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
  try {
    const path = join(folder, fileName);
    await writeVocabulary(path, vocabulary);
    const bytes = readFileSync(path);
    const { scheme, label, terms } = await readVocabulary({ bytes, fileName });
    expect({ scheme, terms }).toEqual({ scheme: vocabulary.scheme, terms: vocabulary.terms });
    // CSV has no place for it.
    if (fileName.endsWith('.ttl')) expect(label).toEqual(vocabulary.label);
    // What a spreadsheet would compute, it shows.
    else expect(bytes.toString('utf8')).toContain("\r\n'=1+1,'=SUM(A1),'-x,Q1/2 %\r\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
