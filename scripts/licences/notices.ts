import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceText, licenceTextsIn, licenceTextsOf } from './licence-texts.ts';
import { type DataSource, dataSources, ownData } from './shipped-data.ts';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

export interface Notices {
  readonly text: string;
  /** Packages that state no licence, or of which no licence text is known. */
  readonly unlicensed: readonly string[];
}

/** What a program that is handed on must say of all that it is made of. @param root the project's folder, with what was built in out/ */
export function thirdPartyNotices(root: string): Notices {
  const packages = shippedPackages(root);
  const textsOf = ({ name, folder }: ShippedPackage): readonly string[] => licenceTextsOf(name, folder);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return {
    text: [
      `Kanwu 刊误 ${version}\nWhat it is made of, and on what terms.`,
      `1  ${sections.runtime}\n2  ${sections.packages}\n3  ${sections.data}`,
      runtime(root),
      title(`2  ${sections.packages}`),
      ...groupedByText(packages, textsOf).map(([members, text]) =>
        [...members.map(aboutPackage), '', text === '' ? '(no licence text)' : text].join('\n'),
      ),
      title(`3  ${sections.data}`),
      ...dataSources.map((source) => aboutData(source, root)),
      `${rule}\nWritten for Kanwu\n\n${ownData.join('\n')}`,
    ]
      .map((part) => part.replace(/\n+$/, ''))
      .join('\n\n'),
    unlicensed: packages
      .filter((each) => each.licence === '' || textsOf(each).length === 0)
      .map(({ name, version: its }) => `${name} ${its}`),
  };
}

const sections = {
  runtime: 'Electron, Chromium, Node.js, SQLite',
  packages: 'Packages',
  data: 'Word lists, vocabularies and weights',
};

const rule = '-'.repeat(72);

const title = (words: string): string => `\n${'='.repeat(72)}\n${words}`;

function runtime(root: string): string {
  const electron = licenceTextsIn(join(root, 'node_modules/electron')).join('\n\n');
  return [
    title(`1  ${sections.runtime}`),
    'Kanwu runs on Electron (https://www.electronjs.org), which is made of\nChromium, Node.js and many others. What Chromium is made of, with all\nlicence texts, stands in LICENSES.chromium.html beside this file.',
    `Electron\n\n${electron}`,
    `Node.js\n\n${licenceText('node.txt')}`,
    'SQLite (https://sqlite.org) is in the public domain: https://sqlite.org/copyright.html',
  ].join('\n\n');
}

/** Packages with the same words, together: most licences differ in who holds the copyright. */
function groupedByText(
  packages: readonly ShippedPackage[],
  textsOf: (each: ShippedPackage) => readonly string[],
): readonly [readonly ShippedPackage[], string][] {
  const groups = new Map<string, ShippedPackage[]>();
  for (const each of packages) {
    const text = textsOf(each).join(`\n\n${'-'.repeat(20)}\n\n`);
    groups.set(text, [...(groups.get(text) ?? []), each]);
  }
  return [...groups].map(([text, members]) => [members, text]);
}

function aboutPackage({ name, version, licence, url }: ShippedPackage): string {
  const terms = licence.startsWith('SEE LICENSE') ? 'terms below' : licence || '(no licence)';
  return `${rule}\n${[`${name} ${version}`, terms, ...(url === null ? [] : [url])].join(', ')}`;
}

function aboutData({ name, by, licence, url, use, files, textsOf }: DataSource, root: string): string {
  const facts = [`by ${by}`, licence, ...(url === null ? [] : [url]), use, `in ${files.join(', ')}`];
  const texts = textsOf.flatMap((of) =>
    of.startsWith('texts/') ? [licenceText(of.slice('texts/'.length))] : licenceTextsIn(join(root, 'node_modules', of)),
  );
  return [`${rule}\n${name}`, facts.join('\n'), ...texts].join('\n\n');
}
