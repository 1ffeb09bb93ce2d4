import { builtInRelationTypes } from '../../../model/relation.ts';
import { codePointsBefore } from '../annotated-text/code-points.ts';
import { beyondLabels, hasText, LabelsUsed } from '../annotated-text/labelled-text.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { numbered } from '../dataset/file-names.ts';
import { type LossTally, notesBesideMentions } from '../dataset/losses.ts';
import { bratType, shownLabels, suggested, yes } from './type-names.ts';

/**
 * brat's stand-off format (https://brat.nlplab.org/standoff.html): a folder as brat opens it, with a text and its annotations for each
 * article and the set-up of types. Offsets count code points. Mentions may nest, cross and be interrupted; one that goes over a line's end
 * has a piece on each line, as brat asks.
 */
export const brat: Exporter = {
  code: 'brat',
  name: 'brat',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: [...beyondLabels, 'issue-facts', 'people', 'categories'],
  begin(files, losses) {
    const folder = files.folder('-brat', 'labelled-text');
    const [labels, relations, attributes] = [new LabelsUsed(), new LabelsUsed(), new AttributesUsed()];
    let count = 0;
    return {
      head: async () => {},
      async article(article) {
        if (!hasText(article, losses)) return;
        count += 1;
        const [text, annotations] = [folder.file(`${numbered(count)}.txt`), folder.file(`${numbered(count)}.ann`)];
        for (const { type, attributes: said = {} } of article.entities) {
          labels.add(type);
          for (const [name, value] of Object.entries(said)) attributes.add(name, value);
        }
        for (const { type } of article.relations) relations.add(type);
        losses.add('notes', notesBesideMentions(article));
        await text.append(article.text, 1);
        await annotations.append(annotationsOf(article, losses));
        await text.end();
        await annotations.end();
      },
      async foot() {
        const types = [...new Set([...builtInRelationTypes, ...relations.all()])];
        const said = attributes.all();
        await folder
          .file('annotation.conf')
          .append(configuration(labels.all().map(bratType), types.map(bratType), attributes.lines()));
        const shown = shownLabels([...new Set([...labels.all(), ...relations.all(), ...said])]);
        if (shown !== null) await folder.file('visual.conf').append(shown);
      },
    };
  },
};

function annotationsOf(article: DatasetArticle, losses: LossTally): string {
  const lines: string[] = [];
  const add = new Numbered(lines);
  const place = codePointsBefore(article.text);
  const written = new Set<number>();
  for (const [ordinal, entity] of article.entities.entries()) {
    const pieces = piecesOf(article.text, entity);
    if (pieces.length === 0) {
      losses.add('unplaced-mentions');
      continue;
    }
    written.add(ordinal);
    const id = `T${ordinal + 1}`;
    const places = pieces.map(({ start, end }) => `${place(start)} ${place(end)}`).join(';');
    const words = pieces.map(({ start, end }) => article.text.slice(start, end)).join(' ');
    lines.push(`${id}\t${bratType(entity.type)} ${places}\t${words}`);
    if (entity.status === 'suggested') add.line('A', `${suggested} ${id}`);
    for (const [name, value] of Object.entries(entity.attributes ?? {})) {
      add.line('A', `${bratType(name)} ${id}${value === yes ? '' : ` ${bratType(value)}`}`);
    }
    if (entity.note !== '') add.line('#', `AnnotatorNotes ${id}\t${entity.note.replaceAll(/[\s\p{Cc}]+/gu, ' ')}`);
  }
  for (const { type, subject, object } of article.relations) {
    if (!written.has(subject) || !written.has(object)) losses.add('relations');
    else add.line('R', `${bratType(type)} Arg1:T${subject + 1} Arg2:T${object + 1}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Numbers lines, those of each kind from 1. */
class Numbered {
  readonly #lines: string[];
  readonly #counts = new Map<string, number>();

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  line(kind: string, rest: string): void {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    this.#lines.push(`${kind}${number}\t${rest}`);
  }
}

/** The attributes that a dataset uses, with their values. */
class AttributesUsed {
  readonly #values = new Map<string, Set<string>>();

  add(name: string, value: string): void {
    const known = this.#values.get(name);
    if (known === undefined) this.#values.set(name, new Set([value]));
    else known.add(value);
  }

  /** Names and values, as they are. */
  all(): readonly string[] {
    return [...this.#values].flatMap(([name, values]) => [name, ...values].filter((each) => each !== yes));
  }

  /** As brat's set-up has them; those of which it is only said that they are so have no values there. */
  lines(): readonly string[] {
    return [...this.#values].map(([name, values]) => {
      const said = [...values].filter((value) => value !== yes || values.size > 1);
      return `${bratType(name)}\tArg:<ENTITY>${said.length === 0 ? '' : `, Value:${said.map(bratType).join('|')}`}`;
    });
  }
}

/** What ends a line or a column for some program. */
const breaks = /([\p{Cc}\p{Zl}\p{Zp}]+)/u;

/** A mention's stretches, none of them with a line's end in it. */
export function piecesOf(
  text: string,
  entity: DatasetEntity,
): readonly { readonly start: number; readonly end: number }[] {
  return (entity.ranges ?? [entity]).flatMap(({ start, end }) => {
    let at = start;
    // Every other part is a break.
    return text
      .slice(start, end)
      .split(breaks)
      .flatMap((part, place) => {
        const piece = { start: at, end: at + part.length };
        at = piece.end;
        return place % 2 === 1 || part === '' ? [] : [piece];
      });
  });
}

/** The set-up of types (https://brat.nlplab.org/configuration.html), by which annotations may overlap. */
function configuration(labels: readonly string[], related: readonly string[], attributes: readonly string[]): string {
  const any = 'Arg1:<ENTITY>, Arg2:<ENTITY>';
  const relations = related.map((type) => `${type}\t${any}`);
  return [
    ...['[entities]', ...labels, ''],
    ...['[relations]', `<OVERLAP>\t${any}, <OVL-TYPE>:<ANY>`, ...relations, ''],
    ...['[events]', '', '[attributes]', `${suggested}\tArg:<ENTITY>`, ...attributes, ''],
  ].join('\n');
}
