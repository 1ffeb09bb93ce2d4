/** What the window says of the program itself, and what it is doing. */
export const programWords = {
  preferences: {
    title: '偏好设置',
    language: '语言',
    theme: '外观',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    actor: '你的名字',
    actorHint: '历史记录用这个名字记下你的改动。',
  },
  about: {
    title: '关于刊误',
    version: (version: string) => `版本 ${version}`,
    offline: '一切都在本机完成，不联网，不发送任何内容。',
    notices: '第三方声明',
    noticesHint: '刊误用到了他人的软件、词表和模型，许可条款原文如下；Chromium 的许可和软件物料清单在许可文件夹里。',
    noNotices: '第三方声明在构建时生成（npm run build），当前未经构建运行。',
    showFolder: '打开许可文件夹',
  },
  shortcuts: { title: '键盘快捷键', note: '单键只在没有输入文字时有效。' },
  statusBar: {
    workspaceAt: (path: string) => `工作区：${path}`,
    synced: (client: string) => `${client} 同步文件夹`,
    network: '网络磁盘',
  },
  place: {
    synced: (client: string) => `工作区在 ${client} 的同步文件夹里`,
    syncedNext:
      '一次只能在一台电脑上打开；关闭之后，等同步完成再到另一台打开。几个人同时工作，请各用一份副本，再用“并入副本”合起来。',
    network: '工作区在网络磁盘上',
    networkNext: '一次只能在一台电脑上打开；导出和备份时保存要等一等。放在本机磁盘上更快，也更稳妥。',
  },
  saving: {
    readOnly: '只读，不能改动',
    saved: '所有更改已保存',
    saving: '正在保存…',
    writing: '正在写入…',
    failed: '上一处更改没有保存',
    lost: {
      'workspace-moved': '没有保存：工作区文件已不在原处。',
      'workspace-replaced': '没有保存：工作区的位置上已是另一个文件。',
    },
    waiting: (holder: string | null) => `工作区正被${holder ?? '其他程序'}占用，等它放开后保存…`,
    typed: (count: number) => `${count} 处输入尚未完成，已留存`,
  },
  draft: {
    notSaved: '尚未保存',
    found: (when: string) => `${when} 输入，尚未保存`,
    drop: '放弃',
    show: '查看未完成的输入',
    unfinished: (text: string) => `“${text}”还没有保存。`,
    goBack: '继续填写',
    dropAndClose: '放弃并关闭',
  },
  job: {
    import: (subject: string) => (subject === '' ? '正在导入' : `正在导入 ${subject}`),
    export: (subject: string) => (subject === '' ? '正在导出' : `正在导出 ${subject}`),
    'authority-list': (subject: string) => (subject === '' ? '正在载入名单' : `正在载入 ${subject}`),
    compare: (subject: string) => (subject === '' ? '正在比较' : `正在比较 ${subject}`),
    'find-images': (subject: string) => (subject === '' ? '正在查找图像' : `正在查找图像：${subject}`),
  },
};
