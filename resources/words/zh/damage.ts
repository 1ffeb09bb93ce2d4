import type { Recovered } from '../../../model/recovered.ts';

/** What came of recovering a damaged workspace, in Chinese. */
export function recoveredWords({ entries, lostEntries, damagedSources, restoredRecords }: Recovered): string {
  return [
    lostEntries === 0 ? `全部 ${entries} 项改动都已恢复` : `恢复了 ${entries} 项改动，另有 ${lostEntries} 项读不出`,
    ...(restoredRecords > 0 ? [`其中 ${restoredRecords} 处结果仍在，已照原样补回`] : []),
    ...(damagedSources > 0 ? [`${damagedSources} 份原文不完整，缺损处以 □ 表示`] : []),
  ].join('；');
}

/** What is said of a workspace that is damaged or may only be read, in Chinese. */
export const damageWords = {
  damaged: '工作区文件已损坏，现以只读方式打开：可以查看、查找、导出，但不能改动，所示内容也可能不全。',
  notWritable: '工作区现在只能读取，不能保存改动：可以查看、查找、导出。',
  diskFull: '磁盘已满，工作区以只读方式打开：可以查看、查找，也可以导出到其他磁盘。腾出空间后请重新打开。',
  restore: '从备份还原…',
  recover: '恢复到新文件…',
  saveAsIs: '原样保存一份…',
  saveCopy: '保存副本…',
  savedAsIs: '已原样保存一份',
  recovered: '已恢复到新文件',
};
