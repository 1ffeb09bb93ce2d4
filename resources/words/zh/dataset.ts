import type { FormatUse, Loss, LossKind, RecordKind } from '../../../model/dataset-export.ts';
import type { ExportChecks, FileProblem, FoundProblem } from '../../../model/export-checks.ts';
import type { HeldBack } from '../../../model/release.ts';

/** How many records a file of a dataset holds. */
export const recordCounts: Readonly<Record<RecordKind, (count: number) => string>> = {
  article: (count) => `${count} 篇文章`,
  mention: (count) => `${count} 处实体`,
  issue: (count) => `${count} 期报纸`,
  'labelled-text': (count) => `${count} 篇标注文本`,
  row: (count) => `${count} 行`,
  annotation: (count) => `${count} 条标注`,
  page: (count) => `${count} 个版面文件`,
  catalogue: (count) => `${count} 条目录`,
  description: () => '数据集说明',
  package: (count) => `${count} 条记录，连同原始文件`,
};

const lossKinds: Readonly<Record<LossKind, (count: number) => string>> = {
  'issue-facts': (count) => `${count} 项报名、日期、期号、版次`,
  people: (count) => `${count} 位记者、通讯员、摄影者`,
  roles: (count) => `${count} 段文字是标题、署名还是图注`,
  categories: (count) => `${count} 个分类`,
  relations: (count) => `${count} 条关系`,
  corrections: (count) => `${count} 处更正的原文和说明`,
  entities: (count) => `${count} 处实体所指的人物、机构或地点`,
  values: (count) => `${count} 个规范值`,
  attributes: (count) => `${count} 个实体属性`,
  notes: (count) => `${count} 条备注`,
  comments: (count) => `${count} 条批注`,
  suggested: (count) => `${count} 处标注尚属建议、由谁提出`,
  'nested-mentions': (count) => `${count} 处嵌套或交叉的实体（未写入）`,
  'interrupted-mentions': (count) => `${count} 处断开的实体（从首字到末字连写）`,
  'widened-mentions': (count) => `${count} 处实体的边界在一个词中间（已扩到整词）`,
  'unplaced-mentions': (count) => `${count} 处实体无处可标（未写入）`,
  'white-space': (count) => `${count} 处空白（读回时按通常写法）`,
  characters: (count) => `${count} 个字符（改写为“\ufffd”）`,
  'cut-texts': (count) => `${count} 段过长的文字（已截断）`,
  'other-files': (count) => `${count} 篇文章所在的文件不是这种格式（未写入）`,
  'empty-articles': (count) => `${count} 篇没有文字的文章（未写入）`,
  'page-images': (count) => `${count} 幅无法显示的版面图像（未写入）`,
  'held-back-files': (count) => `${count} 个含有不开放文字的原文件（未写入）`,
};

/** What a format could not carry, and how much of it. */
export function loss({ kind, count }: Loss): string {
  return lossKinds[kind](count);
}

/** How much stays because it is not for release. */
export function heldBack({ articles, mentions }: HeldBack): string {
  const kept = [...(articles === 0 ? [] : [`${articles} 篇文章`]), ...(mentions === 0 ? [] : [`${mentions} 处标记`])];
  return `有 ${kept.join('、')}不开放`;
}

/** What each format is for, by its code. */
export const formatPurposes: Readonly<Record<string, string>> = {
  jsonl: '保存全部内容，供程序读取：每篇文章一条记录，含接受的、拒绝的，谁在何时定的，原文与正文。',
  csv: '供电子表格和统计：文章、实体、任职、更正、分类、批注各一张表，可直接用 Excel 打开。',
  tsv: '同样的表，以制表符分隔。',
  xlsx: '同样的表，在一个 Excel 工作簿里，一表一页。',
  parquet: '同样的表，列有类型，供 DuckDB、pandas、R、Spark 计算。',
  catalogue: '文章目录，每篇一行，按档案馆自己的著录项和次序，CSV 和 XLSX 各一份。',
  tei: '供编辑出版和长期保存：每期报纸一个文档，正文、实体、更正都标在原处。',
  'w3c-annotation': '供网上引用：每处实体、更正一条标注，与文本分开存放。',
  brat: 'brat 标注工具的文本和标注，连同设置。',
  'webanno-tsv': 'INCEpTION、WebAnno 标注工具的 TSV。',
  'uima-xmi': 'INCEpTION 和基于 UIMA 的程序读的 XMI，含关系。',
  'uima-json': 'INCEpTION 读的 CAS JSON，含关系。',
  'label-studio': 'Label Studio 的任务和标注设置；建议作为预测。',
  doccano: 'doccano 的 JSON Lines。',
  prodigy: 'spaCy、Prodigy 训练用的 JSON Lines。',
  'conll-bio': '训练用的标签文本，每字一行，BIO；只含最外层的实体。',
  'conll-bioes': '训练用的标签文本，每字一行，BIOES；只含最外层的实体。',
  alto: '导入的 ALTO 版面文件：改过的字、标出的实体（NamedEntityTag）写回原处，坐标和其他内容不动。',
  'page-xml': '导入的 PAGE 版面文件：改过的字、标出的实体（custom）写回原处，坐标和其他内容不动；可作训练识别的真值。',
  rdf: '关联数据：文章和期用 schema.org，所指的人物、机构、地点用 SKOS，连同规范文档链接；标注用 NIF 2.1。',
  parallel: '训练改错用：每段原文与改正后的文字对照，列出不同之处。',
  html: '每期一个网页，供阅读和打印：改动与原文并列，标出名称，附名称索引。',
  'stand-off': '不能外传的原文用：只有位置、校验值和人工决定；有原始文件的人用 kanwu put-together 合回。',
  iiif: '供网上看版面：每期一个清单（manifest），每幅版面图像一块画布，正文和实体标在图上的位置。',
  'hugging-face': 'Hugging Face 的数据集文件夹：Parquet，按期分为训练、验证、测试，连同数据卡片。',
};

/** What formats are for. */
export const formatUses: Readonly<Record<FormatUse, string>> = {
  keep: '全部内容',
  table: '表格',
  page: '版面',
  web: '网络、关联',
  tool: '标注、训练',
  read: '阅读',
};

const fileProblems: Readonly<Record<FileProblem, string>> = {
  'not-json': '不是 JSON',
  'not-by-schema': '不合格式的模式（schema）',
  'uneven-rows': '格数与表头不一致',
  'not-xml': '不是合式的 XML',
  'not-turtle': '不是 Turtle',
  'not-readable': '读不出',
  'wrong-place': '标注处的文字不是所说的',
  'wrong-checksum': '校验和不符',
  'wrong-count': '记录数与写出的不符',
};

/** What reading an export again came to. */
export const checkWords = {
  summary: ({ checked, unchecked, problems, further }: ExportChecks) =>
    [
      problems.length === 0
        ? `检查了 ${checked} 个文件，没有发现问题。`
        : `检查了 ${checked} 个文件，发现 ${problems.length + further} 处问题：`,
      ...(unchecked === 0 ? [] : [`另有 ${unchecked} 个文件没有检查办法。`]),
    ].join(''),
  problem: ({ file, what, line, detail }: FoundProblem) =>
    `${file}${line === null ? '' : `，第 ${line} 行`}：${fileProblems[what]}${detail === '' ? '' : `（${detail}）`}`,
};
