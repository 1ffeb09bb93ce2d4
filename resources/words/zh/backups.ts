import type { BackupReason } from '../../../model/backup.ts';

/** What a backup was made for, in Chinese. */
export const backupReasons = {
  hourly: '自动',
  'by-hand': '手动',
  'before-merge': '并入副本之前',
  'before-migration': '升级之前',
} satisfies Record<BackupReason, string>;

/** What is said of backups, in Chinese. */
export const backupWords = {
  title: '备份',
  about:
    '工作时每小时自动备份一次，没有改动就不备份；并入副本之前也会备份。还原不会覆盖任何文件：备份会还原成旁边的一个新文件。',
  noImages: '备份不含版面图像。',
  list: '备份列表',
  none: '还没有备份',
  noneNext: '有了改动，空闲下来就会自动备份。',
  noneOf: (name: string) => `没有找到“${name}”的备份`,
  reason: backupReasons,
  holds: (issues: number, articles: number, entries: number) =>
    `${issues} 期报纸 · ${articles} 篇文章 · ${entries} 项改动`,
  lastEntry: (when: string) => `最后改动 ${when}`,
  size: (megabytes: string) => `${megabytes} MB`,
  restore: '还原为新文件并打开',
  restoreOf: (when: string) => `还原为新文件并打开：${when}`,
  makeNow: '立即备份',
  underWay: '正在备份…',
  upToDate: '上次备份之后没有改动',
  folder: '备份存放在',
  chooseFolder: '另选文件夹…',
  useFolderBeside: '改放在工作区旁边',
  showFolder: '打开文件夹',
  folderMissing: '现在找不到这个文件夹。如果它在移动硬盘、U 盘或网络盘上，请先接好。',
  sameDisk: '备份和工作区在同一个磁盘上：误删、误改可以挽回，磁盘坏了则会一起丢失。最好另选一个磁盘上的文件夹。',
  share: '所有备份最多占空闲空间的',
  shareHint: '保留一天内每小时的、一个月内每天的、一年内每月的备份；放不下时，先清除最早的。',
  dropped: (count: number) => `为腾出空间，已清除最早的 ${count} 份备份。`,
  /** In the status bar. */
  last: (when: string) => `备份于 ${when}`,
  failing: '没有备份',
  lastTitle: (onSameDisk: boolean): string => (onSameDisk ? '备份（与工作区在同一个磁盘上）' : '备份'),
  titleOf: (name: string) => `“${name}”的备份`,
  ofWorkspace: (name: string) => `“${name}”的备份…`,
};
