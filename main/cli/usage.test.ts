import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kanwu, outcomeOf, startKanwu } from './fixtures/command-line.ts';
import { languageOf } from './language.ts';
import { runCommandLine } from './run.ts';

describe('the command line', () => {
  it.each([
    ['no command', [], 'No command is given'],
    ['an unknown command', ['translate'], 'no command “translate”'],
    ['an unknown option before the command', ['--fast'], 'no option --fast'],
    ['an unknown option', ['info', 'w.kanwu', '--fast'], 'no option --fast'],
    ['no file to import', ['import', '--workspace', 'w.kanwu'], 'FILE is missing'],
    ['no workspace to import into', ['import', 'a.txt'], '--workspace is missing'],
    ['an option without its value', ['import', 'a.txt', '--workspace'], '--workspace needs a value'],
    ['an option in the place of a value', ['export', '--workspace', '--out', 'd'], '--workspace needs a value'],
    ['a value for an option that takes none', ['export', '--include-suggested=no'], 'takes no value'],
    ['no file to extract from', ['extract'], 'FILE is missing'],
    ['two files to extract from', ['extract', 'a.txt', 'b.txt'], '“b.txt” is one argument too many'],
    ['an unknown format to extract', ['extract', 'a.txt', '--format', 'csv'], 'no format “csv”. Use one of: jsonl.'],
    [
      'unknown weights',
      ['extract', 'a.txt', '--weights', 'best'],
      'no weights “best”. Use one of: all-sources, free-sources.',
    ],
    [
      'an unknown format to export',
      ['export', '--workspace', 'w.kanwu', '--format', 'xml', '--out', 'd'],
      'no format “xml”. Use one of: jsonl, csv, ',
    ],
    ['no format to export', ['export', '--workspace', 'w.kanwu', '--out', 'd'], '--format is missing'],
    ['no folder to export to', ['export', '--workspace', 'w.kanwu', '--format', 'csv'], '--out is missing'],
    ['no words to search for', ['search', '--workspace', 'w.kanwu'], 'WORDS is missing'],
    ['no workspace to search in', ['search', '林若溪'], '--workspace is missing'],
    [
      'no number of articles',
      ['search', '林', '--workspace', 'w', '--limit', '1e3'],
      '--limit needs a whole number above 0',
    ],
    ['words without end', ['search', '林'.repeat(201), '--workspace', 'w.kanwu'], 'WORDS are too long'],
    ['no workspace to tell of', ['info'], 'W.kanwu is missing'],
    ['no way for types to go', ['types', 'w.kanwu'], '--to / --from is missing'],
    ['no workspace with samples', ['samples', '--json'], 'W.kanwu is missing'],
  ])('answers %s with one line and exit code 2', async (_, args, words) => {
    const lines: string[] = [];
    const code = await runCommandLine(args, {
      ...{ language: 'en', nativeBinding: undefined, resourcesDirectory: 'none' },
      write: () => expect.unreachable(),
      complain: (line) => lines.push(line),
      untilInterrupted: () => expect.unreachable(),
    });
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(code).toBe(2);
  });

  it('ends with that exit code, and the line on standard error', async () => {
    expect(await kanwu('import')).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: 'kanwu: --workspace is missing. See kanwu --help.\n',
    });
  });

  it('explains itself, in the language of the environment', async () => {
    const english = await kanwu('--help');
    expect(english).toMatchObject({ code: 0, stderr: '' });
    for (const command of [
      'import',
      'extract',
      'export',
      'search',
      'info',
      'check',
      'merge',
      'backup',
      'restore',
      'recover',
    ])
      expect(english.stdout).toContain(`kanwu ${command} `);
    const chinese = await outcomeOf(startKanwu(['export', '--help'], { LC_ALL: 'zh_CN.UTF-8' }));
    expect(chinese).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('把已接受的内容') });
    expect((await outcomeOf(startKanwu(['fly'], { LC_ALL: 'zh_CN.UTF-8' }))).stderr).toBe(
      'kanwu: 没有“fly”这个命令。用法见 kanwu --help。\n',
    );
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await kanwu('--version')).toEqual({ code: 0, stdout: `kanwu ${version}\n`, stderr: '' });
  });

  it('speaks Chinese where the environment does, English everywhere else', () => {
    expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(languageOf({ LANG: 'zh_TW.UTF-8', LC_ALL: 'de_DE.UTF-8' })).toBe('en');
    expect(languageOf({ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh' })).toBe('zh');
    expect(languageOf({})).toBe('en');
  });
});
