import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { XmlWriter } from '../xml/write-xml.ts';

type Image = NonNullable<DatasetArticle['sources'][number]['images']>[number];

interface Surface {
  readonly image: Image;
  readonly zones: string[];
}

/** The page images of an issue, with the zones on them that blocks stand in. */
export class Facsimile {
  readonly #xml: XmlWriter;
  /** By the file that was recognised from it, and its place among that file's images. */
  readonly #surfaces = new Map<string, Surface>();
  #zones = 0;

  constructor(xml: XmlWriter) {
    this.#xml = xml;
  }

  /** Notes the images that an article stands on, in their order. */
  add({ sources }: DatasetArticle): void {
    for (const { sha256, images = [] } of sources) {
      for (const [place, image] of images.entries()) {
        const key = `${sha256} ${place}`;
        if (!this.#surfaces.has(key)) this.#surfaces.set(key, { image, zones: [] });
      }
    }
  }

  /** What the `@facs` of a page break points to: a page's image, where its file was recognised from one alone; else null. */
  imageOf({ sha256, images = [] }: DatasetArticle['sources'][number]): string | null {
    const place = images.length === 1 ? [...this.#surfaces.keys()].indexOf(`${sha256} 0`) : -1;
    return place < 0 ? null : `#${surfaceId(place)}`;
  }

  /** Makes zones of where a block stands. @returns what its `@facs` points to; null where it stands on no image that is known */
  zonesOf({ sources }: DatasetArticle, { boxes = [], role }: DatasetArticle['blocks'][number]): string | null {
    const ids = boxes.flatMap(({ source, image, left, top, width, height }) => {
      const surface = this.#surfaces.get(`${sources[source]?.sha256} ${image}`);
      if (surface === undefined) return [];
      this.#zones += 1;
      const id = `z-${this.#zones}`;
      const edges = { ulx: left, uly: top, lrx: left + width, lry: top + height };
      surface.zones.push(this.#xml.element('zone', { 'xml:id': id, type: role, ...written(edges) }));
      return [`#${id}`];
    });
    return ids.length === 0 ? null : ids.join(' ');
  }

  /** Nothing where no page image is known. */
  markup(): string {
    if (this.#surfaces.size === 0) return '';
    const surfaces = [...this.#surfaces.values()].map((surface, place) => this.#surface(surface, place));
    return `${this.#xml.element('facsimile', {}, `\n${surfaces.join('\n')}\n`)}\n`;
  }

  #surface({ image: { name, width, height }, zones }: Surface, place: number): string {
    const edges = width === null || height === null ? {} : { ulx: 0, uly: 0, lrx: width, lry: height };
    const url = addressOf(name);
    const graphic = url === '' ? [] : [this.#xml.element('graphic', { url })];
    const attributes = { 'xml:id': surfaceId(place), ...written(edges) };
    return this.#xml.element('surface', attributes, [...graphic, ...zones].join('\n'));
  }
}

function surfaceId(place: number): string {
  return `f-${place + 1}`;
}

/** What files call their images is a path as often as not, and seldom an address. */
function addressOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return encodeURIComponent(base.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

function written(numbers: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(numbers).map(([name, each]) => [name, String(each)]));
}
