import type { RecordReason } from '../../../model/authorities/authority-record.ts';

const reason: Readonly<Record<RecordReason, string>> = {
  'same-name': '同名',
  alias: '别名相同',
  'same-sound': '同音',
  'look-alike': '一字形近',
  'one-character': '一字不同',
  'missing-character': '多一字或少一字',
  abbreviation: '可为简称',
  title: '职务见于旁文',
  'in-its-time': '年代相合',
  place: '地点见于同段',
  'not-its-time': '年代不合',
};

const yearOf = (year: number | null): string => (year === null ? '?' : year < 0 ? `前 ${-year}` : String(year));

/** What is said of lists of authority files and of their records. */
export const authorityWords = {
  authorities: {
    title: '规范名单',
    load: '载入名单…',
    formats:
      '可用 CSV、TSV、XLSX（首行为栏名：名称，及编号、别名、类型、起、止、地点、职务、备注中有的），JSON Lines，SKOS（Turtle、N-Triples、RDF/XML），或 CBDB 的 SQLite 文件。',
    none: '还没有载入规范名单',
    records: (count: number) => `${count.toLocaleString('zh')} 条记录`,
    loaded: (name: string, count: number) => `已载入 ${name}，${count.toLocaleString('zh')} 条记录`,
    removed: (name: string) => `已移除 ${name}`,
    remove: (name: string) => `移除名单 ${name}`,
    replace: (name: string) => `用新文件替换名单 ${name}…`,
    replaced: (name: string, count: number) => `已替换 ${name}，现有 ${count.toLocaleString('zh')} 条记录`,
    /** What is left of a list that was ended on its way in or out. */
    left: (count: number) => `余下 ${count.toLocaleString('zh')} 条，不再用于查找`,
    removeRest: (name: string) => `移除 ${name} 余下的记录`,
    part: (name: string, count: number, hash: string) =>
      `${name}：不完整，余下 ${count.toLocaleString('zh')} 条，不用于查找（${hash}）；可再次移除`,
    consequence: '移除名单后，已作的对应仍在；随时可以重新载入。名单存在工作区文件里，不进入任何导出。',
  },
  records: {
    label: '规范记录',
    candidates: '可能的规范记录',
    noLists: '还没有载入规范名单。',
    noneFound: (lists: number) => `${lists} 份名单里没有相近的记录。`,
    reason,
    reasons: (reasons: readonly string[]) => reasons.join('、'),
    years: (from: number | null, to: number | null) => `${yearOf(from)}–${yearOf(to)}`,
    link: '对应',
    linkNamed: (name: string, list: string) => `对应到 ${list} 的 ${name}`,
    unlink: '取消对应',
    unlinkNamed: (name: string) => `取消对应：${name}`,
    otherEntry: (name: string) => `已对应名录中的“${name}”`,
    notInLists: '名单里没有',
    newLocal: '名单里没有，新建条目',
    notIn: '已查过，名单里没有。',
    lookAgain: '重新查找',
  },
  services: {
    title: '本机的查名服务',
    address: '服务地址',
    example: '如 http://127.0.0.1:8000/reconcile',
    add: '添加',
    hint: '本机上支持 Reconciliation API 的程序，例如词表服务。只在你点“向…查询”时才发送那个名称；从不连接其他电脑。',
    remove: (name: string) => `移除服务 ${name}`,
    ask: (name: string) => `向 ${name} 查询`,
    candidatesOf: (name: string) => `${name} 的候选`,
    foundNothing: (name: string) => `${name} 里没有相近的记录。`,
    /** How well a candidate matches, as its service counts that. */
    score: (score: string, match: boolean) => `得分 ${score}${match ? '，该服务认为相符' : ''}`,
    serving: '向本机程序开放名录',
    serve: '开放名录',
    serveHint:
      '开放后，本机的其他程序（如 OpenRefine）可按 Reconciliation API 查询名录；它们不能改动任何内容，也查不到标为不发布的。关闭工作区即停止。',
    servedHint: '把这个地址填入 OpenRefine 的“Add standard service”。只回答本机程序，只读；关闭工作区即停止。',
    copyAddress: '复制地址',
    status: '名录已开放',
    statusTitle: (address: string) => `本机程序可在 ${address} 查询名录；点击查看或停止`,
  },
};
