import { resolve } from 'node:path';
import type { DifferenceCount, DifferenceKind, Named } from '../../model/difference.ts';
import { KanwuError } from '../../model/error.ts';
import type { ListedVersion } from '../../model/version.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import { comparing, type Side } from '../formats/dataset/compared-sides.ts';
import type { DatasetArticle } from '../formats/dataset/dataset-article.ts';
import type { Changed } from '../formats/difference/article-difference.ts';
import { CountedDifferences } from '../formats/difference/counted-differences.ts';
import { type DatasetDifference, datasetDifference } from '../formats/difference/dataset-difference.ts';
import { IndexedDataset } from '../formats/difference/indexed-dataset.ts';
import { jsonLine } from '../formats/jsonl/write.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand, Terminal } from './command.ts';
import { onOneLine } from './on-one-line.ts';
import { type ParsedLine, usage } from './parse-line.ts';

/** As in what other programs print of differences. */
const signs: Readonly<Record<DifferenceKind, string>> = { added: '+', removed: '-', changed: '~' };

/**
 * `kanwu diff BEFORE.jsonl AFTER.jsonl [--json]`: what differs between two datasets.
 * `kanwu diff [BEFORE.jsonl] --workspace W.kanwu [--from NAME] [--to NAME]`: between states of a workspace, or an export and one. Changes nothing.
 */
export const diffCommand: CliCommand = {
  options: { json: 'flag', workspace: 'value', from: 'value', to: 'value' },
  async run(line, terminal) {
    const m = commandLineWords[terminal.language].difference;
    const counts = new CountedDifferences();
    const tell = async (differences: AsyncIterable<DatasetDifference>): Promise<void> => {
      for await (const difference of differences) {
        if (line.has('json')) terminal.write(jsonLine(plain(difference)));
        else for (const each of described(difference, m)) terminal.write(`${each}\n`);
        counts.add(difference);
      }
    };
    if (line.valueOr('workspace', '') === '') await betweenExports(line, tell);
    else await betweenStates(line, terminal, tell);
    if (!line.has('json')) terminal.write(`${summary(counts.all(), m)}\n`);
    return 0;
  },
};

type Tell = (differences: AsyncIterable<DatasetDifference>) => Promise<void>;

async function betweenExports(line: ParsedLine, tell: Tell): Promise<void> {
  const [earlier, later, further] = line.positionals;
  if (earlier === undefined) throw usage('argument-missing', 'BEFORE.jsonl');
  if (later === undefined) throw usage('argument-missing', 'AFTER.jsonl');
  if (further !== undefined) throw usage('argument-unexpected', further);
  const before = await IndexedDataset.open(resolve(earlier));
  try {
    const after = await IndexedDataset.open(resolve(later));
    try {
      await tell(datasetDifference(before, after));
    } finally {
      await after.close();
    }
  } finally {
    await before.close();
  }
}

async function betweenStates(line: ParsedLine, terminal: Terminal, tell: Tell): Promise<void> {
  const [earlier, further] = line.positionals;
  if (further !== undefined) throw usage('argument-unexpected', further);
  const [from, to] = [line.valueOr('from', ''), line.valueOr('to', '')];
  if (earlier === undefined && from === '') throw usage('option-missing', '--from');
  if (earlier !== undefined && from !== '') throw usage('argument-unexpected', earlier);
  const { nativeBinding, resourcesDirectory } = terminal;
  const store = await openStore(resolve(line.value('workspace')), { nativeBinding, readonly: true });
  try {
    const versions = await store.read('versions', null);
    const before: Side = earlier === undefined ? named(versions, from) : { kind: 'export', path: resolve(earlier) };
    const after: Side = to === '' ? { kind: 'now' } : named(versions, to);
    await comparing(store, { before, after, resourcesDirectory }, (sides) =>
      tell(datasetDifference(sides.before, sides.after)),
    );
  } finally {
    await store.close();
  }
}

/** The version of a name; of several the latest. @throws {KanwuError} `version-not-found` */
function named(versions: readonly ListedVersion[], name: string): Side {
  const found = versions.find((each) => each.name === name);
  if (found === undefined) throw new KanwuError('version-not-found', { name });
  return { kind: 'version', id: found.id };
}

type Words = (typeof commandLineWords)['zh']['difference'];

function described(difference: DatasetDifference, m: Words): readonly string[] {
  switch (difference.kind) {
    case 'article':
      return [`${signs[difference.change]} ${onOneLine(m.article(toldBy(difference.article)))}`];
    case 'changed-article':
      return [
        `${signs.changed} ${onOneLine(m.article(toldBy(difference.article)))}`,
        ...difference.changes.flatMap((change) => describedChange(change, m)),
      ];
    case 'entity':
      return [`${signs[difference.change]} ${m.noun.entity} ${onOneLine(difference.entity.name)}`];
    case 'changed-entity': {
      const { was, is } = difference;
      return [
        `${signs.changed} ${m.noun.entity} ${onOneLine(was.name)}${was.name === is.name ? '' : ` → ${onOneLine(is.name)}`}`,
      ];
    }
  }
}

function describedChange({ noun, kind, name, fields }: Changed, m: Words): readonly string[] {
  const head = noun === 'article' ? [] : [`    ${signs[kind]} ${m.noun[noun]} ${onOneLine(name)}`];
  return [...head, ...fields.map(({ field, was, is }) => `        ${field}: ${onOneLine(was)} → ${onOneLine(is)}`)];
}

function summary(counts: readonly DifferenceCount[], m: Words): string {
  return counts.length === 0 ? m.none : counts.map(({ noun, kind, count }) => m.counts(noun, kind, count)).join('; ');
}

/** The difference as one JSON object: an article by what it is told by, not with all that it holds. */
function plain(difference: DatasetDifference): unknown {
  if (difference.kind !== 'article' && difference.kind !== 'changed-article') return difference;
  const { article, ...rest } = difference;
  return { ...rest, article: { id: article.id ?? null, ...toldBy(article) } };
}

function toldBy({ issue: { title, date }, headline }: DatasetArticle): Named {
  return { title, date, headline };
}
