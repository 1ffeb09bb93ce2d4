import { abbyy } from './abbyy/read.ts';
import { alto } from './alto/read.ts';
import { brat } from './brat/read.ts';
import { conll } from './conll/read.ts';
import { doc, oldOffice } from './doc/read.ts';
import { doccano } from './doccano/read.ts';
import { docx } from './docx/read.ts';
import { epub } from './epub/read.ts';
import { hocr } from './hocr/read.ts';
import { html, htmlFragments } from './html/read.ts';
import type { Importer } from './importer.ts';
import { kanwuJsonLines } from './jsonl/read.ts';
import { labelStudio } from './label-studio/read.ts';
import { labelledRecords } from './labelled-records/read.ts';
import { mets } from './mets/read.ts';
import { ocrJson } from './ocr-json/read.ts';
import { odt } from './odt/read.ts';
import { ofd } from './ofd/read.ts';
import { pageXml } from './page-xml/read.ts';
import { pdf } from './pdf/read.ts';
import { plainText } from './plain-text/read.ts';
import { recogitoCsv } from './recogito/read.ts';
import { refusedBinaryFormats } from './refused/binary-formats.ts';
import { refusedJsonFormats } from './refused/json-formats.ts';
import { refusedTextFormats } from './refused/text-formats.ts';
import { refusedXmlFormats } from './refused/xml-formats.ts';
import { spacy } from './spacy/read.ts';
import { spreadsheet } from './spreadsheet/read.ts';
import { table } from './table/read.ts';
import { tei } from './tei/read.ts';
import { tesseractTsv } from './tesseract-tsv/read.ts';
import { uimaJson } from './uima/read-json.ts';
import { uimaXmi } from './uima/read-xmi.ts';
import { w3cAnnotation } from './w3c-annotation/read.ts';
import { webannoTsv } from './webanno-tsv/read.ts';

/** All formats that are read, or told and refused; of two that are equally sure of a file the earlier has it. */
export const importers: readonly Importer[] = [
  alto,
  mets,
  pageXml,
  abbyy,
  hocr,
  tesseractTsv,
  ocrJson,
  html,
  htmlFragments,
  tei,
  webannoTsv,
  uimaXmi,
  uimaJson,
  w3cAnnotation,
  recogitoCsv,
  kanwuJsonLines,
  labelStudio,
  spacy,
  doccano,
  brat,
  conll,
  docx,
  odt,
  epub,
  pdf,
  ofd,
  doc,
  ...oldOffice,
  spreadsheet,
  labelledRecords,
  table,
  ...refusedBinaryFormats,
  ...refusedXmlFormats,
  ...refusedJsonFormats,
  ...refusedTextFormats,
  plainText,
];
