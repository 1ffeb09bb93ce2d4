/** What the window says of what is remembered and learned. */
export const memoryWords = {
  memory: {
    about:
      '接受过的名称、给条目取的名称，在别处出现时也会建议；在同样的前后文里被拒绝两次，就不再在那里建议。也可以在下面指定总是建议或从不建议。',
    table: '记住的名称',
    filter: '筛选名称',
    given: '条目之名',
    extentLabel: '按是否建议筛选',
    extent: {
      all: '全部',
      proposed: '会建议',
      'not-proposed': '不建议',
      withheld: '有几处不建议',
      ruled: '手工指定',
    },
    count: (count: number) => `${count} 个名称`,
    column: {
      type: '类型',
      name: '名称',
      accepted: '接受',
      rejected: '拒绝',
      withheld: '不再建议之处',
      ruling: '是否建议',
    },
    rulingOf: (name: string) => `是否建议 ${name}`,
    ruleListed: (count: number) => `列出的全部 ${count} 个：`,
    verdict: { decided: '按审阅结果', always: '总是', never: '从不' },
    verdictHint: {
      decided: '接受不少于拒绝时建议',
      always: '不论审阅结果，处处建议',
      never: '不论审阅结果，从不建议',
    },
    none: '还没有记住的名称',
    noneNext: '审阅时接受或拒绝的名称会记在这里，也可以在下面直接添加。',
    add: {
      label: '添加名称',
      name: '要添加的名称',
      verdict: '添加的名称是否建议',
      submit: '添加',
      hint: '添加的名称，写法略有不同（简繁、全角半角、间隔号、空格）也认得。',
      tooShort: '名称至少要有两个字。',
      there: (name: string) => `“${name}”已经是这样。`,
      added: (name: string) => `已添加“${name}”。`,
    },
  },
  learning: {
    about:
      '你每接受或拒绝一个名称，每把文章归入一个分类，程序就从中学一点，往后的建议会更合这份报纸。学到的内容只存在这个工作区里；除非你导出，不会离开这台电脑。',
    passages: '学过名称的段落',
    passageCount: (count: number) => (count === 0 ? '还没有' : `${count.toLocaleString('zh-CN')} 段`),
    features: '调整过的特征',
    featureCount: (count: number) => `${count.toLocaleString('zh-CN')} 个`,
    filed: '学过的分类',
    filedCount: (categories: number, articles: number) =>
      articles === 0 ? '还没有归类的文章' : `${articles} 篇文章，${categories} 个分类`,
    since: '从何时起',
    sinceBeginning: '自工作区建立以来',
    sinceReset: (when: string) => `自 ${when} 清除以来`,
    sinceImport: (when: string) => `自 ${when} 导入以来，以导入的内容为起点`,
    model: '随附的模型',
    otherModel: (model: string) =>
      `导入的名称知识出自另一版模型（${model}），对现在的模型不起作用；导入之后在这里接受和拒绝的，照常从中学习。如要沿用别处学到的内容，请在原工作区用现在这一版程序重新导出，再到这里导入。`,
    tasks: '处理学到的内容',
    export: '导出…',
    import: '导入…',
    reset: '清除学到的内容',
    exportHint: '导出的文件里没有整句原文，只有已归类文章中的词和两字组合，以及各出现在几篇文章里。',
    resetHint: '清除后回到随附的模型；已经接受和拒绝的内容不受影响，清除也可以撤销。',
    running: {
      reset: '正在清除…',
      export: '正在导出…',
      import: '正在导入…',
      undo: '正在撤销…',
    },
    outcome: {
      reset: '已清除学到的内容。',
      exported: (path: string) => `已导出到 ${path}`,
      imported: (passages: number, filedArticles: number) =>
        `已导入：名称学自 ${passages} 个段落，分类学自 ${filedArticles} 篇文章。`,
      undone: '已撤销。',
    },
  },
};
