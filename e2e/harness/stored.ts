import type { Page } from 'playwright';
import type { ArticleDocument } from '../../model/document.ts';
import { headlineOf } from '../../model/headline.ts';
import type { Issue } from '../../model/issue.ts';
import { fromJsonText } from '../../model/json-text.ts';
import { asListed } from '../../model/library.ts';
import type { ArticleLine } from '../../model/lines.ts';
import type { Mention } from '../../model/mention.ts';
import { type Reading, readingOf } from '../../model/reading.ts';
import { toReading } from '../../model/reading-places.ts';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';

/** Asks main what the page could ask, and throws its error code when it refuses. */
export async function ask<Name extends ProcedureName>(
  page: Page,
  name: Name,
  input: ProcedureInput<Name>,
): Promise<ProcedureOutput<Name>> {
  const reply = await page.evaluate(([asked, given]) => window.kanwu.call(asked, given as never), [
    name,
    input,
  ] as const);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.detail)}`);
  return reply.value as ProcedureOutput<Name>;
}

/** Calls main with whatever it is given, as a page that has been taken over would; resolves to its reply. */
export function callAnyhow(page: Page, name: unknown, input: unknown) {
  return page.evaluate(([asked, given]) => window.kanwu.call(asked as never, given as never), [name, input] as const);
}

/** All that a workspace lists. */
export interface Overview {
  readonly path: string;
  readonly issues: readonly {
    readonly issue: Issue;
    readonly fileName: string;
    readonly articles: readonly ArticleLine[];
    readonly furniture: number;
  }[];
}

export async function overview(page: Page): Promise<Overview> {
  const there = await ask(page, 'workspace.overview', {});
  if (there === null) throw new Error('No workspace is open.');
  const { rows } = await ask(page, 'library.rows', { from: 0, count: 500, view: asListed });
  const issues = rows.flatMap((row) => (row.kind === 'issue' ? [row.line] : []));
  const articles = rows.flatMap((row) => (row.kind === 'article' ? [row.line] : []));
  return {
    path: there.path,
    issues: issues.map(({ issue, firstPage, furniture }) => ({
      ...{ issue, fileName: firstPage.fileName },
      furniture,
      articles: articles.filter(({ issueId }) => issueId === issue.id),
    })),
  };
}

/** The article of that place in the first issue, as it stands in the workspace file. */
export async function storedArticle(page: Page, place: number): Promise<ArticleDocument> {
  const articles = (await overview(page)).issues[0]?.articles ?? [];
  const article = articles.find((each) => each.place === place);
  if (article === undefined) throw new Error(`There is no article ${place}.`);
  return fromJsonText(await ask(page, 'article.open', { id: article.id }));
}

/** What was decided of an article, in words that a person would use of it. */
export interface Decided {
  readonly headline: string;
  readonly state: string;
  readonly text: string;
  /** `type text`, with `= value` where there is one; in reading order, the longer first. */
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** `kind was → now` of the corrections that are accepted. */
  readonly corrections: readonly string[];
  /** `scheme code` of those accepted. */
  readonly categories: readonly string[];
}

/** What was decided of the article of that ordinal, as the workspace file has it. */
export async function decided(page: Page, ordinal: number): Promise<Decided> {
  return decidedIn(await storedArticle(page, ordinal));
}

export function decidedIn(document: ArticleDocument): Decided {
  const corrections = document.corrections.filter(({ status }) => status === 'accepted');
  const reading = readingOf(document.source, document.blocks, corrections);
  const mentions = (status: Mention['status']) => mentionsIn(document, reading, status).map(({ words }) => words);
  return {
    headline: headlineOf(document.article, reading),
    state: document.article.state,
    text: reading.text,
    accepted: mentions('accepted'),
    rejected: mentions('rejected'),
    corrections: corrections
      .toSorted((a, b) => a.start - b.start)
      .map(({ kind, start, end, now }) => `${kind} ${sourceOf(document, start, end)} → ${now}`),
    categories: document.classifications
      .filter(({ status }) => status === 'accepted')
      .map(({ scheme, code }) => `${scheme} ${code}`)
      .sort(),
  };
}

/** The mentions of a status with their text, in reading order, the longer first. */
export function mentionsIn(document: ArticleDocument, reading: Reading, status: Mention['status']) {
  return document.mentions
    .filter((mention) => mention.status === status)
    .map((mention) => {
      const ranges = mention.ranges.flatMap((range) => toReading(reading, range) ?? []);
      const text = ranges.map(({ start, end }) => reading.text.slice(start, end)).join('…');
      const words = `${mention.type} ${text}${mention.value === null ? '' : ` = ${mention.value}`}`;
      return { mention, text, words, start: ranges[0]?.start ?? -1, end: ranges.at(-1)?.end ?? -1 };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.words < b.words ? -1 : 1));
}

/** The texts of an article's suggested mentions, with their types. */
export async function suggested(page: Page, ordinal: number): Promise<readonly string[]> {
  const document = await storedArticle(page, ordinal);
  const corrections = document.corrections.filter(({ status }) => status === 'accepted');
  const reading = readingOf(document.source, document.blocks, corrections);
  return mentionsIn(document, reading, 'suggested').map(({ mention, text }) => `${mention.type} ${text}`);
}

function sourceOf({ source }: ArticleDocument, start: number, end: number): string {
  return source.text.slice(start - source.start, end - source.start);
}
