import type { Citation } from '../../../model/citation.ts';
import { terms as english } from '../../../resources/words/en/terms.ts';
import { terms as chinese } from '../../../resources/words/zh/terms.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetDescription } from '../dataset/dataset-description.ts';
import { qualityInMarkdown } from '../dataset/quality.ts';
import { licenceOf } from '../package/package-facts.ts';
import { type Split, splits } from './splits.ts';

/** Counts what a dataset has, as a card tells it. */
export class CardCounts {
  readonly issues: Readonly<Record<Split, Set<string>>> = { train: new Set(), validation: new Set(), test: new Set() };
  readonly articles: Record<Split, number> = { train: 0, validation: 0, test: 0 };
  readonly mentions: Record<Split, number> = { train: 0, validation: 0, test: 0 };
  readonly states: Record<DatasetArticle['state'], number> = { untouched: 0, 'in-work': 0, done: 0 };
  readonly types = new Map<string, number>();
  suggested = 0;
  corrections = 0;

  add({ entities, corrections, state }: DatasetArticle, split: Split, issue: string): void {
    this.issues[split].add(issue);
    this.articles[split] += 1;
    this.mentions[split] += entities.length;
    this.states[state] += 1;
    this.corrections += corrections.length;
    for (const { type, status } of entities) {
      this.types.set(type, (this.types.get(type) ?? 0) + 1);
      if (status === 'suggested') this.suggested += 1;
    }
  }

  get total(): number {
    return splits.reduce((sum, split) => sum + this.articles[split], 0);
  }
}

/** The tables that have splits, each a configuration of the dataset. */
export const cardTables = ['articles', 'mentions'] as const;

/** The name of a table's file of one split. */
export function splitFile(table: (typeof cardTables)[number], split: Split): string {
  return `${table}-${split}.parquet`;
}

/** The card of a dataset on Hugging Face (https://huggingface.co/docs/hub/datasets-cards): its head in YAML, for the hub, and what people are to know of it. */
export function datasetCard(
  counts: CardCounts,
  {
    description,
    citation,
    seed,
  }: { readonly description: DatasetDescription; readonly citation: Citation; readonly seed: number },
): string {
  const { program, revision, publications, statuses } = description;
  const languages = [...new Set(publications.flatMap(({ language }) => language?.split('-')[0] ?? []))].sort();
  const title = citation.title === '' ? 'Newspaper articles 报纸文章' : citation.title;
  const types = [...counts.types].sort(([a], [b]) => (a < b ? -1 : 1));
  const named = splits.filter((split) => counts.articles[split] > 0);
  return [
    ...['---', `pretty_name: ${JSON.stringify(title)}`, ...licenceLines(citation)],
    ...(languages.length === 0 ? [] : ['language:', ...languages.map((each) => `  - ${each}`)]),
    ...['task_categories:', '  - token-classification', 'tags:', '  - newspapers', '  - named-entity-recognition'],
    ...citation.keywords.map((word) => `  - ${JSON.stringify(word)}`),
    ...['size_categories:', `  - ${sizeCategory(counts.total)}`],
    ...(named.length === 0
      ? []
      : [
          'configs:',
          ...cardTables.flatMap((table, place) => [
            `  - config_name: ${table}`,
            ...(place === 0 ? ['    default: true'] : []),
            '    data_files:',
            ...named.flatMap((split) => [`      - split: ${split}`, `        path: ${splitFile(table, split)}`]),
          ]),
        ]),
    ...['---', '', `# ${title}`, ''],
    ...(citation.description === '' ? [] : [citation.description, '']),
    ...['## 数量 Counts', '', '| split | issues | articles | entities |', '| --- | --- | --- | --- |'],
    ...splits.map(
      (split) => `| ${split} | ${counts.issues[split].size} | ${counts.articles[split]} | ${counts.mentions[split]} |`,
    ),
    ...[
      '',
      `按期划分，种子 ${seed}：同一期的文章在同一部分。 Split by issue with the seed ${seed}: the articles of an issue are in one split.`,
      '',
    ],
    ...['## 标签 Tag set', '', '| type | 中文 | English | entities |', '| --- | --- | --- | --- |'],
    ...types.map(
      ([type, count]) => `| \`${type}\` | ${chinese.typeName(type)} | ${english.typeName(type)} | ${count} |`,
    ),
    ...[
      '',
      '`start` 和 `end` 以 UTF-16 码元在正文中计数。 `start` and `end` count UTF-16 code units of the text of the article.',
      '',
    ],
    ...['## 怎样做成的 How it was made', ''],
    `${program.name} ${program.version}; revision ${revision.sha256} (${revision.entries} entries${revision.at === null ? '' : `, ${revision.at}`}).`,
    ...program.models.map(({ file, sha256 }) => `- \`${file}\` sha256:${sha256}`),
    ...['', '## 审核 Review', ''],
    `含有 Holds: ${statuses.join(', ')}.`,
    '',
    `- 已完成 done: ${counts.states.done}; 处理中 in work: ${counts.states['in-work']}; 未处理 untouched: ${counts.states.untouched}`,
    `- 实体只是建议的 entities that are only suggested: ${counts.suggested}`,
    `- 更正 corrections: ${counts.corrections}`,
    '',
    ...qualityInMarkdown(description.quality),
    ...(citation.creators.length === 0 && citation.rights === '' && citation.publisher === ''
      ? []
      : ['## 引用与权利 Citation and rights', '', ...citedLines(citation, title), '']),
  ].join('\n');
}

function citedLines({ creators, publisher, rights, identifier }: Citation, title: string): readonly string[] {
  const by = creators
    .map(({ name, orcid }) => (orcid === null ? name : `${name} (https://orcid.org/${orcid})`))
    .join('; ');
  const cited = [by, title, publisher, identifier].filter((each) => each !== '').join('. ');
  return rights === '' ? [cited] : [cited, '', rights];
}

/** As the hub writes licences: SPDX in small letters, all else apart. */
function licenceLines(citation: Citation): readonly string[] {
  const licence = licenceOf(citation);
  if (licence === null) return ['license: unknown'];
  if (licence.isKnown) return [`license: ${licence.name.toLowerCase()}`];
  return [
    ...['license: other', `license_name: ${JSON.stringify(licence.name)}`],
    ...(licence.address === null ? [] : [`license_link: ${JSON.stringify(licence.address)}`]),
  ];
}

function sizeCategory(rows: number): string {
  if (rows < 1_000) return 'n<1K';
  if (rows < 10_000) return '1K<n<10K';
  if (rows < 100_000) return '10K<n<100K';
  return rows < 1_000_000 ? '100K<n<1M' : '1M<n<10M';
}
