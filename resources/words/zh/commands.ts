/** What each command is called, wherever it is offered: in the menu, in the palette, on a button. */
export const command = {
  'open-issue': '打开报纸文件…',
  'open-sample': '打开示例',
  'open-workspace': '打开工作区…',
  'new-window': '新建窗口',
  'create-workspace': '新建工作区…',
  'save-copy': '保存副本…',
  'merge-copy': '并入副本…',
  'close-workspace': '关闭工作区',
  'join-issue': '并入另一期…',
  'remove-issue': '移除这期报纸…',
  'import-vocabulary': '导入词表…',
  types: '实体类型…',
  publications: '报刊信息…',
  vocabularies: '管理自有词表…',
  export: '导出数据集…',
  undo: '撤销',
  redo: '重做',
  find: '在文中查找…',
  search: '在全部文章中查找…',
  'next-suggestion': '下一条待审',
  'previous-suggestion': '上一条待审',
  accept: '接受所选',
  reject: '拒绝所选',
  confirm: '确认并到下一条',
  'edit-selection': '编辑所选',
  correct: '更正文字',
  remove: '删除所选标注',
  'accept-confident': '接受本文所有 90% 以上把握的实体',
  'start-left': '开头左移一字',
  'start-right': '开头右移一字',
  'end-left': '结尾左移一字',
  'end-right': '结尾右移一字',
  'clear-selection': '取消选择，关闭通知',
  'article-done': '本文完成，到下一篇',
  'next-article': '下一篇',
  'previous-article': '上一篇',
  'split-block': '在选择处拆分段落',
  'join-blocks': '与下一段合并',
  'split-article': '从所选段落起另立一篇',
  'merge-article': '并入上一篇',
  'continue-article': '接上转版续文…',
  furniture: '版面其他文字…',
  'command-palette': '命令面板…',
  'next-pane': '下一个窗格',
  'previous-pane': '上一个窗格',
  'show-entities': '显示实体',
  'show-categories': '显示分类',
  'show-corrections': '显示更正',
  'show-article': '显示文章信息',
  'show-history': '显示历史',
  conflicts: '处理冲突…',
  memory: '记忆…',
  learning: '学习…',
  preferences: '偏好设置…',
  shortcuts: '键盘快捷键',
  'show-log': '查看运行日志',
};

/** Shorter names, for buttons that stand beside what they act on. */
export const shortName = {
  'next-suggestion': '下一条',
  'previous-suggestion': '上一条',
  accept: '接受',
  reject: '拒绝',
  'accept-confident': '接受 ≥90%',
  'article-done': '完成，下一篇',
};

/** Where commands stand in menu and palette. */
export const commandGroup = {
  file: '文件',
  edit: '编辑',
  review: '审阅',
  tag: '标注',
  article: '文章',
  view: '视图',
};

/** The command that tags text as being of a type. */
export const tagAs = (typeName: string): string => `标为${typeName}`;

export const tagByUnusedKey = (key: string): string => `按 ${key} 标注（未设类型）`;
