import { KanwuError } from '../../../model/error.ts';
import { brat } from '../brat/write.ts';
import { conllBio, conllBioes } from '../conll/write.ts';
import { csv } from '../csv/write.ts';
import { doccano } from '../doccano/write.ts';
import { jsonLines } from '../jsonl/write.ts';
import { labelStudio } from '../label-studio/write.ts';
import { prodigy } from '../spacy/write.ts';
import { tei } from '../tei/write.ts';
import { w3cAnnotation } from '../w3c-annotation/write.ts';
import { webannoTsv } from '../webanno-tsv/write.ts';
import { xlsx } from '../xlsx/write.ts';
import type { Exporter } from './exporter.ts';

/** Every format that datasets are written in, the one that says most first. */
export const exporters: readonly Exporter[] = [
  jsonLines,
  csv,
  xlsx,
  tei,
  w3cAnnotation,
  brat,
  webannoTsv,
  labelStudio,
  doccano,
  prodigy,
  conllBio,
  conllBioes,
];

/** @throws {KanwuError} `export-format-unknown` */
export function exporterOf(format: string): Exporter {
  const found = exporters.find(({ code }) => code === format);
  if (found !== undefined) return found;
  throw new KanwuError('export-format-unknown', { format, known: exporters.map(({ code }) => code).join(', ') });
}
