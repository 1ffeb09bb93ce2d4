import type { BackupReason } from '../../../model/backup.ts';
import type { DatasetFormat, Loss } from '../../../model/dataset-export.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { ImageReport, ImportReport, Unread } from '../../../model/import.ts';
import type { ImageCheck, ImagesCopied, TroubledImage } from '../../../model/page-image-check.ts';
import type { PurgePreview } from '../../../model/purge.ts';
import type { Recovered } from '../../../model/recovered.ts';
import type { HeldBack } from '../../../model/release.ts';
import type { RereadReport } from '../../../model/reread.ts';
import type { SampledStatus } from '../../../model/sample.ts';
import type { FoundText } from '../../../model/search/found-text.ts';
import type { TakenTagSet } from '../../../model/tag-set-file.ts';
import { annotatorWords } from './annotators.ts';
import { authorityWords } from './authorities.ts';
import { backupReasons } from './backups.ts';
import { recoveredWords } from './damage.ts';
import { checkWords, formatPurposes, heldBack, loss, recordCounts } from './dataset.ts';
import { difference } from './difference.ts';
import { formatNames, unread as unreadWords } from './formats.ts';
import { pageImageWords } from './page-images.ts';
import { sample as sampleWords } from './sample.ts';
import { terms } from './terms.ts';

const articles = (count: number): string => `${count} 篇文章`;
const entities = (count: number): string => `${count} 处实体`;
// Made when they are needed: what Intl knows of dates and numbers takes ten megabytes.
const moment = (at: number | Date): string =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
const percent = (share: number): string =>
  new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 }).format(share);
const whats = { mentions: '实体', corrections: '更正' } as const;

/** How a sample came about. */
export interface DrawnSample {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly seed: number;
  readonly status: SampledStatus;
  readonly of: { readonly marks: number; readonly passages: number };
}

/** Everything that the command line says besides errors. */
export const commandLineWords = {
  usage: (formats: readonly Pick<DatasetFormat, 'code' | 'name'>[]) => `kanwu 刊误：从报纸文本中找出实体，改正错误

  kanwu import 文件… --workspace W.kanwu [--as 格式] [--encoding 编码] [--same-text] [--resume]
             [--columns 列=字段,…] [--annotator 姓名] [--offsets 单位] [--labels 标签=类型,…]
             [--images leave|copy] [--weights 权重]
      把报纸文件，以及文件夹和压缩包（zip、tar、gzip）里的所有文件，导入工作区（没有就新建），并列出每个文件里找到的内容。
      加 --resume 则继续上次中断的导入。同样的文字已从换行或编码不同的文件导入过的，加 --same-text 才再次导入。
      文件格式按内容识别；加 --as plain-text 则一律按纯文本读入。
      文字编码也自动识别，除非用 --encoding 指定：gb18030、big5、shift_jis、euc-kr、utf-16le……
      --columns 说明表格各列是什么：题=title,全文=text,3=date（no-names：第一行就是文章）。
      --annotator 说明同样的文字有几个人标注过时读谁的；不给时读定稿（Label Studio 里是 ground_truth），没有定稿则不读入。
      --labels 说明别的工具的标签读作哪个类型：Vessel=船只,Misc=-（-：不读入；*=-：其他不认识的都不读入）；不给时，类型表里没有的标签成为同名的新类型。
      --images copy 把找到的版面图像复制到工作区旁的 W.files 文件夹；不给时留在原处。压缩包里的图像总会复制过去。
      --weights 指定用哪套权重识别名称：all-sources，或 free-sources（全部来自自由许可的来源）。

  kanwu extract 文件 [--format jsonl] [--as 格式] [--encoding 编码] [--columns …] [--weights 权重]
      输出一个文件里找到的内容，每篇文章一行 JSON。不保存任何东西。

  kanwu export --workspace W.kanwu --format ${formats.map(({ code }) => code).join('|')} --out 文件夹
             [--issue 报名 | --article 标识,… | --found 文字] [--done] [--from 日期] [--until 日期] [--filed-under 词表:类号]
             [--include-suggested] [--include-not-for-release] [--raw] [--packed] [--citation FILE.json]
             [--seed N] [--without-quality] [--validate] [--pdf]
  kanwu export --workspace W.kanwu --recipe 配方 --out 文件夹
      把已接受的内容（加选项时也包括仅建议的内容）写成文件夹里的新文件，可以是整个工作区，也可以只是指定的文章，
      并说明所选格式承载不了什么。配方在窗口的“导出数据集”里保存。--citation 给出题名、责任者、许可等（见 README），不给时用工作区里存的。抽查过标注时，结果随打包和能写的格式一起写出，除非加 --without-quality。--validate 再读一遍写出的文件，指出问题。--pdf 把 html 同时打印成 PDF，需要 Electron（npm run kanwu 会自己找到）。加 --raw 时，表格里以 = 等开头的文字前不加撇号；加 --packed 时连同
      原始文件和校验和一起打包（BagIt）。格式有：
      ${formats.map(({ code, name }) => `${code}（${name}）：${formatPurposes[code] ?? ''}`).join('\n      ')}

  kanwu diff 先前.jsonl 后来.jsonl [--json]
      比较两次导出的 JSON Lines 数据集：哪些文章、正文、实体、更正、关系、分类、批注增加、减少或改变了。
      加 --json 则每处不同输出一行 JSON。

  kanwu diff [先前.jsonl] --workspace W.kanwu [--from 版本] [--to 版本] [--json]
      同样比较：从一个命名的版本（--from）或先前的导出，到另一个版本（--to）或工作区现在的样子。涉及版本时只比较人已裁定的内容。
      不改动任何东西。

  kanwu versions W.kanwu [--json]
      列出在窗口“历史”里命名的版本：名称、命名的人和时间。

  kanwu put-together STAND-OFF.jsonl FILE…
      把不含原文的数据集与原始文件合回，在标准输出上每篇一行 JSON。

  kanwu search 文字… --workspace W.kanwu [--limit N]
      在所有文章的正文（含已接受的更正）里查找，列出前 N 篇（不写则 20 篇）和所在的文句；
      不分繁简、全角半角、大小写，断行也不妨碍。几段文字用空格隔开，须同在一段里；"…" 之内的空格不隔开。

  kanwu authorities add 文件… --workspace W.kanwu
  kanwu authorities list --workspace W.kanwu
  kanwu authorities replace 名称 文件 --workspace W.kanwu
  kanwu authorities remove 名称 --workspace W.kanwu
      载入人物、机构、地点的规范名单（CSV、TSV、XLSX、JSON Lines、SKOS、CBDB 的 SQLite 文件），供条目查找；列出、替换或移除名单。已作的对应不变。

  kanwu serve-authorities W.kanwu [--port N]
      按 Reconciliation API 0.2 向本机的其他程序（如 OpenRefine）提供名录查询，端口 8671 或所给的端口，
      直到中断（Ctrl+C）。只读不写；不回答本机以外的任何请求。

  kanwu info W.kanwu
      列出工作区里的各期报纸、工作进度，并检查文件是否完好。

  kanwu types W.kanwu (--to 文件 | --from 文件)
      --to 把实体类型、属性、标注说明和关系类型写入文件；--from 照这样的文件设置类型，作为一步操作，窗口里可以撤销。

  kanwu samples W.kanwu [--json]
      列出抽查的结果：各类标注错了多少、漏了多少，附 95% 置信区间（Wilson）。加 --json 则每个样本输出一行 JSON。

  kanwu check W.kanwu
      全面核对：文件是否完好，所有内容是否与日志相符；并说明有多少版面图像不在了。

  kanwu images W.kanwu [--contents] [--find 文件夹] [--copy]
      列出图像不在或已变成另一个文件的版面；加 --contents 则读完文件比较内容。--find 按内容在文件夹里查找缺失的图像并记下位置。
      --copy 把别处的图像复制到工作区旁的 W.files 文件夹。工作区和备份都不含图像。

  kanwu merge 副本.kanwu --workspace W.kanwu
      把另一份副本里做过的工作并入工作区；副本不变。同一份副本可以并入多次。

  kanwu purge W.kanwu --name 报纸名 [--date 年-月-日] --reason 原因 [--backups] [--yes]
      把一期报纸（包括已移除的）从文件里彻底清除，连同历史记录里的文字；不能撤销。不加 --yes 只列出会清除什么。
      加 --backups 则连同“Kanwu backups”（或用 --in 指定的）文件夹里的备份一起清除。

  kanwu reread W.kanwu --name 报纸名 [--date 年-月-日] --encoding 编码
      用另一种编码重读一期报纸的文件：已作的决定移到现在的位置，找不到位置的列出来；可以在窗口里撤销，
      原来的读法留在文件里，直到这期报纸被彻底清除。

  kanwu backup W.kanwu [--in 文件夹]
      给工作区做一份注明日期的备份并核对，放在工作区旁的“Kanwu backups”文件夹（或指定的文件夹）里，
      工作区正在打开时也可以；一天内每小时留一份，一个月内每天一份，一年内每月一份，其余的清除。
      加 --list 则只列出已有的备份；加 --to F.kanwu 则完整复制成这个新文件。

  kanwu restore 备份.kanwu --to F.kanwu
      从备份还原出一个新的工作区文件；备份和原来的工作区都不变，不覆盖已有文件。

  kanwu recover W.kanwu --to F.kanwu
      工作区文件损坏时，把还能读出的内容（原文、日志里的改动）重建成一个新文件，并说明有多少读不出；原文件不变。

  --help, -h    显示本说明
  --version     显示版本

退出码：0 完成，2 命令行用法有误，1 其他。
`,
  /** How to import a file that is refused, as plain text. */
  asPlainText: '（加 --as plain-text 可按纯文本读入。）',
  /** How to say which encoding a file is in. */
  withEncoding: '（可用 --encoding 指定编码。）',
  /** How to import a text that is there already. */
  withAnnotator: '（加 --annotator 姓名 指定读谁的。）',
  withOffsets: '（加 --offsets utf-16 或 --offsets grapheme 指定。）',
  withSameText: '（加 --same-text 仍可导入。）',
  /** What became of all files of an import. */
  annotatorTaken: (name: string) => annotatorWords.taken(name),
  importTally: ({
    files,
    imported,
    readAlong,
    thereAlready,
    leftOut,
  }: {
    readonly files: number;
    readonly imported: number;
    readonly readAlong: number;
    readonly thereAlready: number;
    /** Of other annotators than the one whose work was taken. */
    readonly leftOut: number;
  }) =>
    `共 ${files} 个文件：导入 ${imported} 个，随其他文件读入 ${readAlong} 个，已在工作区里 ${thereAlready} 个，${leftOut === 0 ? '' : `其他标注者的 ${leftOut} 个未读入，`}未导入 ${files - imported - readAlong - thereAlready - leftOut} 个`,
  /** What a file was read as. */
  readAs: ({ format, version, encoding }: Pick<ImportReport, 'format' | 'version' | 'encoding'>) =>
    `读取格式：${formatNames[format]}${version === undefined ? '' : `（版本 ${version}）`}，编码 ${encoding}`,
  images: (report: ImageReport) => pageImageWords.imported(report, 'W.files'),
  imagesFound: (found: number, missing: number) => `找到 ${found} 幅版面图像，仍缺 ${missing} 幅`,
  imagesCopied: (copied: ImagesCopied) => pageImageWords.copied(copied),
  imageCheck: (check: ImageCheck) => pageImageWords.check(check),
  imageTrouble: (image: TroubledImage) => pageImageWords.inTrouble(image),
  unread: (unread: Unread) => `未能读入：${unreadWords(unread)}`,
  noTitle: '报刊不明',
  noDate: '无日期',
  articles,
  corrections: (number: number) => `${number} 处更正`,
  mentions: entities,
  notTogether: {
    'file-missing': (count: number) => `${count} 篇文章没有合回：所需的原始文件没有给出`,
    'other-text': (count: number) => `${count} 篇文章没有合回：文件读出的文字与当时不同`,
  },
  records: recordCounts,
  checks: checkWords,
  wrote: (path: string, records: string) => `${path}：${records}`,
  /** What the format could not carry of what was exported. */
  authorities: authorityWords.authorities,
  /** The register answers other programs now. */
  serving: (address: string) => `名录已向本机程序开放：${address}（按 Ctrl+C 结束）`,
  heldBack: (kept: HeldBack) => `${heldBack(kept)}，未写出（加 --include-not-for-release 则写出）`,
  stale: (count: number) => `有 ${count} 篇文章的建议早于后来对其中名称的决定，照原样写出；在窗口中打开文章即更新。`,
  lost: (losses: readonly Loss[]) => ['此格式未能承载：', ...losses.map((each) => `  ${loss(each)}`)].join('\n'),
  /** A copy of a workspace was written and checked. */
  copied: (path: string) => `${path}：副本完整，已核对`,
  nothingToBackUp: '工作区里还没有做过任何事，无需备份',
  backedUpAlready: (path: string) => `${path}：此后没有改动，无需再备份`,
  backupsDropped: (count: number) => `为腾出空间，清除了最早的 ${count} 份备份`,
  noBackups: (folder: string) => `${folder} 里没有这个工作区的备份`,
  /** A backup: when it was made, why, and its size in MB. */
  backupMade: (at: number, why: BackupReason, megabytes: number) =>
    `${moment(at)}，${backupReasons[why]}，${megabytes} MB`,
  entries: (count: number) => `${count} 项改动`,
  recovered: (path: string, recovered: Recovered) => `${path}：${recoveredWords(recovered)}`,
  workspace: (path: string) => `工作区：${path}`,
  issues: (number: number) => `报纸：${number} 份`,
  /** Puts clauses in one sentence. */
  clauses: (...clauses: readonly string[]) => clauses.join('；'),
  counts: (what: keyof typeof whats, { accepted, suggested }: Counts) =>
    `${whats[what]}：已接受 ${accepted}，待审 ${suggested}`,
  states: terms.articleState,
  integrity: (found: string) => `完整性：${found}`,
  whole: '完好',
  /** What an issue was imported from, which may be several pages. */
  file: (fileName: string, pages: number) => (pages === 1 ? fileName : `${fileName}等 ${pages} 版`),
  journalLeadsHere: (entries: number) => `完好；按日志（${entries} 项改动）重新得出，结果一致`,
  /** What taking in another copy came to. */
  merged: (entries: number, conflicts: number, lists: number) =>
    `并入 ${entries} 项改动；${conflicts === 0 ? '没有冲突' : `有 ${conflicts} 处冲突待处理，请在窗口中查看`}${lists === 0 ? '' : `；带来 ${lists} 份规范名单`}`,
  /** What goes for good. */
  purges: ({ issues, files, articles: number, decisions, names }: PurgePreview) =>
    `将清除：${issues.map(({ name, date }) => (date === null ? name : `${name} ${date}`)).join('、')}（${files.join('、')}）
  ${number} 篇文章，${decisions} 项决定，${names} 个只在这里出现的名称`,
  backupsHolding: (paths: readonly string[], go: boolean) =>
    [
      go ? '连同这些备份里的：' : '这些备份里还有它（加 --backups 则一起清除）：',
      ...paths.map((path) => `  ${path}`),
    ].join('\n'),
  backupsPurged: (count: number, failed: readonly string[]) =>
    [`${count} 份备份里的也已清除`, ...failed.map((path) => `  没有清除成：${path}`)].join('\n'),
  purgeNotYet: '没有改动。确认无误后加 --yes 再运行一次；清除后不能撤销。',
  purged: (entries: number) => `已清除；${entries} 项历史记录的内容随之删去。别处的副本和备份里可能还有。`,
  /** A file was read in another encoding. */
  reread: (fileName: string, encoding: Encoding, { moved, settled, lost, unplaced }: RereadReport) =>
    [
      `${fileName}：已按 ${encoding} 重读`,
      `  ${moved} 项决定已移到现在的位置${settled === 0 ? '' : `，${settled} 条更正不再需要`}${lost === 0 ? '' : `，${lost} 项找不到位置：`}`,
      ...unplaced.map(({ text, said }) => `    ${text}（${said}）`),
      ...(lost > unplaced.length ? [`    ……另有 ${lost - unplaced.length} 项`] : []),
    ].join('\n'),
  difference,
  /** An article in which something was found. */
  foundIn: ({ issue, date, page, headline, blocks }: FoundArticle) =>
    `${issue} ${date ?? '无日期'}${page === null ? '' : ` 第 ${page} 版`}《${headline}》${blocks === 1 ? '' : `（${blocks} 段）`}`,
  /** What was found altogether, of which so many articles are listed. */
  foundAltogether: (articles: number, blocks: number, listed: number) =>
    articles === 0
      ? '没有找到'
      : `共 ${articles} 篇文章、${blocks} 段${listed < articles ? `；以上为前 ${listed} 篇，用 --limit 可多列` : ''}`,
  version: ({ name, note, by, at }: Readonly<Record<'name' | 'note' | 'by' | 'at', string>>) =>
    `${at} ${name}（${by}）${note === '' ? '' : ` ${note}`}`,
  noVersions: '没有命名的版本；在窗口的“历史”中可以命名',
  typesWritten: (path: string) => `类型表已写入 ${path}`,
  typesTaken: ({ added, changed, same }: TakenTagSet) => `新增 ${added} 个类型，改动 ${changed} 个，相同 ${same} 个`,
  noSamples: '没有抽查过；在窗口的“抽查…”中抽取样本',
  sampleDrawn: ({ at, by, seed, status, of }: DrawnSample) =>
    `${moment(new Date(at))} ${by} 抽取，种子 ${seed}，${sampleWords.ofStatus[status]}；${sampleWords.drawnFrom(of.marks, of.passages)}`,
  sampleProgress: sampleWords.progress,
  /** Of a type, null for all together; what is null is not known. */
  sampleFinding: (type: string | null, wrong: string | null, missing: string | null) =>
    `${type ?? '全部类型'}：标错 ${wrong ?? '未知'}，漏标 ${missing ?? '未知'}`,
  share: (some: number, all: number, [share, low, high]: readonly [number, number, number]) =>
    sampleWords.share(some, all, percent(share), [percent(low), percent(high)]),
  onlyMarked: sampleWords.onlyMarked,
  typeName: terms.typeName,
  journalDiffers: (tables: string) => `按日志重放的结果不一致：${tables}`,
  sourceDiffers: (sha256: string) => `导入的文件与原样不符（SHA-256 ${sha256}）`,
  recognitionDamaged: (sha256: string) => `导入页面的识别数据无法读取（SHA-256 ${sha256}）`,
  projectionDiffers: (name: string) => `索引与记录不符：${name}`,
  journalGap: (missing: number) => `日志缺少 ${missing} 项改动`,
  journalFails: (reason: string) => `日志无法重放：${reason}`,
};

/** What is told of an article in which something was found. */
type FoundArticle = Pick<FoundText, 'issue' | 'date' | 'page' | 'headline' | 'blocks'>;

/** How much of something there is. */
export type Counts = Readonly<Record<'accepted' | 'suggested', number>>;

export type CommandLineWords = typeof commandLineWords;
