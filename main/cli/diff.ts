import { resolve } from 'node:path';
import type { DifferenceCount, DifferenceKind, Named } from '../../model/difference.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import type { DatasetArticle } from '../formats/dataset/dataset-article.ts';
import type { Changed } from '../formats/difference/article-difference.ts';
import { CountedDifferences } from '../formats/difference/counted-differences.ts';
import { type DatasetDifference, datasetDifference } from '../formats/difference/dataset-difference.ts';
import { IndexedDataset } from '../formats/difference/indexed-dataset.ts';
import { jsonLine } from '../formats/jsonl/write.ts';
import type { CliCommand } from './command.ts';
import { onOneLine } from './on-one-line.ts';
import { usage } from './parse-line.ts';

/** As in what other programs print of differences. */
const signs: Readonly<Record<DifferenceKind, string>> = { added: '+', removed: '-', changed: '~' };

/** `kanwu diff BEFORE.jsonl AFTER.jsonl [--json]`: what differs between two datasets. */
export const diffCommand: CliCommand = {
  options: { json: 'flag' },
  async run(line, { language, write }) {
    const [earlier, later, further] = line.positionals;
    if (earlier === undefined) throw usage('argument-missing', 'BEFORE.jsonl');
    if (later === undefined) throw usage('argument-missing', 'AFTER.jsonl');
    if (further !== undefined) throw usage('argument-unexpected', further);
    const m = commandLineWords[language].difference;
    const before = await IndexedDataset.open(resolve(earlier));
    try {
      const after = await IndexedDataset.open(resolve(later));
      try {
        const counts = new CountedDifferences();
        for await (const difference of datasetDifference(before, after)) {
          if (line.has('json')) write(jsonLine(plain(difference)));
          else for (const each of described(difference, m)) write(`${each}\n`);
          counts.add(difference);
        }
        if (!line.has('json')) write(`${summary(counts.all(), m)}\n`);
        return 0;
      } finally {
        await after.close();
      }
    } finally {
      await before.close();
    }
  },
};

type Words = (typeof commandLineWords)['zh']['difference'];

function described(difference: DatasetDifference, m: Words): readonly string[] {
  switch (difference.kind) {
    case 'article':
      return [`${signs[difference.change]} ${onOneLine(m.article(named(difference.article)))}`];
    case 'changed-article':
      return [
        `${signs.changed} ${onOneLine(m.article(named(difference.article)))}`,
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
  return { ...rest, article: { id: article.id ?? null, ...named(article) } };
}

function named({ issue: { title, date }, headline }: DatasetArticle): Named {
  return { title, date, headline };
}
