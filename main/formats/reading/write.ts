import { terms as englishTerms } from '../../../resources/words/en/terms.ts';
import { terms as chineseTerms } from '../../../resources/words/zh/terms.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetFile, DatasetFolder, DatasetSettings, Exporter } from '../dataset/exporter.ts';
import { issueFileName, issueKey } from '../dataset/file-names.ts';
import type { LossTally } from '../dataset/losses.ts';
import { filesOf, pagesOf } from '../dataset/source-files.ts';
import { nameOf } from '../tables/positions-held.ts';
import { type XmlAttributes, XmlWriter } from '../xml/write-xml.ts';
import { MarkedText, type Piece } from './marked-text.ts';
import { styles } from './styles.ts';

/**
 * Issues to read and to print: a page of HTML each, with what was corrected beside what is printed, what is named marked, and an index of
 * names. Images of recognised pages stand beside their articles, and their files beside the page. It is well-formed XML, too.
 */
export const readingPages: Exporter = {
  code: 'html',
  name: '阅读与打印 HTML',
  use: 'read',
  recordKind: 'issue',
  cites: true,
  leavesOut: ['relations', 'values', 'attributes', 'notes', 'comments'],
  begin(files, losses, settings) {
    const folder = files.folder('-html', 'issue');
    const xml = new XmlWriter((count) => losses.add('characters', count));
    let issue: { readonly key: string; readonly page: IssuePage } | null = null;
    let count = 0;
    return {
      head: async () => {},
      async article(article) {
        const key = issueKey(article);
        if (issue === null || issue.key !== key) {
          await issue?.page.end();
          count += 1;
          issue = { key, page: new IssuePage(folder, issueFileName(count, article), xml, settings, losses) };
          await issue.page.begin(article);
        }
        await issue.page.add(article);
      },
      foot: async () => issue?.page.end(),
    };
  },
};

/** An issue that is being written. */
class IssuePage {
  readonly #file: DatasetFile;
  readonly #xml: XmlWriter;
  readonly #settings: DatasetSettings;
  /** The places of each name, by type and name. */
  readonly #index = new Map<string, { readonly type: string; readonly name: string; readonly places: string[] }>();
  readonly #folder: DatasetFolder;
  readonly #name: string;
  readonly #losses: LossTally;
  /** Where the images are that stand beside the text, by what tells them apart; null for one that can't be shown. */
  readonly #images = new Map<string, string | null>();
  /** The image beside which articles stand now; null where none does. */
  #shown: string | null = null;
  #articles = 0;

  constructor(folder: DatasetFolder, name: string, xml: XmlWriter, settings: DatasetSettings, losses: LossTally) {
    this.#folder = folder;
    this.#name = name;
    this.#losses = losses;
    this.#file = folder.file(`${name}.html`);
    this.#xml = xml;
    this.#settings = settings;
  }

  async begin({ issue: { title, date, number, language }, sources }: DatasetArticle): Promise<void> {
    const x = this.#xml;
    const name = [title, date, number === null ? null : `No. ${number}`]
      .filter((each) => each !== null && each !== '')
      .join(' · ');
    const heading = name === '' ? filesOf(sources).join(', ') : name;
    const head = [
      x.element('meta', { charset: 'utf-8' }),
      x.element('meta', { name: 'viewport', content: 'width=device-width' }),
      x.textElement('title', {}, heading === '' ? '—' : heading),
      `<style>${styles}</style>`,
    ].join('');
    await this.#file.append(
      `<!DOCTYPE html>\n${x.startTag('html', { lang: language ?? 'zh' })}<head>${head}</head>\n<body>\n${x.textElement('h1', {}, heading)}\n`,
      1,
    );
  }

  async add(article: DatasetArticle): Promise<void> {
    this.#articles += 1;
    const x = this.#xml;
    const marked = new MarkedText(article);
    const blocks = article.blocks.map(({ start, end, role }) => {
      const content = marked
        .pieces(start, end)
        .map((piece) => this.#piece(article, piece))
        .join('');
      return role === 'headline' ? this.#element('h2', {}, content) : this.#element('p', { class: role }, content);
    });
    const people = [
      ['记者', article.reporters],
      ['通讯员', article.correspondents],
      ['摄影', article.photographers],
    ] as const;
    const facts = [
      pagesOf(article.sources)
        .map((page) => `第 ${page} 版`)
        .join('、'),
      ...people.map(([part, names]) => (names.length === 0 ? '' : `${part} ${names.join('、')}`)),
      article.categories.map(({ label }) => label).join('；'),
      filesOf(article.sources).join('、'),
    ].filter((each) => each !== '');
    const foot = facts.length === 0 ? '' : x.textElement('footer', {}, facts.join(' · '));
    await this.#beside(await this.#imageOf(article), article);
    await this.#file.append(
      `${this.#element('article', { id: `a${this.#articles}` }, [...blocks, foot].join('\n'))}\n`,
    );
  }

  async end(): Promise<void> {
    const x = this.#xml;
    await this.#beside(null, null);
    const { citation, description } = this.#settings;
    const said = [citation.title, citation.publisher, citation.licence, citation.rights].filter((each) => each !== '');
    const made = `${description.program.name} ${description.program.version} · ${description.revision.sha256.slice(0, 12)}`;
    await this.#file.append(
      `${this.#indexOfNames()}${x.textElement('footer', {}, [...said, made].join(' · '))}\n</body></html>\n`,
    );
    await this.#file.end();
  }

  /** Names by their types, each with its places; nothing where there are none. */
  #indexOfNames(): string {
    const x = this.#xml;
    const entries = [...this.#index.values()].sort((a, b) => order(a.type, b.type) || order(a.name, b.name));
    const lists = [...new Set(entries.map(({ type }) => type))].map((type) => {
      const items = entries
        .filter((each) => each.type === type)
        .map(({ name, places }) => {
          const links = places.map((place, at) => x.element('a', { href: `#${place}` }, String(at + 1))).join(' ');
          return x.element('li', { class: classOf(type) }, `${x.text(name)} ${links}`);
        });
      return `${x.textElement('h3', {}, typeName(type))}${x.element('ul', {}, items.join('\n'))}`;
    });
    return lists.length === 0 ? '' : `<section><h2>名称索引 Index of names</h2>${lists.join('\n')}</section>\n`;
  }

  /** Has what follows stand beside an image, or beside none. */
  async #beside(image: string | null, article: DatasetArticle | null): Promise<void> {
    if (image === this.#shown) return;
    if (this.#shown !== null) await this.#file.append('</div></div>\n');
    this.#shown = image;
    if (image === null) return;
    const alt = pagesOf(article?.sources ?? [])
      .map((page) => `第 ${page} 版`)
      .join('、');
    const figure = this.#xml.element('img', { src: image, alt });
    await this.#file.append(`<div class="page"><figure>${figure}</figure><div>\n`);
  }

  /** The image of the page that an article begins on, which is written beside when it is met first; null where none can be shown. */
  async #imageOf({ sources: [source] }: DatasetArticle): Promise<string | null> {
    const at = source?.ranges[0]?.[0];
    if (source === undefined || at === undefined) return null;
    const page = await this.#settings.pageImage(source.sha256, at);
    if (page === null) return null;
    const known = this.#images.get(page.key);
    if (known !== undefined) return known;
    const file = this.#settings.isHeldBack(source.sha256) ? null : page.file;
    const name = file === null ? null : `${this.#name}-${this.#images.size + 1}.${file.ending}`;
    this.#images.set(page.key, name);
    if (file === null || name === null) {
      this.#losses.add('page-images');
      return null;
    }
    const image = this.#folder.file(name);
    await image.append(await file.bytes());
    await image.end();
    return name;
  }

  /** An element with both its tags: in HTML one that is written as empty goes on. */
  #element(name: string, attributes: XmlAttributes, content: string): string {
    return `${this.#xml.startTag(name, attributes)}${content}</${name}>`;
  }

  #piece({ entities }: DatasetArticle, { text, names, begun, isPut, struck }: Piece): string {
    const x = this.#xml;
    for (const place of begun) this.#note(entities[place], `a${this.#articles}-${place + 1}`);
    const anchors = begun.map((place) => this.#element('a', { id: `a${this.#articles}-${place + 1}` }, '')).join('');
    // A line break that was struck is not to break the line.
    const broken = /[\r\n]/.test(struck) ? 'break' : null;
    const old = struck === '' ? '' : x.textElement('del', { class: broken }, struck);
    let now = x.text(text);
    if (isPut && text !== '') now = x.element('ins', {}, now);
    const named = names.flatMap((place) => entities[place] ?? []);
    const last = named.at(-1);
    if (last === undefined) return `${old}${anchors}${now}`;
    const title = named
      .map((each) => (nameOf(each) === each.text ? each.type : `${each.type}: ${nameOf(each)}`))
      .join('; ');
    const isOpen = named.every(({ status }) => status === 'suggested');
    const attributes = { class: `${classOf(last.type)}${isOpen ? ' suggested' : ''}`, title };
    return `${old}${anchors}${x.element('span', attributes, now)}`;
  }

  #note(mention: DatasetArticle['entities'][number] | undefined, anchor: string): void {
    if (mention === undefined || unnamed.has(mention.type)) return;
    const name = nameOf(mention);
    const key = `${mention.type}\n${mention.entity?.id ?? name}`;
    const entry = this.#index.get(key) ?? { type: mention.type, name, places: [] };
    entry.places.push(anchor);
    this.#index.set(key, entry);
  }
}

/** What is marked and named nothing by it: an index of figures helps nobody. */
const unnamed: ReadonlySet<string> = new Set(['date', 'money', 'quantity']);

function typeName(type: string): string {
  return [...new Set([chineseTerms.typeName(type), englishTerms.typeName(type)])].join(' ');
}

/** The types that have colours of their own. */
const coloured: ReadonlySet<string> = new Set([
  'person',
  'organization',
  'place',
  'position',
  'date',
  'money',
  'quantity',
]);

function classOf(type: string): string {
  return coloured.has(type) ? `name ${type}` : 'name';
}

/** By UTF-16 units, so that the order is the same on every computer. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
