import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenFiles } from './given-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'given-files-'));
for (const name of ['b.txt.gz', 'a.txt.gz', 'issues.jsonl', 'README.md']) writeFileSync(join(folder, name), '');
const at = (name: string) => join(folder, name);

const read = (...args: string[]) =>
  givenFiles(args, {
    files: { text: ['.txt.gz'], issues: ['.jsonl'] },
    values: ['pages'],
    flags: ['leave-out'],
  });

const texts = (...args: string[]) =>
  read(...args)
    .files('text')
    .map((path) => basename(path));

describe('the files that a bench is given', () => {
  it('are those of a folder that end as they should, by name', () => {
    expect(texts('--text', folder)).toEqual(['a.txt.gz', 'b.txt.gz']);
  });

  it('may be named one by one, or all after one option as a shell writes them', () => {
    const both = ['b.txt.gz', 'a.txt.gz'];
    expect(texts('--text', at('b.txt.gz'), '--text', at('a.txt.gz'))).toEqual(both);
    expect(texts('--text', at('b.txt.gz'), at('a.txt.gz'), '--pages', '3')).toEqual(both);
  });

  it('stand beside other options', () => {
    const given = read('--leave-out', '--pages=7', `--issues=${at('issues.jsonl')}`);
    expect([given.isSet('leave-out'), given.value('pages'), given.files('issues').length]).toEqual([true, '7', 1]);
    expect(read().isSet('leave-out')).toBe(false);
  });

  it.each([
    ['a file that is not there', ['--text', at('c.txt.gz')], /no file or folder .*c\.txt\.gz \(--text\)/],
    ['a folder without such files', ['--text', mkdtempSync(join(tmpdir(), 'empty-'))], /no file ends in \.txt\.gz/],
    ['a file of another kind', ['--text', at('README.md')], /README\.md does not end in \.txt\.gz/],
    ['an option that there is not', ['--texts', folder], /no option --texts; there are: --text, --issues/],
    ['a word that belongs to no option', [folder], /What is “.*”\? Name the option/],
    ['a word after a flag', ['--leave-out', folder], /What is “.*”\?/],
    ['an option without its value', ['--text'], /--text wants a value/],
  ])('are said to be wrong in words: %s', (_, args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
