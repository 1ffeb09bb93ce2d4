import { command, commandGroup } from './commands.ts';

/** What stands in the application menu; `&` stands before the letter that opens an item with Alt. */
export const menuWords = {
  ...command,
  file: `${commandGroup.file}(&F)`,
  edit: `${commandGroup.edit}(&E)`,
  view: `${commandGroup.view}(&V)`,
  window: '窗口',
  'help-menu': '帮助(&H)',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  'select-all': '全选',
  'zoom-in': '放大',
  'zoom-out': '缩小',
  'zoom-reset': '实际大小',
  'full-screen': '全屏',
  quit: '退出',
};

export type MenuWords = typeof menuWords;
