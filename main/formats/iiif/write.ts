import { largestOf } from '../../../model/extremes.ts';
import type { Box, PageImage, Recognition, Token } from '../../../model/recognition.ts';
import { boundsOf } from '../../../model/token-boxes.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { DatasetSettings, Exporter } from '../dataset/exporter.ts';
import { issueFileName } from '../dataset/file-names.ts';
import { SourceStretches } from '../dataset/source-stretches.ts';
import { wholeIssues } from '../dataset/whole-issues.ts';
import { readDocument } from '../read-document.ts';
import { nameOf } from '../tables/positions-held.ts';

/** Resources are named by addresses on the web; this is where they are as long as nobody has said another. */
const noBase = 'http://localhost/kanwu/';

/**
 * IIIF Presentation 3.0 (https://iiif.io/api/presentation/3.0/): a manifest an issue, a canvas a page image, with the text of paragraphs and
 * what is named where it stands on them. Images are looked for under `images/` of the workspace's base, by the names that files give them.
 */
export const iiif: Exporter = {
  code: 'iiif',
  name: 'IIIF Presentation 3',
  use: 'web',
  recordKind: 'annotation',
  cites: true,
  leavesOut: [
    'people',
    'categories',
    'relations',
    'corrections',
    'values',
    'attributes',
    'notes',
    'comments',
    'suggested',
  ],
  begin(files, losses, settings) {
    const folder = files.folder('-iiif', 'annotation');
    let count = 0;
    const writeIssue = async (articles: readonly DatasetArticle[]): Promise<void> => {
      const [first] = articles;
      if (first === undefined) return;
      const pages = await recognisedPages(articles, settings);
      const canvases = new IssueCanvases(pages, settings, first);
      for (const article of articles) {
        if (!article.sources.some(({ sha256 }) => pages.has(sha256))) losses.add('other-files');
        else losses.add('unplaced-mentions', canvases.add(article));
      }
      if (canvases.isEmpty) return;
      count += 1;
      const file = folder.file(`${issueFileName(count, first)}.json`);
      await file.append(`${JSON.stringify(canvases.manifest(), null, 1)}\n`, canvases.annotations);
      await file.end();
    };
    return wholeIssues(writeIssue);
  },
};

/** What files know of where their text stands, by their hashes: of those that are read now as they were imported. */
async function recognisedPages(
  articles: readonly DatasetArticle[],
  settings: DatasetSettings,
): Promise<ReadonlyMap<string, Recognition>> {
  const found = new Map<string, Recognition>();
  for (const { sha256, file } of articles.flatMap(({ sources }) => sources)) {
    if (found.has(sha256)) continue;
    const original = await settings.original(sha256);
    if (original === null) continue;
    const read = await readDocument({ bytes: original.bytes, fileName: file }, {}, { progress: () => {} }).catch(
      () => null,
    );
    if (read?.text === original.text && read.recognition !== undefined) found.set(sha256, read.recognition);
  }
  return found;
}

interface Canvas {
  readonly id: string;
  readonly image: PageImage;
  readonly width: number;
  readonly height: number;
  readonly items: object[];
}

/** The canvases of an issue, which fill with what articles say. */
class IssueCanvases {
  annotations = 0;
  readonly #base: string;
  readonly #id: string;
  readonly #title: string;
  readonly #settings: DatasetSettings;
  readonly #first: DatasetArticle;
  readonly #canvases = new Map<string, Canvas>();
  readonly #pages: ReadonlyMap<string, Recognition>;

  constructor(pages: ReadonlyMap<string, Recognition>, settings: DatasetSettings, first: DatasetArticle) {
    const { baseIri } = settings.citation;
    this.#base = /^https?:/i.test(baseIri) ? baseIri.replace(/#$/, '/') : noBase;
    this.#id = `${this.#base}${encodeURIComponent(first.issue.id ?? 'issue')}`;
    this.#title = [first.issue.title, first.issue.date].filter((each) => each !== null).join(' ') || '—';
    [this.#settings, this.#first, this.#pages] = [settings, first, pages];
    for (const [sha256, { images, tokens }] of pages) {
      for (const [place, image] of images.entries()) {
        const boxes = tokens.flatMap((token) => (token.image === place && token.box !== null ? [token.box] : []));
        const width = Math.ceil(image.width ?? Math.max(1, largestOf(boxes.map((box) => box.left + box.width))));
        const height = Math.ceil(image.height ?? Math.max(1, largestOf(boxes.map((box) => box.top + box.height))));
        const id = `${this.#id}/canvas/${this.#canvases.size + 1}`;
        this.#canvases.set(`${sha256} ${place}`, { id, image, width, height, items: [] });
      }
    }
  }

  get isEmpty(): boolean {
    return this.#canvases.size === 0;
  }

  /** @returns how many of what is named has no place on an image */
  add(article: DatasetArticle): number {
    const places = new SourceStretches(article);
    const targets = (start: number, end: number) =>
      places.of(start, end).flatMap(({ source, start: from, end: to }) => this.#targets(article, source, from, to));
    for (const { start, end } of article.blocks) {
      const value = article.text.slice(start, end);
      if (value !== '') this.#annotate('supplementing', { value, format: 'text/plain' }, targets(start, end));
    }
    let unplaced = 0;
    for (const mention of article.entities) {
      const value = `${mention.type}: ${nameOf(mention)}`;
      const on = (mention.ranges ?? [mention]).flatMap(({ start, end }) => targets(start, end));
      if (!this.#annotate('tagging', { value }, on)) unplaced += 1;
    }
    return unplaced;
  }

  manifest(): object {
    const { citation } = this.#settings;
    const language = this.#first.issue.language ?? 'zh';
    return {
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      ...{ id: `${this.#id}/manifest.json`, type: 'Manifest', label: { [language]: [this.#title] } },
      ...(/^https?:\/\/(?:creativecommons|rightsstatements)\.org\//.test(citation.licence)
        ? { rights: citation.licence }
        : {}),
      ...(citation.publisher === '' && citation.rights === ''
        ? {}
        : {
            requiredStatement: {
              label: { none: ['权利 Rights'] },
              value: { none: [citation.publisher, citation.rights].filter((each) => each !== '') },
            },
          }),
      items: [...this.#canvases.values()].map((canvas, place) => this.#canvas(canvas, place)),
    };
  }

  #canvas({ id, image, width, height, items }: Canvas, place: number): object {
    const name = image.name.slice(Math.max(image.name.lastIndexOf('/'), image.name.lastIndexOf('\\')) + 1);
    const body = {
      ...{ id: `${this.#base}images/${encodeURIComponent(name === '' ? `${place + 1}` : name)}`, type: 'Image' },
      ...{ format: imageType(name), width, height },
    };
    const painting = { id: `${id}/painting`, type: 'Annotation', motivation: 'painting', body, target: id };
    return {
      ...{ id, type: 'Canvas', label: { none: [String(place + 1)] }, width, height },
      items: [{ id: `${id}/page`, type: 'AnnotationPage', items: [painting] }],
      ...(items.length === 0 ? {} : { annotations: [{ id: `${id}/annotations`, type: 'AnnotationPage', items }] }),
    };
  }

  /** The places on images where a stretch of a file stands: of each image what is around it. */
  #targets(
    article: DatasetArticle,
    source: number,
    start: number,
    end: number,
  ): readonly { readonly canvas: Canvas; readonly box: Box }[] {
    const { sha256 = '', restored } = article.sources[source] ?? {};
    const tokens = restored === undefined ? (this.#pages.get(sha256)?.tokens ?? []) : [];
    const found: { readonly canvas: Canvas; readonly box: Box }[] = [];
    for (const { image, box } of overlapping(tokens, start, end)) {
      const canvas = this.#canvases.get(`${sha256} ${image}`);
      if (canvas === undefined || box === null) continue;
      const last = found.at(-1);
      if (last?.canvas === canvas) found[found.length - 1] = { canvas, box: boundsOf(last.box, box) };
      else found.push({ canvas, box });
    }
    return found;
  }

  #annotate(
    motivation: string,
    body: object,
    targets: readonly { readonly canvas: Canvas; readonly box: Box }[],
  ): boolean {
    for (const { canvas, box } of targets) {
      this.annotations += 1;
      const xywh = [box.left, box.top, box.width, box.height].map((side) => Math.max(0, Math.round(side))).join(',');
      canvas.items.push({
        ...{ id: `${canvas.id}/annotation/${canvas.items.length + 1}`, type: 'Annotation', motivation },
        ...{ body: { type: 'TextualBody', ...body }, target: `${canvas.id}#xywh=${xywh}` },
      });
    }
    return targets.length > 0;
  }
}

/** Tokens are in the order of the text. */
function overlapping(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while (behind < tokens.length && (tokens[behind]?.start ?? end) < end) behind += 1;
  return tokens.slice(low, behind);
}

function imageType(name: string): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const types: Readonly<Record<string, string>> = {
    png: 'image/png',
    tif: 'image/tiff',
    tiff: 'image/tiff',
    webp: 'image/webp',
    gif: 'image/gif',
  };
  return types[ending] ?? 'image/jpeg';
}
