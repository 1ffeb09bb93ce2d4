import type { DecidedInText, SaidOfWhole, WholeField } from '../../../model/edits/arrange/said-of-whole.ts';
import type { LibraryTotals } from '../../../model/library.ts';
import { encodingNames } from './formats.ts';

const wholeFieldWords: Readonly<Record<WholeField, string>> = {
  headline: '自拟标题',
  subhead: '自拟副题',
  people: '署名',
  note: '备注',
  'reference-code': '档号',
  'not-for-release': '不开放的标记',
  done: '已完成的状态',
};

/** What the window says of the collection: where it is kept, its newspapers and issues. */
export const collectionWords = {
  start: {
    label: '开始',
    title: '刊误 Kanwu',
    purpose: '打开一期报纸的文本，核对找到的人物、机构和地点，改正文字，归入分类，导出数据集。',
    dropHint: '也可以把文本文件（.txt）或工作区（.kanwu）拖到窗口里。',
    drop: '松开以打开文件',
    where: '工作区保存在',
    whereHint: '所有内容自动保存在这一个文件里。工作时会自动备份（“文件 → 备份…”）；不在使用时，也可以直接复制或移走。',
    changeWhere: '换个位置…',
    recent: '最近的工作区',
    noRecent: '还没有。打开第一份报纸文件后会出现在这里。',
    missing: '文件已不在',
    preparing: (file: string) => `正在准备 ${file}`,
    preparingWhy:
      '这一版刊误的清单和检索要从工作区的内容重新整理一次，内容本身不变；整理好之前不显示。可以中途离开，下次打开时从头再来。',
  },
  library: {
    title: '资料库',
    tree: '报纸与文章',
    empty: '这个工作区还没有报纸',
    noHeadline: '（无标题）',
    progress: (done: number, all: number) => `${done}/${all}`,
    progressLabel: (done: number, all: number) => `${all} 篇中完成 ${done} 篇`,
    waiting: (count: number) => (count === 0 ? '无待审' : `${count} 条待审`),
    referenceCode: '档号',
    correctionKind: '其中有这类更正',
    notForRelease: (reason: string) => `不开放：${reason}`,
    onlyNotForRelease: '只列不开放的',
    stale: '文中有名称已另有决定，打开时更新建议',
    furniture: (count: number) => `文章以外的文字（${count}）`,
    menu: (title: string) => `${title} 的操作`,
    onlyThisNewspaper: '只列这份报纸',
    openArticle: '打开',
    markAs: (state: string) => `标为“${state}”`,
    articleFacts: '篇目信息',
    articleHistory: '修改历史',
    group: (title: string | null, year: number | null) =>
      `${title ?? '报名不详'} ${year === null ? '日期不详' : `${year} 年`}`,
    issues: (count: number) => `${count} 期`,
    shown: (shown: number, all: number) => `列出 ${shown}/${all}`,
    order: '排列',
    orders: {
      listed: '导入顺序',
      newspaper: '按报纸和年份',
      oldest: '日期从早到晚',
      newest: '日期从晚到早',
      waiting: '待审篇数从多到少',
    },
    filter: '筛选资料库',
    filterWords: '标题、报名、日期、档号',
    moreFilters: '更多条件',
    filtersInUse: (count: number) => `更多条件（已用 ${count} 项）`,
    clearFilter: '取消筛选',
    found: (found: number, all: number) => `${all.toLocaleString('zh-CN')} 篇中的 ${found.toLocaleString('zh-CN')} 篇`,
    totals: ({ issues, articles, done, suggested }: LibraryTotals) => {
      const [allIssues, all, finished, waiting] = [issues, articles, done, suggested].map((n) =>
        n.toLocaleString('zh-CN'),
      );
      return `${allIssues} 期 ${all} 篇，已完成 ${finished} 篇，待审 ${waiting} 条`;
    },
    none: '没有符合条件的文章。',
    any: '不限',
    states: '状态',
    suggestions: '待审建议',
    leastWaiting: (least: number) => `${least.toLocaleString()} 条以上`,
    unknownIssue: '报名、日期不详',
    newspaper: '报纸',
    days: '日期',
    from: '从',
    until: '到',
    category: '类目',
    filedUnder: (label: string, count: number) => `${label}（${count}）`,
    person: '处理过的人',
  },
  carrying: {
    moving: (headline: string, place: string, at: number, of: number) =>
      `移动“${headline}”：${place}，第 ${at}／${of} 篇`,
    here: '原处',
    after: (headline: string) => `放在“${headline}”之后`,
    before: (headline: string) => `放在“${headline}”之前`,
    keys: '↑↓ 选位置，回车放下，Esc 放回原处',
    moved: (headline: string, place: number) => `“${headline}”现在是第 ${place} 篇`,
    stays: (headline: string) => `“${headline}”仍在原处`,
  },
  encoding: {
    title: (file: string) => `${file} 是什么编码？`,
    why: '从字节看不出这个文件的编码。请选一种读起来通顺的。',
    wanted: (others: number) =>
      `已选中字节所示的编码。如果读起来不对，请换一种${others === 0 ? '' : '；其余文件按同一编码读入'}。`,
    encoding: '编码',
    preview: '文件开头',
    damaged: (places: number) => `这种编码下有 ${places} 处不成文字。`,
    import: '按此编码导入',
    names: encodingNames,
  },
  removeIssue: {
    title: '移除这期报纸？',
    what: (articles: number, undo: string) =>
      `它的 ${articles} 篇文章连同全部标注、更正和分类都会从工作区移除；磁盘上的原文件不受影响。移除后可以按 ${undo} 撤销。`,
  },
  removeArticle: {
    title: '移除这篇文章？',
    what: (blocks: number, undo: string) =>
      `它的 ${blocks} 段文字移到“文章以外的文字”，以后仍可放回文章。按 ${undo} 可全部恢复。`,
    stays: ({ mentions, relations, corrections, comments }: DecidedInText) => {
      const counts = [
        ...(mentions > 0 ? [`${mentions} 处审过的标注`] : []),
        ...(relations > 0 ? [`${relations} 条审过的关系`] : []),
        ...(corrections > 0 ? [`${corrections} 处审过的更正`] : []),
        ...(comments > 0 ? [`${comments} 条批注`] : []),
      ];
      return counts.length === 0 ? '' : `留在原文上的有：${counts.join('、')}。`;
    },
    lost: ({ categories, fields }: SaidOfWhole) => {
      const said = [
        ...(categories > 0 ? [`${categories} 个审过的分类`] : []),
        ...fields.map((field) => wholeFieldWords[field]),
      ];
      return said.length === 0 ? '' : `随文章一起移除的有：${said.join('、')}。`;
    },
    done: (headline: string) => `已移除《${headline}》`,
    doneNext: '它的文字在本期的“文章以外的文字”里。',
    cannot: (headline: string) => `《${headline}》有补出的段落，不能移除`,
    cannotNext: '补出的段落只能属于一篇文章；请先在“更正”标签里删去它，或把这篇并入另一篇。',
  },
  purge: {
    title: '彻底清除一期报纸',
    purpose: '移除的报纸仍留在工作区文件里，以便撤销。彻底清除则连同历史记录里的文字一起删去，不能撤销。',
    none: '没有移除过的报纸。要清除工作区里的一期，请在文章列表中选中它。',
    issue: '报纸',
    choice: (name: string, date: string | null, isRemoved: boolean) =>
      [name, date, isRemoved ? '已移除' : null].filter((part) => part !== null).join(' · '),
    goes: '将删去',
    files: (files: readonly string[]) => `${files.length} 个文件的全部文字：${files.join('、')}`,
    together: (names: readonly string[]) => `同一文件里的另几期也会一起清除：${names.join('、')}`,
    articles: (articles: number, decisions: number) => `${articles} 篇文章，${decisions} 项已作的决定，以及从中学到的`,
    names: (names: number) => `${names} 个只在这里出现的实体、报刊或记住的名称`,
    size: (bytes: number) => `约 ${Math.max(1, Math.round(bytes / 1000)).toLocaleString('zh-CN')} kB 文字`,
    stays: '保留：何时、何人、因何清除，以及文件的校验值，使它不会随副本并回来。',
    elsewhere: '别处的副本和备份里可能还有，并入本工作区之后副本也会清除。',
    backups: (count: number, made: readonly string[]) =>
      `连同 ${count} 份备份里的一起清除（${made.slice(0, 3).join('、')}${count > 3 ? ' 等' : ''}）`,
    reason: '原因',
    reasonHint: '会长期保留，请不要引用要清除的内容。',
    name: (name: string) => `请输入报纸名称“${name}”以确认`,
    go: '彻底清除',
    working: '正在清除并重写工作区文件…',
  },
  continueArticle: {
    title: '接上转版续文',
    purpose: (headline: string) => `“${headline}”的续文是哪一篇？选中的文章会接到它的末尾，合成一篇；撤销可以分开。`,
    article: '续文',
    choice: (place: number, page: string | null, headline: string) =>
      page === null ? `${place} ${headline}` : `${place} ${headline}（第 ${page} 版）`,
    oneParagraph: '末段与续文首段接成一段',
    seam: (before: string, behind: string) => `……${before}│${behind}……　其间的“下转第3版”“上接第1版”等字样作衍文处理。`,
    go: '接上',
  },
  joinIssue: {
    title: '并入另一期',
    purpose: (issue: string) => `“${issue}”的各版连同文章会并入选中的一期；撤销可以分开。`,
    none: '没有日期相同或相邻的其他报纸。',
    into: '并入',
    choice: (name: string, facts: string) => (facts === '' ? name : `${name} · ${facts}`),
    go: '并入',
  },
  issue: {
    numbered: (number: string) => `第 ${number} 期`,
    pages: (count: number) => `共 ${count} 版`,
    pagedOver: (pages: readonly string[]) => `第 ${pages.join('、')} 版`,
    paged: (page: string) => `第 ${page} 版`,
  },
  publications: {
    title: '报刊信息',
    issues: (count: number) => `${count} 期`,
    titleField: '刊名',
    titleHint: '改动对这种报刊的每一期都有效；原来的刊名会留作其他刊名。',
    noTitle: '刊名不能为空',
    otherTitles: '其他刊名',
    otherTitlesHint: '曾用名、别名和识别错了的刊名，以分号分隔。导入的文件用这些刊名时，也归入这种报刊。',
    several: (titles: readonly string[]) => titles.join('；'),
    issn: '国际标准刊号 ISSN',
    noIssn: '校验位不对，或不是八位',
    cn: '国内统一刊号',
    language: '文种',
    noLanguage: '未注明',
    join: '与另一种报刊其实是同一种：并入',
    joinGo: '并入',
    none: '（无）',
  },
};
