import { personOrigin } from '../../../model/status.ts';
import { codePointsBefore } from '../annotated-text/code-points.ts';
import { blockParts } from '../dataset/block-ranges.ts';
import type { DatasetArticle, DatasetCorrection, DatasetEntity } from '../dataset/dataset-article.ts';
import type { LossTally } from '../dataset/losses.ts';
import { type PrintedText, printedText } from '../dataset/printed-text.ts';
import { bodiesOf, generatorOf, noteBodies, statusBodies, textBody } from './bodies.ts';

/** How much text around a quote tells it from another, in UTF-16 units. */
const width = 16;

/** An article's annotations, on the text that its source has. */
export class ArticleAnnotations {
  readonly printed: PrintedText;
  readonly #article: DatasetArticle;
  readonly #source: string;
  readonly #losses: LossTally;
  readonly #iri: (id: string) => string;
  readonly #place: (offset: number) => number;
  readonly #corrected: ReadonlyMap<string | undefined, PrintedText['corrected'][number]>;

  /**
   * @param source the name of the text's file, which stands beside that of the annotations
   * @param iri names records of the workspace
   */
  constructor(article: DatasetArticle, source: string, losses: LossTally, iri: (id: string) => string) {
    this.#iri = iri;
    this.printed = printedText(article);
    this.#article = article;
    this.#source = source;
    this.#losses = losses;
    this.#corrected = new Map(this.printed.corrected.map((each) => [each.id, each]));
    this.#place = codePointsBefore(this.printed.text);
  }

  all(): readonly object[] {
    const { entities, corrections, relations, categories } = this.#article;
    this.#losses.add('interrupted-mentions', entities.filter(({ ranges }) => ranges !== undefined).length);
    // One that is only suggested has no place in a text that it has not changed.
    this.#losses.add('corrections', corrections.filter(({ applied }) => !applied).length);
    this.#losses.add('corrections', this.#article.struck?.length ?? 0);
    return [
      ...entities.flatMap((entity, place) => this.#mention(entity, place)),
      ...corrections.filter(({ applied }) => applied).flatMap((correction) => this.#correction(correction)),
      ...this.#suppliedParagraphs(),
      ...relations.map((relation, place) => this.#relation(relation, place)),
      ...categories.map((category, place) => ({
        ...this.#head(this.#idOf('category', undefined, place), 'classifying', category),
        body: [
          textBody('classifying', category.label),
          textBody('classifying', `${category.scheme}:${category.code}`),
        ].concat(statusBodies(category)),
        target: this.#source,
      })),
    ];
  }

  #mention(entity: DatasetEntity, place: number): object[] {
    const start = this.printed.placeOf(entity.start, 'start');
    const end = this.printed.placeOf(entity.end, 'end');
    if (start >= end) {
      // All of it was supplied.
      this.#losses.add('unplaced-mentions');
      return [];
    }
    const head = this.#head(this.#idOf('mention', entity.id, place), 'tagging', entity);
    return [{ ...head, body: bodiesOf(entity, this.#iri), target: this.#target(start, end) }];
  }

  #correction(correction: DatasetCorrection): object[] {
    const found = this.#corrected.get(correction.id);
    if (found === undefined) {
      this.#losses.add('corrections');
      return [];
    }
    const body = [
      textBody('editing', correction.now),
      textBody('classifying', correction.kind),
      ...noteBodies(correction),
    ];
    const head = this.#head(this.#idOf('correction', correction.id, found.start), 'editing', correction);
    return [{ ...head, body, target: this.#target(found.start, found.end) }];
  }

  /** The print has lost them: the text has them all the same, so that what they name has a place. */
  #suppliedParagraphs(): object[] {
    return blockParts(this.#article).flatMap(({ start, end, range }, place) => {
      const restored = this.#article.sources[range?.source ?? -1]?.restored;
      const [from, to] = [this.printed.placeOf(start, 'start'), this.printed.placeOf(end, 'end')];
      if (restored === undefined || from >= to) return [];
      const head = this.#head(this.#idOf('paragraph', undefined, place), 'editing', { origin: personOrigin });
      return [
        {
          ...head,
          body: [textBody('classifying', 'supplied'), ...noteBodies(restored)],
          target: this.#target(from, to),
        },
      ];
    });
  }

  #relation(relation: DatasetArticle['relations'][number], place: number): object {
    const end = (at: number): string => this.#idOf('mention', this.#article.entities[at]?.id, at);
    return {
      ...this.#head(this.#idOf('relation', undefined, place), 'linking', relation),
      body: [
        { type: 'SpecificResource', purpose: 'linking', source: end(relation.object) },
        textBody('classifying', relation.type),
        ...statusBodies(relation),
      ],
      target: end(relation.subject),
    };
  }

  #head(id: string, motivation: string, { origin }: Pick<DatasetEntity, 'origin'>) {
    return { id, type: 'Annotation', motivation, ...generatorOf(origin) };
  }

  /** What has no id of its own has the article's and its place. */
  #idOf(kind: string, id: string | undefined, place: number): string {
    if (id !== undefined && kind !== 'relation' && kind !== 'category') return this.#iri(id);
    return `${this.#iri(this.#article.id ?? String(this.#article.article))}#${kind}-${place + 1}`;
  }

  #target(start: number, end: number) {
    const { text } = this.printed;
    const quote = {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - width), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, end + width).replace(/[\ud800-\udbff]$/, ''),
    };
    const position = { type: 'TextPositionSelector', start: this.#place(start), end: this.#place(end) };
    return { source: this.#source, selector: [quote, position] };
  }
}
