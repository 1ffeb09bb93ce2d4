import type { OffsetUnit } from '../../../model/import.ts';
import type { ImportCounts, ImportExtent, ImportState } from '../../../model/import-batch.ts';

/** What became of the files of an import, in Chinese. */
export const importStates = {
  waiting: '等待',
  imported: '已导入',
  'there-already': '已在工作区里',
  'read-along': '随其他文件读入',
  failed: '未导入',
  'left-out': '不再导入',
} satisfies Record<ImportState, string>;

const among = (counts: ImportCounts): string =>
  (['failed', 'there-already', 'waiting'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${importStates[state]} ${counts[state]} 个`)
    .join('，');

const all = (counts: ImportCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is said of imports, in Chinese. */
export const importWords = {
  countedIn: { 'utf-16': 'UTF-16 单位', 'code-point': 'Unicode 字符', grapheme: '完整字符（字素）' } satisfies Readonly<
    Record<OffsetUnit, string>
  >,
  title: '导入记录',
  none: '还没有导入过文件',
  noneNext: '可以打开文件、文件夹或压缩包，也可以把它们拖到窗口里。',
  batch: '哪次导入',
  batchOf: (when: string, given: readonly string[], counts: ImportCounts) =>
    `${when} · ${given[0] ?? ''}${given.length > 1 ? ` 等 ${given.length} 项` : ''} · ${all(counts)} 个文件`,
  by: (actor: string, when: string) => `${actor} 于 ${when} 导入`,
  extentLabel: '列出',
  extent: {
    ...importStates,
    all: '全部',
    'not-in': '没有导入的',
    incomplete: '有内容没有读入的',
  } satisfies Record<ImportExtent, string>,
  extentCount: (name: string, count: number) => `${name} ${count}`,
  state: importStates,
  column: { file: '文件', became: '结果', articles: '文章' },
  table: '这次导入的文件',
  noneListed: '没有这样的文件',
  articles: (count: number) => `${count} 篇`,
  partlyRead: '有内容没有读入',
  readWith: (name: string) => `作为 ${name} 的一部分读入`,
  leftOut: '您选择了不再导入其余的文件',
  waits: '还没有轮到',
  inArchive: (archive: string) => `压缩包 ${archive}`,
  openArticle: '打开文章',
  importAnyway: '仍然导入',
  pick: '在列表中选择一个文件，这里显示它的详情。',
  resume: (count: number) => `继续导入其余 ${count} 个文件`,
  resumeListing: '继续导入',
  leaveOut: '不再导入其余的',
  underWay: '正在导入…',
  elsewhere: '这次导入是在另一台电脑或另一份副本里做的，不能在这里继续。',
  // Notices.
  done: (counts: ImportCounts, articles: number) =>
    `${all(counts)} 个文件中导入了 ${counts.imported} 个，共 ${articles} 篇文章`,
  doneNext: (counts: ImportCounts) => (among(counts) === '' ? '' : `${among(counts)}。`),
  showList: '查看导入记录',
  cutOff: '上次的导入没有完成',
  cutOffNext: (counts: ImportCounts) =>
    counts.waiting === 0
      ? '还没有列出所有文件就中断了。'
      : `${all(counts)} 个文件中还有 ${counts.waiting} 个没有导入；已导入的都在。`,
};
