/** What the window says of the text of an article, and the ways to work in it. */
export const textPaneWords = {
  textView: {
    label: '正文的显示方式',
    reading: '更正后',
    both: '改前改后',
    printed: '原文',
    beside: '并排',
    vertical: '竖排',
  },
  textPane: {
    join: '接',
    joinHint: '把断开的两行接起来',
    was: '原文',
    now: '改为',
    nothing: '（无）',
    supplied: '脱',
    struck: '衍',
    commentSign: { remark: '注', 'to-ask': '问', answered: '答', settled: '结' },
    takeIn: '恢复',
    suppliedPart: '补入的脱文',
    seam: '原为两段，已接为一段',
    search: {
      find: '查找',
      next: '下一个',
      previous: '上一个',
      matchCase: '区分大小写',
      regularExpression: '正则表达式',
      wholeWord: '全词匹配',
      close: '关闭',
      currentMatch: '当前匹配',
      onLine: '在行',
    },
  },
  writing: {
    offer: '已输入、尚未保存的改写',
    otherText: '正文现已不同，请手工抄录仍需要的文字。',
    mode: '正文模式',
    modes: { review: '审', write: '改' },
    modeHints: {
      review: (key: string) => `审读：单键操作（${key} 改写）`,
      write: (key: string) => `改写：按键即输入（${key} 或 Esc 返回审读）`,
    },
  },
  review: {
    label: '审阅',
    nothing: '已全部审完',
    arriving: '正在读取全文…',
    waiting: (count: number, at: number | null) =>
      at === null ? `${count} 条待审` : `第 ${at} 条，共 ${count} 条待审`,
  },
  selection: {
    label: '所选内容',
    nothing: (key: string) => `选中文字可以标注或更正，点击标注可以编辑；按 ${key} 从第一条待审开始。`,
    text: '选中的文字',
    addTo: (name: string) => `并入“${name}”`,
    tagAs: '标为',
  },
};
