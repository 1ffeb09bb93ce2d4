import type { BackupReason } from '../../../model/backup.ts';
import type { DatasetFormat, Loss, RecordKind } from '../../../model/dataset-export.ts';
import type { Encoding } from '../../../model/encoding.ts';
import type { FileFormat, Unread } from '../../../model/import.ts';
import type { PurgePreview } from '../../../model/purge.ts';
import type { Recovered } from '../../../model/recovered.ts';
import type { FoundText } from '../../../model/search/found-text.ts';
import { backupReasons } from './backups.ts';
import { recoveredWords } from './damage.ts';
import { loss, recordCounts } from './dataset.ts';
import { formatNames, unread as unreadWords } from './formats.ts';
import { terms } from './terms.ts';

const articles = (count: number): string => `${count} 篇文章`;
const entities = (count: number): string => `${count} 处实体`;
const kinds: Record<RecordKind, string> = {
  article: '每篇文章一条记录',
  mention: '每处实体一行',
  issue: '每期报纸一个文档',
  'labelled-text': '带实体标注的文本',
  row: '文章、实体、任职、更正、分类各一张表',
  annotation: '每处实体一条标注，另附正文',
};
const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'medium' });
const whats = { mentions: '实体', corrections: '更正' } as const;

/** Everything that the command line says besides errors. */
export const commandLineWords = {
  usage: (formats: readonly DatasetFormat[]) => `kanwu 刊误：从报纸文本中找出实体，改正错误

  kanwu import 文件… --workspace W.kanwu [--as 格式] [--encoding 编码]
      把报纸文件导入工作区（没有就新建），并列出每个文件里找到的内容。
      文件格式按内容识别；加 --as plain-text 则一律按纯文本读入。
      文字编码也自动识别，除非用 --encoding 指定：gb18030、big5、shift_jis、euc-kr、utf-16le……

  kanwu extract 文件 [--format jsonl] [--as 格式] [--encoding 编码]
      输出一个文件里找到的内容，每篇文章一行 JSON。不保存任何东西。

  kanwu export --workspace W.kanwu --format ${formats.map(({ code }) => code).join('|')} --out 文件夹 [--include-suggested]
      把已接受的内容（加选项时也包括仅建议的内容）写成文件夹里的新文件，并说明所选格式承载不了什么：
      ${formats.map(({ code, name, recordKind }) => `${code}：${name}，${kinds[recordKind]}`).join('\n      ')}

  kanwu search 文字… --workspace W.kanwu [--limit N]
      在所有文章的正文（含已接受的更正）里查找，列出前 N 篇（不写则 20 篇）和所在的文句；
      不分繁简、全角半角、大小写，断行也不妨碍。几段文字用空格隔开，须同在一段里；"…" 之内的空格不隔开。

  kanwu info W.kanwu
      列出工作区里的各期报纸、工作进度，并检查文件是否完好。

  kanwu check W.kanwu
      全面核对：文件是否完好，所有内容是否与日志相符。

  kanwu merge 副本.kanwu --workspace W.kanwu
      把另一份副本里做过的工作并入工作区；副本不变。同一份副本可以并入多次。

  kanwu purge W.kanwu --name 报纸名 [--date 年-月-日] --reason 原因 [--backups] [--yes]
      把一期报纸（包括已移除的）从文件里彻底清除，连同历史记录里的文字；不能撤销。不加 --yes 只列出会清除什么。
      加 --backups 则连同“Kanwu backups”（或用 --in 指定的）文件夹里的备份一起清除。

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
  /** What a file was read as. */
  readAs: (format: FileFormat, encoding: Encoding) => `读取格式：${formatNames[format]}，编码 ${encoding}`,
  unread: (unread: Unread) => `未能读入：${unreadWords(unread)}`,
  noTitle: '报刊不明',
  noDate: '无日期',
  articles,
  corrections: (number: number) => `${number} 处更正`,
  mentions: entities,
  records: recordCounts,
  wrote: (path: string, records: string) => `${path}：${records}`,
  /** What the format could not carry of what was exported. */
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
    `${moment.format(at)}，${backupReasons[why]}，${megabytes} MB`,
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
  merged: (entries: number, conflicts: number) =>
    `并入 ${entries} 项改动；${conflicts === 0 ? '没有冲突' : `有 ${conflicts} 处冲突待处理，请在窗口中查看`}`,
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
  /** An article in which something was found. */
  foundIn: ({ issue, date, page, headline, blocks }: FoundArticle) =>
    `${issue} ${date ?? '无日期'}${page === null ? '' : ` 第 ${page} 版`}《${headline}》${blocks === 1 ? '' : `（${blocks} 段）`}`,
  /** What was found altogether, of which so many articles are listed. */
  foundAltogether: (articles: number, blocks: number, listed: number) =>
    articles === 0
      ? '没有找到'
      : `共 ${articles} 篇文章、${blocks} 段${listed < articles ? `；以上为前 ${listed} 篇，用 --limit 可多列` : ''}`,
  journalDiffers: (tables: string) => `按日志重放的结果不一致：${tables}`,
  sourceDiffers: (sha256: string) => `导入的文件与原样不符（SHA-256 ${sha256}）`,
  projectionDiffers: (name: string) => `索引与记录不符：${name}`,
  journalGap: (missing: number) => `日志缺少 ${missing} 项改动`,
  journalFails: (reason: string) => `日志无法重放：${reason}`,
};

/** What is told of an article in which something was found. */
type FoundArticle = Pick<FoundText, 'issue' | 'date' | 'page' | 'headline' | 'blocks'>;

/** How much of something there is. */
export type Counts = Readonly<Record<'accepted' | 'suggested', number>>;

export type CommandLineWords = typeof commandLineWords;
