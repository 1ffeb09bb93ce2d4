import type { ArticleState } from '../../model/article.ts';
import type { BlockRole } from '../../model/block.ts';
import type { Certainty, CorrectionKind } from '../../model/correction.ts';
import type { CandidateReason } from '../../model/entity-candidates.ts';
import type { Action } from '../../model/journal.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { Status } from '../../model/status.ts';
import type { ExportFormat } from '../../preload/contract.ts';
import type { CommandGroup, CommandId } from '../commands/command.ts';
import type { ArticlePlace } from '../furniture/article-choices.ts';
import type { AddNameSaid } from '../memory/add-name.tsx';
import type { MemoryExtent } from '../memory/memory-table.ts';
import type { LearningSuccess, LearningTask } from '../state/learning-slice.ts';
import type { PanelTab } from '../state/panes.ts';
import type { TextPanePhrases } from '../text/phrases.ts';

/** Commands whose name is not made from a type. */
export type NamedCommand = Exclude<CommandId, `tag-${string}`>;

const typeNames: Readonly<Record<string, string>> = {
  person: '人物',
  organization: '机构',
  place: '地点',
  position: '职务',
  date: '日期',
  money: '金额',
  quantity: '数量',
  event: '事件',
  work: '作品',
  phone: '电话',
  identifier: '编号',
};
const typeSigns: Readonly<Record<string, string>> = {
  person: '人',
  organization: '机',
  place: '地',
  position: '职',
  date: '日',
  money: '金',
  quantity: '量',
  event: '事',
  work: '作',
  phone: '电',
  identifier: '号',
};
const typeName = (type: EntityType): string => typeNames[type] ?? type;
const typeSign = (type: EntityType): string => typeSigns[type] ?? type.charAt(0).toUpperCase();

const status: Record<Status, string> = { suggested: '待审', accepted: '已接受', rejected: '已拒绝' };

const correctionKind: Record<CorrectionKind, string> = {
  misprint: '印刷错误',
  recognition: '识别错误',
  'line-join': '断行拼接',
  gap: '缺文',
  supplied: '补文',
  punctuation: '标点',
  spacing: '空白',
};

const command: Record<NamedCommand, string> = {
  'open-issue': '打开报纸文件…',
  'open-sample': '打开示例',
  'open-workspace': '打开工作区…',
  'create-workspace': '新建工作区…',
  'close-workspace': '关闭工作区',
  'remove-issue': '移除这期报纸…',
  'import-vocabulary': '导入词表…',
  vocabularies: '管理自有词表…',
  export: '导出数据集…',
  undo: '撤销',
  redo: '重做',
  find: '在文中查找',
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
  furniture: '版面其他文字…',
  'command-palette': '命令面板',
  'next-pane': '下一个窗格',
  'previous-pane': '上一个窗格',
  'show-entities': '显示实体',
  'show-categories': '显示分类',
  'show-corrections': '显示更正',
  'show-article': '显示文章信息',
  'show-history': '显示历史',
  memory: '记忆…',
  learning: '学习…',
  preferences: '偏好设置',
  shortcuts: '键盘快捷键',
};

const short: Partial<Record<CommandId, string>> = {
  'next-suggestion': '下一条',
  'previous-suggestion': '上一条',
  accept: '接受',
  reject: '拒绝',
  'accept-confident': '接受 ≥90%',
};

const commandName = (id: CommandId): string =>
  id in command ? command[id as NamedCommand] : `标为${typeName(id.slice('tag-'.length))}`;

const articlePlace: Record<ArticlePlace, string> = {
  before: '前一篇：',
  after: '后一篇：',
  open: '当前篇：',
  other: '',
};

const tab: Record<PanelTab, string> = {
  entities: '实体',
  categories: '分类',
  corrections: '更正',
  article: '文章',
  history: '历史',
};

const textPane: TextPanePhrases = {
  typeName,
  typeSign,
  statusName: (each) => status[each],
  correctionKindName: (kind) => correctionKind[kind],
  join: '接',
  joinHint: '把断开的两行接起来',
  was: '原文',
  now: '改为',
  nothing: '（无）',
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
};

/** Everything that the window says, in Chinese; the other languages have the same shape. */
export const zh = {
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
  typeName,
  typeSign,
  status,
  correctionKind,
  command,
  commandName,
  commandGroup: {
    file: '文件',
    edit: '编辑',
    review: '审阅',
    tag: '标注',
    article: '文章',
    view: '视图',
  } satisfies Record<CommandGroup, string>,
  tab,
  textPane,
  articleState: { untouched: '未处理', 'in-work': '处理中', done: '已完成' } satisfies Record<ArticleState, string>,
  certainty: {
    high: '确定',
    medium: '较有把握',
    low: '存疑',
    unknown: '不详',
  } satisfies Record<Certainty, string>,
  blockRole: {
    kicker: '引题',
    headline: '标题',
    subhead: '副题',
    body: '正文',
    byline: '署名',
    caption: '图注',
    furniture: '版面',
  } satisfies Record<BlockRole, string>,
  action: {
    'issue-import': '导入报纸',
    'issue-revise': '修改报纸信息',
    'issue-remove': '移除报纸',
    'article-revise': '修改文章',
    'article-add': '新立一篇',
    'article-split': '另立一篇',
    'article-merge': '并入上一篇',
    'block-revise': '修改段落类别',
    'block-split': '拆分段落',
    'block-merge': '合并段落',
    'block-set-aside': '移出文章',
    'block-take-in': '加入文章',
    'mention-add': '标注实体',
    'mention-accept': '接受实体',
    'mention-reject': '拒绝实体',
    'mention-revise': '修改实体',
    'mention-remove': '删除实体标注',
    'correction-add': '添加更正',
    'correction-accept': '接受更正',
    'correction-reject': '拒绝更正',
    'correction-revise': '修改更正',
    'correction-remove': '删除更正',
    'entity-add': '添加名录条目',
    'entity-revise': '修改名录条目',
    'entity-merge': '合并名录条目',
    'entity-split': '拆分名录条目',
    'entity-remove': '删除名录条目',
    'relation-add': '添加关系',
    'relation-revise': '修改关系',
    'relation-remove': '删除关系',
    'classification-add': '归入分类',
    'classification-revise': '修改分类',
    'classification-remove': '移出分类',
    'suggestions-refresh': '更新建议',
    'learning-reset': '清除学到的内容',
    'learning-import': '导入学到的内容',
    'vocabulary-add': '导入词表',
    'vocabulary-revise': '更新词表',
    'vocabulary-remove': '移除词表',
    'ruling-add': '定下处理办法',
    'ruling-revise': '修改处理办法',
    'ruling-remove': '取消处理办法',
  } satisfies Record<Action, string>,
  layout: {
    toolbar: '工具栏',
    article: '文章',
    panel: '编辑面板',
    tabs: '面板内容',
    divider: { library: '调整资料库宽度', panel: '调整编辑面板宽度' },
  },
  start: {
    label: '开始',
    title: '刊误 Kanwu',
    purpose: '打开一期报纸的文本，核对找到的人物、机构和地点，改正文字，归入分类，导出数据集。',
    dropHint: '也可以把文本文件（.txt）或工作区（.kanwu）拖到窗口里。',
    drop: '松开以打开文件',
    where: '工作区保存在',
    whereHint: '所有内容自动保存在这一个文件里，可以复制、备份、移到别处。',
    changeWhere: '换个位置…',
    recent: '最近的工作区',
    noRecent: '还没有。打开第一份报纸文件后会出现在这里。',
    missing: '文件已不在',
  },
  library: {
    title: '资料库',
    tree: '报纸与文章',
    empty: '这个工作区还没有报纸',
    noHeadline: '（无标题）',
    progress: (done: number, all: number) => `${done}/${all}`,
    progressLabel: (done: number, all: number) => `${all} 篇中完成 ${done} 篇`,
    waiting: (count: number) => (count === 0 ? '无待审' : `${count} 条待审`),
    furniture: (count: number) => `版面其他文字（${count}）`,
    issueMenu: (title: string) => `${title} 的操作`,
  },
  removeIssue: {
    title: '移除这期报纸？',
    remove: '移除',
    what: (articles: number, undo: string) =>
      `它的 ${articles} 篇文章连同全部标注、更正和分类都会从工作区移除；磁盘上的原文件不受影响。移除后可以按 ${undo} 撤销。`,
  },
  furniture: {
    title: (issue: string) => `版面其他文字 · ${issue}`,
    purpose: '不属于任何文章的文字：报头、版次、责编等。如有误归在这里的，选中后放回文章。',
    none: '没有了，所有文字都在文章里。',
    first: '第一篇文章之前',
    after: (headline: string) => `《${headline}》之后`,
    chosen: (count: number) => `已选 ${count} 段`,
    article: '放入哪篇文章',
    choice: (place: ArticlePlace, ordinal: number, headline: string) => `${articlePlace[place]}${ordinal} ${headline}`,
    add: '放入文章',
    newArticle: '另立一篇',
    done: (count: number, headline: string) => `已放入 ${count} 段：${headline}`,
    goTo: '打开这篇',
  },
  issue: {
    numbered: (number: string) => `第 ${number} 期`,
    paged: (page: string) => `第 ${page} 版`,
  },
  article: {
    none: '没有打开的文章',
    noneNext: '在左侧选择一篇文章。',
    text: '文章正文',
    marks: '显示哪些标注',
    state: '文章状态',
    doneAndNext: '完成，下一篇',
    place: (ordinal: number, count: number) => `第 ${ordinal} 篇，共 ${count} 篇`,
  },
  review: {
    label: '审阅',
    nothing: '已全部审完',
    waiting: (count: number, at: number | null) =>
      at === null ? `${count} 条待审` : `第 ${at} 条，共 ${count} 条待审`,
    short: (id: CommandId): string => short[id] ?? commandName(id),
  },
  selection: {
    label: '所选内容',
    nothing: '选中文字可以标注或更正，点击标注可以编辑；按 J 从第一条待审开始。',
    text: '选中的文字',
    tagAs: '标为',
    correct: '更正文字',
  },
  mention: {
    label: '实体',
    type: '类型',
    span: '范围',
    value: '规范值',
    valueHint: (type: EntityType): string | undefined =>
      type === 'date' ? '如 2020-04-30' : type === 'money' ? '如 CNY 3000000000' : undefined,
    note: '备注',
  },
  ownType: {
    choose: '其他类型…',
    other: '其他类型',
    code: '类型代码',
    hint: '小写字母开头，可用数字和连字符，如 military-unit。用过的会列在类型里。',
    use: '使用',
  },
  entityLink: {
    label: '所指',
    none: '未指明',
    onceAccepted: '接受后自动确定',
    candidates: '可能所指',
    reason: {
      'same-name': '同名',
      alias: '别名',
      'full-form': '全称',
      'part-of-name': '名称的一部分',
      abbreviation: '缩写',
    } satisfies Record<CandidateReason, string>,
    reasons: (reasons: readonly string[]) => reasons.join('、'),
    new: (name: string) => `新条目“${name}”`,
    another: (name: string) => `另立条目“${name}”`,
    unlink: '不指任何条目',
    preferredName: '首选名',
    rename: '修改首选名',
    aliases: (names: readonly string[]) => `又称 ${names.join('、')}`,
  },
  relation: {
    label: '关系',
    accept: '接受关系',
    reject: '拒绝关系',
    remove: '删除关系',
    add: '添加关系',
    type: '关系类型',
    other: '与哪一处有关',
    /** As it is said of the subject, and of the object. */
    kind: {
      'holds-position': { subject: '任职', object: '任职者' },
      'of-organisation': { subject: '所属机构', object: '所设职务' },
      'located-in': { subject: '位于', object: '其中有' },
    } satisfies Record<RelationType, Readonly<Record<'subject' | 'object', string>>>,
  },
  origin: {
    person: '人工标注',
    personShort: '人工',
    program: (origin: string, confidence: string) => `程序 ${origin.split('@')[0]} · 把握 ${confidence}`,
  },
  entity: {
    table: '实体表',
    filter: '筛选文字、规范值、备注',
    filterShort: '筛选',
    filterType: '按类型筛选',
    filterStatus: '按状态筛选',
    bulk: '批量操作',
    shown: (count: number) => `${count} 条`,
    selected: (count: number) => `已选 ${count} 条`,
    accept: '接受',
    reject: '拒绝',
    retype: '改类型',
    remove: '删除所选',
    selectAll: '全选',
    select: (text: string) => `选择 ${text}`,
    none: '本文没有实体',
    noneNext: '在正文中选中文字，按数字键标注。',
    column: { type: '类型', text: '文字', value: '规范值', confidence: '把握', status: '状态' },
  },
  category: {
    filed: '已归入的分类',
    none: '还没有分类。在下面的词表中勾选。',
    search: '搜索分类名称或代码',
    searchShort: '搜索分类',
    noVocabulary: '没有可用的词表',
    vocabularies: '分类词表',
    confidence: '把握',
    accept: (label: string) => `接受分类 ${label}`,
    reject: (label: string) => `拒绝分类 ${label}`,
    remove: (label: string) => `移除分类 ${label}`,
    narrower: (label: string) => `${label} 的下位类`,
  },
  vocabulary: {
    title: '自有词表',
    import: '导入词表…',
    none: '这个工作区还没有自有词表',
    formats:
      '可用带表头的 CSV（代码、名称、上位类），或 SKOS（Turtle、N-Triples、RDF/XML）。文件名就是词表的简称；再次导入同名文件即更新。',
    terms: (count: number) => `${count} 个分类`,
    remove: (label: string) => `移除词表 ${label}`,
    consequence: '移除词表后，已归入其中的文章保留分类代码，只是不再显示名称。可以撤销。',
  },
  correction: {
    label: '更正',
    list: '更正列表',
    filter: '筛选原文、改正、备注',
    filterShort: '筛选',
    status: '按状态筛选',
    addHere: '更正所选文字',
    acceptAll: (count: number) => `接受全部待审（${count}）`,
    none: '本文没有更正',
    noneNext: '在正文中选中有误的文字，按 C 更正。',
    was: '原文',
    now: '改为',
    nowHint: '留空表示删去。回车保存。',
    readsNow: '现在读作',
    nothing: '（此处无文字）',
    kind: '种类',
    certainty: '确定度',
    note: '备注',
    formNew: '更正文字',
    formEdit: '修改更正',
    accept: '接受更正',
    reject: '拒绝更正',
    edit: '修改更正',
  },
  details: {
    article: '文章信息',
    headline: '标题',
    headlineHint: '未填写时取版面上的标题。',
    subhead: '副题',
    reporters: '记者',
    correspondents: '通讯员',
    photographers: '摄影',
    peopleHint: '多人用顿号分隔',
    note: '备注',
    structure: '段落',
    role: (ordinal: number) => `第 ${ordinal} 段的类别`,
    join: '并下段',
    joinNext: (ordinal: number) => `并下段：第 ${ordinal} 段`,
    setAsideBlock: (ordinal: number) => `移出本篇：第 ${ordinal} 段`,
    structureHint: '拆分前先在正文中选中新段落开头的文字。',
    issue: '报纸信息',
    issueTitle: '报名',
    issueDate: '日期',
    issueNumber: '期号',
    issuePage: '版次',
    file: (name: string) => `文件：${name}`,
  },
  history: {
    scope: '历史范围',
    thisArticle: '本文',
    everything: '全部',
    list: '历史记录',
    none: '还没有改动',
    noneNext: '每一次改动都会记在这里。',
    more: '更早的记录',
    undone: '已撤销',
    program: '程序',
    of: (action: string, summary: string) => `${action}：${summary}`,
    undid: (words: string) => `撤销「${words}」`,
    redid: (words: string) => `重做「${words}」`,
  },
  undo: {
    undo: (words: string) => `撤销：${words}`,
    redo: (words: string) => `重做：${words}`,
  },
  palette: { label: '命令', prompt: '查找命令或文章' },
  export: {
    title: '导出数据集',
    run: '导出',
    format: '格式',
    formatName: { jsonl: 'JSON Lines', csv: 'CSV' } satisfies Record<ExportFormat, string>,
    formatHint: {
      jsonl: '每行一篇文章，含实体、分类、更正和全部人工决定。',
      csv: '每行一处实体，可直接用 Excel 打开。',
    } satisfies Record<ExportFormat, string>,
    scope: '范围',
    wholeWorkspace: '整个工作区',
    thisIssue: (title: string) => (title === '' ? '当前这期' : `当前这期：${title}`),
    includeSuggested: '包括待审的建议',
    includeSuggestedHint: '不勾选时只导出人工接受的内容。',
    directory: '文件夹',
    noDirectory: '尚未选择',
    chooseDirectory: '选择…',
    written: '已写出',
    records: (format: ExportFormat, count: number) => (format === 'jsonl' ? `${count} 篇文章` : `${count} 处实体`),
    show: '在文件夹中显示',
  },
  memory: {
    title: '记忆与学习',
    tab: { memory: '记忆', learning: '学习' },
    about:
      '接受过的名称，在别处出现时也会建议；在同样的前后文里被拒绝两次，就不再在那里建议。也可以在下面定下总是建议或从不建议。',
    table: '记住的名称',
    filter: '筛选名称',
    extentLabel: '按是否建议筛选',
    extent: {
      all: '全部',
      proposed: '会建议',
      'not-proposed': '不建议',
      withheld: '有几处不建议',
      ruled: '已定下',
    } satisfies Record<MemoryExtent, string>,
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
      hint: '添加的名称，写法略有不同（全角半角、间隔号、空格）也认得。',
      said: (said: AddNameSaid) => {
        switch (said.kind) {
          case 'too-short':
            return '名称至少要有两个字。';
          case 'there':
            return `“${said.name}”已经是这样。`;
          case 'added':
            return `已添加“${said.name}”。`;
        }
      },
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
    } satisfies Record<LearningTask, string>,
    outcome: (outcome: LearningSuccess) => {
      switch (outcome.kind) {
        case 'reset':
          return '已清除学到的内容。';
        case 'exported':
          return `已导出到 ${outcome.path}`;
        case 'imported':
          return `已导入：名称学自 ${outcome.passages} 个段落，分类学自 ${outcome.filedArticles} 篇文章。`;
        case 'undone':
          return '已撤销。';
      }
    },
  },
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
  shortcuts: { title: '键盘快捷键', note: '单键只在没有输入文字时有效。' },
  statusBar: { workspaceAt: (path: string) => `工作区：${path}` },
  saving: { saved: '所有更改已保存', saving: '正在保存…', failed: '上一处更改没有保存' },
  job: {
    import: (subject: string) => (subject === '' ? '正在导入' : `正在导入 ${subject}`),
    export: (subject: string) => (subject === '' ? '正在导出' : `正在导出 ${subject}`),
    cancel: '取消',
  },
  notice: {
    label: '通知',
    exported: (files: number, records: number) => `已导出 ${files} 个文件，${records} 条记录`,
    imported: (issues: number, articles: number) => `已导入 ${issues} 份文件，${articles} 篇文章`,
    found: (mentions: number, corrections: number) =>
      `找到 ${mentions} 处实体，${corrections} 处可能的更正，等待审阅。`,
    vocabulary: (scheme: string, terms: number, isUpdate: boolean) =>
      `已${isUpdate ? '更新' : '导入'}词表“${scheme}”，${terms} 个分类`,
    vocabularyNext: '可在“分类”标签中使用。',
    issueRemoved: (title: string) => `已移除 ${title}`,
    undo: '撤销',
    cannotSplit: '这里不能拆分段落',
    cannotSplitNext: '请选中段落中间、新段落开头的文字。',
    crossesBlocks: '更正不能跨段落',
    crossesBlocksNext: '请只选同一段里的文字，或先在“文章”标签中合并段落。',
  },
};

/** The catalogue's shape. */
export type Messages = typeof zh;
