import type { Encoding } from '../../../model/encoding.ts';
import type { FileFormat, RefusalAdvice, Unread } from '../../../model/import.ts';
import type { ErrorFacts, ErrorWords } from '../error-catalogue.ts';

export const formatNames: Readonly<Record<FileFormat, string>> = {
  'plain-text': '纯文本',
  html: '网页（HTML）',
  'html-fragments': '夹有网页标签的文本',
  docx: 'Word 文档（.docx）',
  doc: '旧版 Office 或 WPS 文档（.doc、.xls、.wps）',
  odt: 'OpenDocument 文档（.odt）',
  rtf: 'RTF 文档',
  epub: '电子书（EPUB、MOBI）',
  pdf: 'PDF 或 PostScript 文件',
  ofd: 'OFD 版式文件',
  presentation: '演示文稿',
  djvu: 'DjVu 文件',
  table: '表格（CSV、TSV）',
  spreadsheet: '电子表格（.xlsx、.ods）',
  'labelled-records': '带栏目名的记录',
  markdown: '带表格或文首信息的 Markdown 文本',
  latex: 'LaTeX 文档',
  mail: '电子邮件（.eml）',
  subtitles: '字幕文件（.srt、.vtt）',
  alto: '版面识别结果（ALTO XML）',
  'page-xml': '版面识别结果（PAGE XML）',
  hocr: '版面识别结果（hOCR）',
  'tesseract-tsv': '版面识别结果（Tesseract TSV）',
  'ocr-json': '识别版面（PaddleOCR、Umi-OCR、百度、TextIn 的 JSON）',
  mets: '一期识别版面（METS 与 ALTO）',
  'abbyy-xml': '版面识别结果（ABBYY XML）',
  image: '图片',
  tei: 'TEI 文档（XML）',
  'recogito-csv': 'Recogito 标注（CSV）',
  'w3c-annotation': 'W3C 网络标注（JSON-LD）',
  doccano: 'doccano 数据集（JSON）',
  'label-studio': 'Label Studio 导出的数据（JSON）',
  'label-studio-configuration': 'Label Studio 的标注设置',
  brat: 'brat 标注文件（.ann）',
  'brat-configuration': 'brat 的配置文件',
  'webanno-tsv': 'WebAnno 导出的数据（TSV）',
  'uima-xmi': 'UIMA CAS 数据（XMI）',
  'uima-json': 'UIMA CAS 数据（JSON）',
  'uima-typesystem': 'UIMA 类型定义',
  conll: '逐字标注的语料（CoNLL、BIO）',
  'conll-labels': '标注语料的标签表',
  spacy: 'spaCy 数据集（JSON）',
  'kanwu-jsonl': '刊误导出的数据集（JSON Lines）',
  'kanwu-csv': '刊误导出的标注表格',
  fasttext: 'fastText 训练数据',
  xml: '刊误不认识的 XML 文件',
  json: '刊误不认识的 JSON 文件',
  bibliography: '参考文献表（BibTeX、RIS）',
  calendar: '日历或通讯录（.ics、.vcf）',
  yaml: 'YAML 文件',
  configuration: '配置文件',
  archive: '压缩包',
  sqlite: 'SQLite 数据库',
  media: '音频或视频文件',
  'other-binary': '其他程序的文件，不是文本',
};

/** What an encoding is called where one is chosen. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': '统一码（UTF-8）',
  gb18030: '简体中文（GB18030、GBK）',
  big5: '繁体中文（Big5、香港增补字符集）',
  shift_jis: '日文（Shift_JIS）',
  'euc-jp': '日文（EUC-JP）',
  'iso-2022-jp': '日文（ISO-2022-JP）',
  'euc-kr': '韩文（EUC-KR）',
  'hz-gb-2312': '简体中文（HZ）',
  'utf-16le': '统一码（UTF-16，低位在前）',
  'utf-16be': '统一码（UTF-16，高位在前）',
  'utf-32le': '统一码（UTF-32，低位在前）',
  'utf-32be': '统一码（UTF-32，高位在前）',
  'windows-1252': '西欧文字（windows-1252）',
  'windows-1250': '中欧文字（windows-1250）',
  'windows-1251': '西里尔文（windows-1251）',
  'windows-1253': '希腊文（windows-1253）',
  'windows-1254': '土耳其文（windows-1254）',
  'windows-1255': '希伯来文（Windows-1255）',
  'windows-1256': '阿拉伯文（Windows-1256）',
  'windows-1257': '波罗的海文字（windows-1257）',
  'windows-1258': '越南文（Windows-1258）',
  'koi8-r': '俄文（KOI8-R）',
};

const advice: Readonly<Record<RefusalAdvice, string>> = {
  'save-as-text': '请在原来的程序里打开，把文字另存为 .txt 文件再导入。',
  recognise: '请先导出其中的文字，或做文字识别（OCR），再导入结果。',
  unpack: '请先解压，再导入其中的文件。',
  'open-as-workspace': '如果它是刊误工作区，请作为工作区打开。',
  'put-beside-its-pages': '它列出一期的各版：请把所列的 ALTO 文件按原文件夹放在它旁边，再打开一次。',
  'put-beside-its-text': '请把它所标注的正文（同名的 .txt 文件）放在同一个文件夹里，再导入一次。',
  'import-its-text': '里面还没有任何标注。请直接导入它的正文（同名的 .txt 文件）；导入文件夹时正文会自行读入。',
  'name-columns': '请在第一行写明各栏的名称：标题、正文，如有也写上作者、日期、版次、报纸。',
  'choose-text-file': '它说明的是别的文件，请导入正文所在的文件。',
  'export-otherwise': '请在原来的程序里导出为纯文本再导入。',
  convert: '请先转成网页（.html）或 Word 文档（.docx）再导入，标题和表格会一并读入。',
  none: '刊误目前还不能读取这种文件。',
};

const unreadKinds: Readonly<Record<Unread['what'], (count: number, example: string) => string>> = {
  'damaged-bytes': (count, line) => `${count} 处字节已损坏，显示为“\ufffd”，最先出现在第 ${line} 行`,
  'marks-outside': (count, label) => `${count} 处标注不在任何文章里，例如“${label}”`,
  images: (count) => `${count} 幅图`,
  boxes: (count) => `${count} 处在版面图上的位置`,
  confidences: (count) => `${count} 个词的识别置信度`,
  alternatives: (count) => `${count} 个备选读法`,
  attributes: (count, name) => `${count} 处属性，例如“${name}”`,
  links: (count) => `${count} 个规范记录链接`,
  'contradicting-links': (count, record) =>
    `${count} 个规范记录链接与工作区里同名条目已有的链接不一致（保留原有的），例如“${record}”`,
  notes: (count) => `${count} 条注释`,
  restorations: (count) => `${count} 处补上的脱落段落（作为版面文字读入）`,
  corrections: (count) => `${count} 处更正的原文（只读入改后的文字）`,
  relations: (count, label) => `${count} 条关系，例如“${label}”`,
  'other-parts': (count, name) => `${count} 个非正文部分，例如“${name}”`,
  'ambiguous-marks': (count, words) => `${count} 处标注只引了原文，而原文里不止一处，例如“${words}”`,
  'misplaced-marks': (count, label) => `${count} 处标注没有对应的文字，例如“${label}”`,
  labels: (count, label) => `${count} 处标注或关系按您的选择不读入，例如标签“${label}”`,
  categories: (count, label) => `${count} 个整篇的类别，例如“${label}”`,
  grammar: (count) => `${count} 处分词、句子和语法标注`,
  'other-annotators': (count, name) => `另外 ${count} 位标注者的结果${name === '' ? '' : `，例如 ${name}`}`,
  events: (count, label) => `${count} 个事件，例如“${label}”`,
  'records-without-text': (count) => `${count} 条没有文字的记录`,
  'damaged-records': (count, line) => `${count} 条无法读取的记录${line === '' ? '' : `，最先在第 ${line} 行`}`,
  columns: (count, name) => `${count} 个栏目，例如“${name}”`,
  dates: (count, written) => `${count} 个报纸日期，例如“${written}”`,
  values: (count, written) => `${count} 个不合规范的规范值（已存入备注），例如“${written}”`,
};

/** What of a file did not come in. */
export function unread({ what, count, example }: Unread): string {
  return unreadKinds[what](count, example);
}

/** What is told of a file that is refused. */
export function refused({ file, fact }: ErrorFacts): ErrorWords {
  const name = entryOf(formatNames, fact('format')) ?? '非文本文件';
  // A space stands between Chinese and Latin letters.
  const space = /^[A-Za-z]/.test(name) ? ' ' : '';
  return { title: `这是${space}${name}：${file}`, body: entryOf(advice, fact('advice')) ?? '' };
}

function entryOf(entries: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
