import { annotatorWords } from './annotators.ts';
import { authorityWords } from './authorities.ts';
import { backupWords } from './backups.ts';
import { collectionWords } from './collection.ts';
import { command, commandGroup, shortName, tagAs, tagByUnusedKey } from './commands.ts';
import { conflictWords, undoImportWords } from './conflicts.ts';
import { damageWords, recoveredWords } from './damage.ts';
import { difference } from './difference.ts';
import { exportWords } from './exporting.ts';
import { fieldWords } from './fields.ts';
import { figureWords as figures } from './figures.ts';
import { helpWords as help, tourWords as tour } from './help.ts';
import { history } from './history.ts';
import { importWords } from './imports.ts';
import { labelWords } from './labels.ts';
import { memoryWords } from './memory.ts';
import { noticeWords } from './notices.ts';
import { originName, originReason } from './origins.ts';
import { pageWords } from './page.ts';
import { pageImageWords } from './page-images.ts';
import { programWords } from './program.ts';
import { recordColumnWords } from './record-columns.ts';
import { register } from './register.ts';
import { replacing } from './replacing.ts';
import { rereadWords } from './reread.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';
import { terms } from './terms.ts';
import { textPaneWords } from './text-pane.ts';
import { typeWords } from './types.ts';
import { versions } from './versions.ts';
import { walk } from './walk.ts';
import { weightWords } from './weights.ts';

/** Everything that the window says, in Chinese; the other languages have the same shape. */
export const windowWords = {
  common: {
    close: '关闭',
    cancel: '取消',
    save: '保存',
    done: '完成',
    dismiss: '关闭通知',
    remove: '移除',
    allTypes: '所有类型',
    allStatuses: '所有状态',
    noMatch: '没有符合条件的内容',
  },
  ...terms,
  register,
  walk,
  columns: recordColumnWords,
  reread: rereadWords,
  replacing,
  command,
  shortName,
  commandGroup,
  tagAs,
  tagByUnusedKey,
  originName,
  originReason,
  tab: { entities: '实体', categories: '分类', corrections: '更正', article: '文章', history: '历史' },
  ...textPaneWords,
  layout: {
    toolbar: '工具栏',
    article: '文章',
    panel: '编辑面板',
    tabs: '面板内容',
    divider: { library: '调整资料库宽度', panel: '调整编辑面板宽度', image: '调整版面图像宽度' },
  },
  ...collectionWords,
  ...pageWords,
  images: pageImageWords,
  annotators: annotatorWords,
  labels: labelWords,
  ...fieldWords,
  ...authorityWords,
  ...typeWords,
  history,
  undo: {
    undo: (words: string) => `撤销：${words}`,
    redo: (words: string) => `重做：${words}`,
  },
  undoImport: undoImportWords,
  imports: importWords,
  backup: backupWords,
  conflict: conflictWords,
  palette: {
    label: '命令',
    prompt: '查找命令、文章、名称或正文',
    mentions: (count: number) => `${count.toLocaleString()} 处`,
    searchAll: (wanted: string) => `在全部文章中查找“${wanted}”`,
  },
  difference,
  versions,
  sample,
  figures,
  help,
  tour,
  search,
  export: exportWords,
  ...memoryWords,
  ...programWords,
  weights: weightWords,
  damage: { ...damageWords, recoveredWords },
  ...noticeWords,
};

export type WindowWords = typeof windowWords;
