import { KanwuError } from '../../../model/error.ts';
import { altoWrittenBack } from '../alto/write.ts';
import { brat } from '../brat/write.ts';
import { catalogue } from '../catalogue/write.ts';
import { conllBio, conllBioes } from '../conll/write.ts';
import { csv, tsv } from '../csv/write.ts';
import { doccano } from '../doccano/write.ts';
import { huggingFace } from '../hugging-face/write.ts';
import { iiif } from '../iiif/write.ts';
import { jsonLines } from '../jsonl/write.ts';
import { labelStudio } from '../label-studio/write.ts';
import { pageXmlWrittenBack } from '../page-xml/write.ts';
import { parallelText } from '../parallel-text/write.ts';
import { parquet } from '../parquet/write.ts';
import { rdf } from '../rdf/write.ts';
import { readingPages } from '../reading/write.ts';
import { prodigy } from '../spacy/write.ts';
import { standOff } from '../stand-off/write.ts';
import { tei } from '../tei/write.ts';
import { uimaJson } from '../uima/write-json.ts';
import { uimaXmi } from '../uima/write-xmi.ts';
import { w3cAnnotation } from '../w3c-annotation/write.ts';
import { webannoTsv } from '../webanno-tsv/write.ts';
import { xlsx } from '../xlsx/write.ts';
import type { Exporter } from './exporter.ts';

/** Every format that datasets are written in, the one that says most first. */
export const exporters: readonly Exporter[] = [
  jsonLines,
  csv,
  tsv,
  xlsx,
  parquet,
  catalogue,
  tei,
  altoWrittenBack,
  pageXmlWrittenBack,
  w3cAnnotation,
  iiif,
  rdf,
  brat,
  webannoTsv,
  uimaXmi,
  uimaJson,
  labelStudio,
  doccano,
  prodigy,
  conllBio,
  conllBioes,
  huggingFace,
  parallelText,
  readingPages,
  standOff,
];

/** @throws {KanwuError} `export-format-unknown` */
export function exporterOf(format: string): Exporter {
  const found = exporters.find(({ code }) => code === format);
  if (found !== undefined) return found;
  throw new KanwuError('export-format-unknown', { format, known: exporters.map(({ code }) => code).join(', ') });
}
