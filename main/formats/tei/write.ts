import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetDescription } from '../dataset/dataset-description.ts';
import type { DatasetFolder, Exporter } from '../dataset/exporter.ts';
import { issueFileName, issueKey } from '../dataset/file-names.ts';
import type { LossTally } from '../dataset/losses.ts';
import { XmlWriter } from '../xml/write-xml.ts';
import { Revisions } from './revisions.ts';
import { writeArticle } from './write-article.ts';
import { Facsimile } from './write-facsimile.ts';
import { Taxonomies, writeHeader } from './write-header.ts';
import { Responsibles } from './write-names.ts';
import { StandOff } from './write-stand-off.ts';

/**
 * TEI P5 (https://tei-c.org/guidelines/), one document an issue. Mentions are elements around their words, corrections stand with what is
 * printed; what overlaps or is interrupted stands off the text, which has anchors for it. An issue is held until its last article, as a
 * document's header says what is in it.
 */
export const tei: Exporter = {
  code: 'tei',
  name: 'TEI P5',
  use: 'keep',
  recordKind: 'issue',
  saysQuality: true,
  leavesOut: ['comments'],
  isWhole: true,
  begin(files, losses, { description }) {
    const folder = files.folder('-tei', 'issue');
    let issue: IssueDocument | null = null;
    let count = 0;
    const endIssue = async (): Promise<void> => {
      await issue?.write(folder);
      issue = null;
    };
    return {
      head: async () => {},
      async article(article) {
        if (issue !== null && issue.key !== issueKey(article)) await endIssue();
        if (issue === null) {
          count += 1;
          issue = new IssueDocument(article, count, losses, description);
        }
        issue.add(article);
      },
      foot: endIssue,
    };
  },
};

class IssueDocument {
  readonly key: string;
  readonly #first: DatasetArticle;
  readonly #number: number;
  readonly #losses: LossTally;
  readonly #xml: XmlWriter;
  readonly #responsibles = new Responsibles();
  readonly #taxonomies = new Taxonomies();
  readonly #elements = new Map<string, number>();
  readonly #standOff: StandOff;
  readonly #facsimile: Facsimile;
  readonly #description: DatasetDescription;
  readonly #revisions = new Revisions();
  readonly #body: string[] = [];
  /** By their hashes. */
  readonly #sources = new Map<string, DatasetArticle['sources'][number]>();
  #page: string | null = null;

  constructor(first: DatasetArticle, number: number, losses: LossTally, description: DatasetDescription) {
    this.key = issueKey(first);
    this.#first = first;
    this.#number = number;
    this.#losses = losses;
    this.#description = description;
    this.#xml = new XmlWriter((count) => losses.add('characters', count));
    this.#standOff = new StandOff(this.#xml, this.#responsibles);
    this.#facsimile = new Facsimile(this.#xml);
  }

  add(article: DatasetArticle): void {
    this.#revisions.add(article);
    this.#facsimile.add(article);
    for (const source of article.sources) this.#sources.set(source.sha256, source);
    this.#body.push(this.#pageBreak(article.sources[0]));
    const categories = this.#taxonomies.idsOf(article);
    const { markup, standOff } = writeArticle(
      article,
      categories,
      this.#xml,
      this.#responsibles,
      (name) => this.#elements.set(name, (this.#elements.get(name) ?? 0) + 1),
      (source) => this.#pageBreak(source),
      (block) => this.#facsimile.zonesOf(article, block),
    );
    this.#body.push(markup);
    this.#standOff.add(article, standOff);
    // Corrections that nobody decided on have no place beside what is printed and what is read.
    this.#losses.add('corrections', article.corrections.filter(({ applied }) => !applied).length);
    this.#losses.add('suggested', article.categories.filter(({ status }) => status === 'suggested').length);
  }

  #pageBreak(source: DatasetArticle['sources'][number] | undefined): string {
    const page = source?.page ?? null;
    if (source === undefined || page === this.#page) return '';
    this.#page = page;
    return page === null ? '' : `${this.#xml.element('pb', { n: page, facs: this.#facsimile.imageOf(source) })}\n`;
  }

  async write(folder: DatasetFolder): Promise<void> {
    const xml = this.#xml;
    const facts = {
      ...{ responsibles: this.#responsibles, taxonomies: this.#taxonomies, elements: this.#elements },
      ...{ description: this.#description, revisions: this.#revisions },
    };
    // The header comes last, when all that it tells of has been met.
    const standOff = xml.element('standOff', {}, `\n${this.#standOff.markup()}`);
    const header = writeHeader(this.#first.issue, [...this.#sources.values()], facts, xml);
    const root = xml.startTag('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' });
    const file = folder.file(`${issueFileName(this.#number, this.#first)}.xml`);
    // Part after part: together they would be copied once more.
    await file.append(
      `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${header}\n${this.#facsimile.markup()}${standOff}\n<text>\n<body>\n`,
      1,
    );
    for (const part of this.#body) await file.append(part);
    await file.append('</body>\n</text>\n</TEI>\n');
    await file.end();
  }
}
