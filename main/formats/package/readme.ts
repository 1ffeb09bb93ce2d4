import { qualityInMarkdown } from '../dataset/quality.ts';
import { descriptionOf, licenceOf, type PackageFacts, titleOf } from './package-facts.ts';

/** What whoever opens a package reads first: what it is, what is in it, of which state, how good it is, and how to look whether it is whole. */
export function readme(facts: PackageFacts): string {
  const { citation, description, dates, files, sources } = facts;
  const { program, revision, statuses } = description;
  const licence = licenceOf(citation);
  const own = files.filter(({ path }) => !sources.has(path));
  const creators = citation.creators.map(({ name }) => name).join('; ');
  const said: readonly (readonly [string, string])[] = [
    ['责任者 Creators', creators],
    ['发布者 Publisher', citation.publisher],
    ['许可 Licence', licence === null ? '' : [licence.name, licence.address].filter((each) => each !== null).join(' ')],
    ['权利 Rights', citation.rights],
    ['标识 Identifier', citation.identifier],
    ['报纸日期 Dates', dates === null ? '' : dates.join(' – ')],
    ['含有 Holds', statuses.join(', ')],
    ['程序 Program', `${program.name} ${program.version}`],
    [
      '版本 Revision',
      `${revision.sha256} (${revision.entries} entries${revision.at === null ? '' : `, ${revision.at}`})`,
    ],
  ];
  return [
    ...[`# ${onOneLine(titleOf(facts))}`, '', descriptionOf(facts), ''],
    ...said.filter(([, value]) => value !== '').map(([label, value]) => `- ${label}: ${onOneLine(value)}`),
    ...['', '## 内容 Contents', ''],
    ...own.map(({ path, octets }) => `- \`${path}\` (${octets.toLocaleString('en')} B)`),
    `- \`sources/\`: 导入时的原始文件 the imported files as they were (${sources.size})`,
    ...['', '`data-dictionary.*.md`: 每个字段、列、单位和词表 every field, column, unit and vocabulary.', ''],
    ...qualityInMarkdown(description.quality),
    ...['## 核对 Checking', '', '```sh', 'sha512sum -c manifest-sha512.txt', '```', ''],
    '在上一级文件夹运行；没有一行报错，就一个字节也没有变。 Run in the folder above: where no line says otherwise, not a byte has changed.',
    '',
  ].join('\n');
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
