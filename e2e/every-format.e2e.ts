import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromJsonText } from '../model/json-text.ts';
import { recognisedPages } from './fixtures/recognised-pages.ts';
import { findWords } from './harness/article-text.ts';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { type Kanwu, launchKanwu } from './harness/kanwu.ts';
import { finishArticle, openArticle, ready } from './harness/review.ts';
import { ask, type Decided, decidedIn, overview } from './harness/stored.ts';

/** What of an article is the same when a format is read back. */
type Carried = (article: Decided) => unknown;

const whole: Carried = (article) => article;
const characters = (text: string): string => text.replaceAll(/\s/g, '');
/** How many lines were left free in a paragraph that a picture breaks is how it is laid out: where nobody joined it, it comes back as two. */
const lines = (text: string): string => text.replaceAll(/\n+/g, '\n');
/** A name that such a break goes through is one in two pieces, or has a line end or a space in it. */
const unbroken = (name: string): string => name.replaceAll(/[\s…]+/g, '');
/** How white space looks is not kept in TEI, and that a line was joined is how it is laid out. */
const edition: Carried = ({ headline, text, accepted, corrections }) => ({
  ...{ headline, text: characters(text), accepted: accepted.map(unbroken) },
  corrections: corrections.filter((each) => !each.startsWith('line-join ')),
});
const named: Carried = ({ text, accepted }) => ({
  text: lines(text),
  accepted: accepted.map((each) => unbroken(each.split(' = ')[0] ?? '')).sort(),
});
const titled: Carried = ({ headline, text }) => ({ headline, text: lines(text) });
const read: Carried = ({ text }) => lines(text);
/** A token is one character or word: where spaces stood between them is not said. */
const tokens: Carried = ({ text }) => characters(text);

/** How a format is read back: which of its files are opened, and what of each article comes back. */
interface WayBack {
  readonly opened: (file: string) => boolean;
  readonly carried: Carried;
  /** Which articles it has a place for. */
  readonly has?: (article: Decided) => boolean;
}

const every = (): boolean => true;
const ending =
  (...endings: readonly string[]) =>
  (file: string): boolean =>
    endings.some((each) => file.endsWith(each));

const ofAlto = ['云溪大桥通车', '区图书馆开馆', '中心小学扩建'];

/** Every format that is written; null for those that Kanwu does not read as articles: tables of other things, links, pages to look at. */
const waysBack: Readonly<Record<string, WayBack | null>> = {
  jsonl: { opened: ending('-articles.jsonl'), carried: whole },
  csv: { opened: ending('-articles.csv'), carried: titled },
  tsv: { opened: ending('-articles.tsv'), carried: titled },
  xlsx: { opened: every, carried: titled },
  parquet: null,
  catalogue: null,
  tei: { opened: every, carried: edition },
  // What ALTO names is suggested.
  alto: { opened: every, carried: titled, has: ({ headline }) => ofAlto.includes(headline) },
  'page-xml': { opened: every, carried: named, has: ({ headline }) => headline === '石桥镇修建水库' },
  // Its text is that of the source; what was put right stands beside it.
  'w3c-annotation': { opened: ending('.json'), carried: read, has: ({ corrections }) => corrections.length === 0 },
  iiif: null,
  rdf: null,
  brat: { opened: ending('.ann'), carried: named },
  'webanno-tsv': { opened: every, carried: named },
  'uima-xmi': { opened: ending('.xmi'), carried: named },
  'uima-json': { opened: every, carried: named },
  'label-studio': { opened: ending('.json'), carried: named },
  doccano: { opened: every, carried: named },
  prodigy: { opened: every, carried: named },
  'conll-bio': { opened: ending('.bio'), carried: tokens },
  'conll-bioes': { opened: ending('.bioes'), carried: tokens },
  'hugging-face': null,
  parallel: null,
  html: null,
  'stand-off': null,
};

/** A page as Transkribus writes it, of a newspaper that nobody printed. */
const pageXml = `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>invented</Creator><Created>2020-05-08T00:00:00</Created><LastChange>2020-05-08T00:00:00</LastChange></Metadata>
<Page imageFilename="石桥报_2020-05-09_第1版.tif" imageWidth="1800" imageHeight="2400">
<TextRegion id="r1" type="heading"><Coords points="100,100 900,100 900,200 100,200"/><TextLine id="l1"><Coords points="100,100 900,100 900,200 100,200"/><TextEquiv><Unicode>石桥镇修建水库</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="r2" type="paragraph"><Coords points="100,300 900,300 900,500 100,500"/><TextLine id="l2"><Coords points="100,300 900,300 900,380 100,380"/><TextEquiv><Unicode>本报讯　石桥镇镇长林若溪昨日说，</Unicode></TextEquiv></TextLine><TextLine id="l3"><Coords points="100,400 900,400 900,480 100,480"/><TextEquiv><Unicode>青川水库明年动工。</Unicode></TextEquiv></TextLine></TextRegion>
</Page></PcGts>`;

/** One journey: the sample and three recognised pages are reviewed, written in every format, and each is read back. */
describe('what was reviewed is written in every format, and read back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanwu-every-format-'));
  let kanwu: Kanwu;
  let page: Page;
  let reviewed: readonly Decided[];

  beforeAll(async () => {
    kanwu = await launchKanwu();
    page = kanwu.window;
    await ready(page);
  });
  afterAll(async () => {
    await kanwu.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (paths: readonly string[]): Promise<void> => {
    await answerOpenDialogs(kanwu.app, paths);
    await page.keyboard.press('Control+o');
  };
  const dialog = () => page.getByRole('dialog', { name: 'Export dataset' });

  test('reviews the sample and three recognised pages', async () => {
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await page.getByRole('treeitem', { level: 2 }).nth(6).waitFor();
    await page.locator('.cm-content .cm-line').first().waitFor();
    await findWords(page, '堂');
    await page.keyboard.press('Shift+C');
    const form = page.getByRole('form', { name: 'Correct text' });
    await form.getByLabel('Corrected to').fill('棠');
    await form.getByLabel('Kind').selectOption('Misread');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await all())[0]?.corrections).toEqual(['recognition 堂 → 棠']);
    const pages = await recognisedPages(join(folder, 'pages'));
    const transkribus = join(folder, '石桥报_2020-05-09_第1版.xml');
    writeFileSync(transkribus, pageXml);
    await open([...pages, transkribus]);
    await expect.poll(async () => (await all()).length).toBe(10);
    for (const { headline } of await all()) {
      await openArticle(page, headline);
      await page.keyboard.press('Shift+A');
      await expect.poll(async () => (await articleNamed(headline)).accepted).not.toEqual([]);
      await finishArticle(page);
      await expect.poll(async () => (await articleNamed(headline)).state).toBe('done');
    }
    reviewed = await all();
  });

  test('writes it in every format that there is, from the dialog', async () => {
    await page.keyboard.press('Control+e');
    const formats = await ask(page, 'export.formats', {});
    expect(Object.keys(waysBack)).toEqual(formats.map(({ code }) => code));
    await dialog().getByLabel('Check what was written').check();
    for (const { code, name } of formats) {
      mkdirSync(join(folder, code));
      await answerOpenDialogs(kanwu.app, [join(folder, code)]);
      await dialog().getByRole('radio', { name, exact: true }).check();
      await dialog().getByRole('button', { name: 'Choose…' }).click();
      await expect.poll(() => dialog().locator('.export-directory output').getAttribute('title')).toContain(code);
      await dialog().getByRole('button', { name: 'Export', exact: true }).click();
      await expect.poll(() => dialog().getByTestId('export-result').textContent()).toContain(join(folder, code));
      expect(filesIn(join(folder, code)).length, code).toBeGreaterThan(0);
      expect(await dialog().getByTestId('export-checks').textContent(), code).toContain('nothing is wrong');
    }
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test.each(Object.entries(waysBack).flatMap(([code, way]) => (way === null ? [] : [{ code, way }])))(
    'finds the same in a fresh workspace: $code',
    async ({ code, way: { opened, carried, has = () => true } }) => {
      await answerSaveDialogs(kanwu.app, join(folder, `${code}.kanwu`));
      await page.keyboard.press('Control+Shift+N');
      await expect.poll(() => page.getByTestId('workspace-path').textContent()).toContain(`${code}.kanwu`);
      await open(filesIn(join(folder, code)).filter((file) => opened(basename(file))));
      const expected = sorted(reviewed.filter(has).map(carried));
      expect(expected.length).toBeGreaterThan(0);
      await expect
        .poll(async () => sorted((await all()).map(carried)).filter((each) => expected.includes(each)))
        .toEqual(expected);
    },
  );

  /** All articles of the open workspace as people decided them. */
  async function all(): Promise<readonly Decided[]> {
    const { issues } = await overview(page);
    const found: Decided[] = [];
    for (const { id } of issues.flatMap(({ articles }) => articles)) {
      found.push(decidedIn(fromJsonText(await ask(page, 'article.open', { id }))));
    }
    return found;
  }
  async function articleNamed(headline: string): Promise<Decided> {
    const found = (await all()).find((each) => each.headline === headline);
    if (found === undefined) throw new Error(`There is no article “${headline}”.`);
    return found;
  }
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sorted(each: readonly unknown[]): readonly string[] {
  return each.map((one) => JSON.stringify(one)).sort();
}
