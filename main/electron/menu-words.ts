import type { languages, MenuCommand } from '../../preload/contract.ts';

/** What stands in the application menu: Kanwu's own commands, and headings and items that the system has roles for. */
type MenuWord =
  | MenuCommand
  | 'file'
  | 'edit'
  | 'view'
  | 'window'
  | 'help'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'select-all'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'full-screen'
  | 'quit';

/** The application menu in each language; `&` stands before the letter that opens an item with Alt. */
export const menuWords: Readonly<Record<(typeof languages)[number], Readonly<Record<MenuWord, string>>>> = {
  zh: {
    file: '文件(&F)',
    'open-issue': '打开报纸文件…',
    'open-sample': '试用样例报纸',
    'open-workspace': '打开工作区…',
    'create-workspace': '新建工作区…',
    'close-workspace': '关闭工作区',
    export: '导出…',
    preferences: '设置…',
    quit: '退出',
    edit: '编辑(&E)',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    'select-all': '全选',
    find: '查找…',
    view: '视图(&V)',
    'command-palette': '命令面板…',
    memory: '记忆…',
    learning: '学习…',
    'zoom-in': '放大',
    'zoom-out': '缩小',
    'zoom-reset': '实际大小',
    'full-screen': '全屏',
    window: '窗口',
    help: '帮助(&H)',
    shortcuts: '键盘快捷键',
  },
  en: {
    file: '&File',
    'open-issue': 'Open Issue File…',
    'open-sample': 'Try the Sample Issue',
    'open-workspace': 'Open Workspace…',
    'create-workspace': 'New Workspace…',
    'close-workspace': 'Close Workspace',
    export: 'Export…',
    preferences: 'Preferences…',
    quit: 'Quit',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    'select-all': 'Select All',
    find: 'Find…',
    view: '&View',
    'command-palette': 'Command Palette…',
    memory: 'Memory…',
    learning: 'Learning…',
    'zoom-in': 'Zoom In',
    'zoom-out': 'Zoom Out',
    'zoom-reset': 'Actual Size',
    'full-screen': 'Full Screen',
    window: 'Window',
    help: '&Help',
    shortcuts: 'Keyboard Shortcuts',
  },
};
