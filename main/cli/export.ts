import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Citation, noCitation } from '../../model/citation.ts';
import { type ExportChoice, printedFormat, usualChoice } from '../../model/dataset-export.ts';
import { KanwuError } from '../../model/error.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { exportWorkspace } from '../formats/dataset/export-workspace.ts';
import { exporterOf } from '../formats/dataset/exporters.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { CliCommand } from './command.ts';
import { choiceOptions, exportChoice } from './export-choice.ts';
import { noPositional, type ParsedLine } from './parse-line.ts';
import { electronToPrint, printWithElectron } from './print-with-electron.ts';

/** `kanwu export --workspace W.kanwu (--format F | --recipe NAME) --out DIR [what of it, and how: see `choiceOptions`]` */
export const exportCommand: CliCommand = {
  options: { workspace: 'value', format: 'value', recipe: 'value', out: 'value', citation: 'value', ...choiceOptions },
  async run(line, terminal) {
    noPositional(line);
    const path = resolve(line.value('workspace'));
    if (line.valueOr('recipe', '') === '') exporterOf(line.value('format'));
    const directory = resolve(line.value('out'));
    const store = await openStore(path, { nativeBinding: terminal.nativeBinding, readonly: true });
    try {
      const choice = await exportChoice(line, store, await beforeChoice(line, store));
      const isPrinted = choice.pdf && choice.format === printedFormat && !choice.packed;
      // Whether it can be printed at all is known before anything is written.
      if (isPrinted) electronToPrint();
      const citation = await citationIn(line);
      const wanted = {
        ...choice,
        ...(citation === null ? {} : { citation }),
        directory,
        resourcesDirectory: terminal.resourcesDirectory,
      };
      const { files, losses, stale, heldBack, checks } = await terminal.untilInterrupted((stop) =>
        exportWorkspace(store, { ...wanted, stop }),
      );
      if (isPrinted) for (const { path: folder } of files) await printWithElectron(folder);
      const m = commandLineWords[terminal.language];
      for (const file of files) terminal.write(`${m.wrote(file.path, m.records[file.recordKind](file.records))}\n`);
      if (heldBack.articles + heldBack.mentions > 0) terminal.write(`${m.heldBack(heldBack)}\n`);
      if (stale > 0) terminal.write(`${m.stale(stale)}\n`);
      if (losses.length > 0) terminal.write(`${m.lost(losses)}\n`);
      if (checks !== null) {
        const lines = [m.checks.summary(checks), ...checks.problems.map(m.checks.problem)];
        terminal.write(lines.map((each) => `${each}\n`).join(''));
        return checks.problems.length === 0 ? 0 : 1;
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** What a file says of how the dataset is to be cited; null where none is given. @throws {KanwuError} `citation-not-readable` */
async function citationIn(line: ParsedLine): Promise<Citation | null> {
  const path = line.valueOr('citation', '');
  if (path === '') return null;
  const problem = (reason: string): KanwuError => new KanwuError('citation-not-readable', { path, reason });
  const text = await readFile(resolve(path), 'utf8').catch((error: unknown) => {
    throw problem(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  });
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw problem('JSON');
  }
  const given = z.record(z.string(), z.unknown()).safeParse(said);
  const citation = Citation.safeParse(given.success ? { ...noCitation, ...given.data } : said);
  if (citation.success) return citation.data;
  throw problem(citation.error.issues.map((issue) => issue.path.join('.') || 'JSON').join(', '));
}

/** What the recipe says that is named, else what is usual. @throws {KanwuError} `recipe-not-found` */
async function beforeChoice(line: ParsedLine, store: Pick<Store, 'read'>): Promise<ExportChoice> {
  const name = line.valueOr('recipe', '');
  const format = line.valueOr('format', '');
  if (name === '') return usualChoice(format);
  const recipes = await store.read('recipes', null);
  const found = recipes.find((recipe) => recipe.name === name);
  if (found === undefined) {
    throw new KanwuError('recipe-not-found', { name, known: recipes.map((recipe) => recipe.name).join(', ') });
  }
  return format === '' ? found.choice : { ...found.choice, format: exporterOf(format).code };
}
