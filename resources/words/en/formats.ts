import type { Encoding } from '../../../model/encoding.ts';
import type { FileFormat, RefusalAdvice, Unread } from '../../../model/import.ts';
import type { ErrorFacts, ErrorWords } from '../error-catalogue.ts';

/** What a format is called within a sentence: “page.xml is …”. */
export const formatNames: Readonly<Record<FileFormat, string>> = {
  'plain-text': 'plain text',
  html: 'a web page (HTML)',
  'html-fragments': 'text with HTML tags in it',
  docx: 'a Word document (.docx)',
  doc: 'a document of an older Office or WPS (.doc, .xls, .wps)',
  odt: 'an OpenDocument text (.odt)',
  rtf: 'an RTF document',
  epub: 'an e-book (EPUB, MOBI)',
  pdf: 'a PDF or PostScript file',
  ofd: 'an OFD document (GB/T 33190)',
  presentation: 'a presentation',
  djvu: 'a DjVu file',
  table: 'a table (CSV, TSV)',
  spreadsheet: 'a spreadsheet (.xlsx, .ods)',
  'labelled-records': 'a list of labelled records',
  markdown: 'a Markdown text with a table or facts before it',
  latex: 'a LaTeX document',
  mail: 'a mail (.eml)',
  subtitles: 'a file of subtitles (.srt, .vtt)',
  alto: 'a recognised page (ALTO XML)',
  'page-xml': 'a recognised page (PAGE XML)',
  hocr: 'a recognised page (hOCR)',
  'tesseract-tsv': 'a recognised page (Tesseract TSV)',
  'ocr-json': 'recognised pages (JSON of PaddleOCR, Umi-OCR, Baidu or TextIn)',
  mets: 'an issue of recognised pages (METS with ALTO)',
  'abbyy-xml': 'a recognised page (ABBYY XML)',
  image: 'a picture',
  tei: 'a TEI document (XML)',
  'recogito-csv': 'annotations of Recogito (CSV)',
  'w3c-annotation': 'W3C Web Annotations (JSON-LD)',
  doccano: 'a doccano dataset (JSON)',
  'label-studio': 'a Label Studio export (JSON)',
  'label-studio-configuration': 'a labelling set-up of Label Studio',
  brat: 'brat annotations (.ann)',
  'brat-configuration': 'a configuration file of brat',
  'webanno-tsv': 'a WebAnno export (TSV)',
  'uima-xmi': 'a UIMA CAS (XMI)',
  'uima-json': 'a UIMA CAS (JSON)',
  'uima-typesystem': 'a UIMA type system',
  conll: 'a tagged corpus (CoNLL, BIO)',
  'conll-labels': 'a list of the tags of a tagged corpus',
  spacy: 'a spaCy dataset (JSON)',
  'kanwu-jsonl': 'a dataset exported by Kanwu (JSON Lines)',
  'kanwu-csv': 'a table of mentions exported by Kanwu',
  fasttext: 'fastText training data',
  xml: 'an XML file of a kind that Kanwu does not know',
  json: 'a JSON file of a kind that Kanwu does not know',
  bibliography: 'a list of references (BibTeX, RIS)',
  calendar: 'a calendar or address book (.ics, .vcf)',
  yaml: 'a YAML file',
  configuration: 'a configuration file',
  archive: 'an archive or compressed file',
  sqlite: 'an SQLite database',
  media: 'a sound or film file',
  'other-binary': 'a file of a program, not text',
};

/** What an encoding is called where one is chosen. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'Chinese, simplified (GB18030, GBK)',
  big5: 'Chinese, traditional (Big5, HKSCS)',
  shift_jis: 'Japanese (Shift_JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'iso-2022-jp': 'Japanese (ISO-2022-JP)',
  'euc-kr': 'Korean (EUC-KR)',
  'hz-gb-2312': 'Chinese, simplified (HZ)',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'utf-32le': 'UTF-32, little-endian',
  'utf-32be': 'UTF-32, big-endian',
  'windows-1252': 'Western European (windows-1252)',
  'windows-1250': 'Central European (windows-1250)',
  'windows-1251': 'Cyrillic (windows-1251)',
  'windows-1253': 'Greek (windows-1253)',
  'windows-1254': 'Turkish (windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  'windows-1257': 'Baltic (windows-1257)',
  'windows-1258': 'Vietnamese (Windows-1258)',
  'koi8-r': 'Russian (KOI8-R)',
};

const advice: Readonly<Record<RefusalAdvice, string>> = {
  'save-as-text': 'Open it in the program that made it, save its text as a .txt file, and import that.',
  recognise: 'Export its text, or have it recognised (OCR), and import the result.',
  unpack: 'Unpack it, and import the files that are in it.',
  'open-as-workspace': 'If it is a Kanwu workspace, open it as one.',
  'put-beside-its-pages':
    'It names the pages of an issue: put its ALTO files beside it, in the folders that it says, and open it again.',
  'put-beside-its-text':
    'Put the text that it belongs to beside it, as a .txt file of the same name, and import it again.',
  'import-its-text':
    'Nothing is marked in it yet. Import its text, the .txt file of the same name, which comes in by itself with a folder.',
  'name-columns':
    'Name its columns in the first row: title, text, and if they are there author, date, page, newspaper.',
  'choose-text-file': 'It says something about other files; import the text itself.',
  'export-otherwise': 'Export it from its program as plain text, and import that.',
  convert:
    'Convert it to a web page (.html) or a Word document (.docx) and import that: its headings and tables come in from there.',
  none: 'Kanwu cannot read this yet.',
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const unreadKinds: Readonly<Record<Unread['what'], (count: number, example: string) => string>> = {
  'damaged-bytes': (count, line) => `${counted(count, 'damaged place')}, the first in line ${line}, shown as \ufffd`,
  'marks-outside': (count, label) => `${counted(count, 'mark')} outside the articles, such as “${label}”`,
  images: (count) => counted(count, 'picture'),
  boxes: (count) => `${counted(count, 'place')} on the page image`,
  confidences: (count) => `the recogniser’s confidence in ${counted(count, 'word')}`,
  alternatives: (count) => counted(count, 'other reading'),
  attributes: (count, name) => `${counted(count, 'attribute')} of passages, such as “${name}”`,
  links: (count) => `${counted(count, 'link')} to authority records`,
  'contradicting-links': (count, record) =>
    `${counted(count, 'link')} to another record than the entry in the workspace has, which stays, such as “${record}”`,
  notes: (count) => counted(count, 'note'),
  restorations: (count) => `that ${counted(count, 'lost stretch')} of paragraphs was supplied (in as text of the page)`,
  corrections: (count) => `what ${counted(count, 'correction')} replaced`,
  relations: (count, label) => `${counted(count, 'relation')}, such as “${label}”`,
  'other-parts': (count, name) => `${counted(count, 'part')} that is not text, such as “${name}”`,
  'ambiguous-marks': (count, words) =>
    `${counted(count, 'mark')} that only quote words which stand in several places, such as “${words}”`,
  'misplaced-marks': (count, label) => `${counted(count, 'mark')} of no text, such as “${label}”`,
  labels: (count, label) =>
    `${count === 1 ? 'one mark or relation' : `${count} marks or relations`} left out as you chose, such as “${label}”`,
  categories: (count, label) => `${counted(count, 'label')} of whole texts, such as “${label}”`,
  grammar: (count) => `${counted(count, 'mark')} of tokens, sentences and grammar`,
  'other-annotators': (count, name) =>
    `the work of ${counted(count, 'other annotator')}${name === '' ? '' : `, such as ${name}`}`,
  events: (count, label) => `${counted(count, 'event')}, such as “${label}”`,
  'records-without-text': (count) => `${counted(count, 'record')} without text`,
  'damaged-records': (count, line) =>
    `${counted(count, 'record')} that cannot be read${line === '' ? '' : `, the first in line ${line}`}`,
  columns: (count, name) => `${counted(count, 'field')} of records, such as “${name}”`,
  dates: (count, written) => `${counted(count, 'date')} of issues, such as “${written}”`,
  values: (count, written) => `${counted(count, 'value')} that Kanwu cannot read, kept as notes, such as “${written}”`,
};

/** What of a file did not come in. */
export function unread({ what, count, example }: Unread): string {
  return unreadKinds[what](count, example);
}

/** What is told of a file that is refused. */
export function refused({ file, fact }: ErrorFacts): ErrorWords {
  const name = entryOf(formatNames, fact('format')) ?? 'not a text';
  return { title: `${file} is ${name}`, body: entryOf(advice, fact('advice')) ?? '' };
}

function entryOf(entries: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
