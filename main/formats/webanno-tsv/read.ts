import type { AnnotatedText } from '../annotated-text/annotated-text.ts';
import { documentOfTexts } from '../annotated-text/document-of-texts.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { type Importer, sureness } from '../importer.ts';
import { readOutcome } from '../read-outcome.ts';
import { ChainColumns } from './chain-columns.ts';
import { columnsOf } from './columns.ts';
import { RelationColumns } from './relation-columns.ts';
import { SpanColumns } from './span-columns.ts';
import { textOf } from './text.ts';

/**
 * WebAnno TSV 3 (https://inception-project.github.io/releases/latest/docs/user-guide.html#sect_webannotsv): spans of one token or many,
 * stacked ones and parts of tokens, and relations between them, chains link by link. Offsets count UTF-16 units.
 */
export const webannoTsv: Importer = {
  probe({ text }) {
    const version = text === null ? undefined : /^#FORMAT=WebAnno TSV (3\S*)/.exec(text)?.[1];
    if (version === undefined) return null;
    return { format: 'webanno-tsv', version, sureness: sureness.certain, choices: ['encoding'] };
  },
  async read(input) {
    const { text: tsv, encoding } = input.decoded();
    const builder = new DocumentBuilder();
    const lines = tsv.split(/\r?\n/);
    const layers = columnsOf(lines);
    const [spans, relations] = [new SpanColumns(layers.spans), new RelationColumns(layers.relations)];
    const chains = new ChainColumns(layers.chains);
    for (const [place, line] of lines.entries()) {
      const [, unit = '', start, end, rest = ''] =
        /^(\d+-\d+(?:\.\d+)?)\t(\d+)-(\d+)\t[^\t]*(?:\t(.*))?$/.exec(line) ?? [];
      const columns = rest.split('\t');
      if (unit !== '') {
        spans.row(unit, Number(start), Number(end), columns, builder.unread);
        relations.row(unit, columns);
        chains.row(Number(start), Number(end), columns);
      } else if (line.trim() !== '' && !line.startsWith('#')) builder.unread.add('damaged-records', String(place + 1));
    }
    const marks = spans.marks();
    const linked = chains.read(marks.length);
    const texts: AnnotatedText[] = [
      {
        ...{ text: textOf(lines), marks: [...marks, ...linked.marks] },
        relations: [...relations.relations(spans, builder.unread), ...linked.relations, ...spans.slots(builder.unread)],
      },
    ];
    return readOutcome(documentOfTexts(texts, ['utf-16'], encoding, builder));
  },
};
