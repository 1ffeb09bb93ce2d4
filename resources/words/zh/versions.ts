/** Of the states of a workspace that people give a name to. */
export const versions = {
  title: '版本',
  none: '还没有命名的版本',
  noneNext: '给工作区现在的样子起个名，以后可以看出那以后改了什么。',
  nameThis: '命名当前版本',
  newName: '版本名称，如“移交前”',
  there: '已有这个名称',
  name: '名称',
  noName: '版本不能没有名称',
  note: '说明',
  noteHint: '例如交给谁、做到哪一步',
  by: (actor: string, when: string) => `${actor} 命名于 ${when}；内容是当时这份工作区里已裁定的`,
  compare: '看那以后的变化…',
  remove: '移除名称',
  removeHint: '内容不变，仍在历史里；可以撤销',
};
