import { resolve } from 'node:path';
import {
  type DifferenceKind,
  type DifferentNoun,
  differenceKinds,
  differentNouns,
  type Named,
} from '../../model/difference.ts';
import { commandLineWords } from '../../resources/words/command-line.ts';
import type { DatasetArticle } from '../formats/dataset/dataset-article.ts';
import type { Changed } from '../formats/difference/article-difference.ts';
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
        const counts = new Map<string, number>();
        for await (const difference of datasetDifference(before, after)) {
          if (line.has('json')) write(jsonLine(plain(difference)));
          else for (const each of described(difference, m)) write(`${each}\n`);
          for (const { noun, kind } of countedIn(difference)) {
            counts.set(`${noun} ${kind}`, (counts.get(`${noun} ${kind}`) ?? 0) + 1);
          }
        }
        if (!line.has('json')) write(`${summary(counts, m)}\n`);
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

function countedIn(
  difference: DatasetDifference,
): readonly { readonly noun: DifferentNoun; readonly kind: DifferenceKind }[] {
  switch (difference.kind) {
    case 'article':
      return [{ noun: 'article', kind: difference.change }];
    case 'changed-article':
      return [{ noun: 'article', kind: 'changed' }, ...difference.changes.filter(({ noun }) => noun !== 'article')];
    case 'entity':
      return [{ noun: 'entity', kind: difference.change }];
    case 'changed-entity':
      return [{ noun: 'entity', kind: 'changed' }];
  }
}

function summary(counts: ReadonlyMap<string, number>, m: Words): string {
  const said = differentNouns.flatMap((noun) =>
    differenceKinds.flatMap((kind) => {
      const count = counts.get(`${noun} ${kind}`);
      return count === undefined ? [] : [m.counts(noun, kind, count)];
    }),
  );
  return said.length === 0 ? m.none : said.join('; ');
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
