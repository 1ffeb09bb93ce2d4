import type { Conflict, ConflictKind } from '../../../model/journal/conflict.ts';

type Noun = Conflict['noun'];
type Side = 'earlier' | 'later';

const there = '去留';

/** What is said of decisions that people made without knowledge of each other, in Chinese. */
export const conflictWords = {
  title: '冲突',
  about:
    '有人在不同的副本里对同一处作了不同的决定，彼此当时并不知道。标有“现以此为准”的一方眼下有效；请逐条选定一方，选后仍可撤销。',
  list: '冲突列表',
  count: (count: number) => `${count} 处冲突`,
  left: (count: number) => (count === 0 ? '冲突已全部处理' : `还有 ${count} 处冲突`),
  first: (shown: number, all: number) => `共 ${all} 处，这里先列出最早的 ${shown} 处；处理之后会列出其余的。`,
  none: '没有待处理的冲突',
  noneNext: '并入副本后如有冲突，会列在这里。',
  noun: {
    publication: '报刊',
    issue: '报纸',
    page: '版面',
    restoration: '补出的段落',
    article: '文章',
    block: '段落',
    correction: '更正',
    mention: '实体',
    entity: '名录条目',
    relation: '关系',
    classification: '分类',
    ruling: '是否建议',
    learning: '学到的内容',
    vocabulary: '词表',
    type: '实体类型',
    relationType: '关系类型',
    attribute: '属性',
    attributeType: '属性说明',
    comment: '批注',
    version: '版本',
  } satisfies Record<Noun, string>,
  /** What can be at issue, by noun and group of fields. */
  group: {
    publication: {
      ...{ there, title: '刊名', otherTitles: '其他刊名', issn: '国际标准刊号', cn: '国内统一刊号' },
      ...{ language: '文种', note: '备注', joinedInto: '并入的报刊' },
    },
    issue: {
      there,
      publicationId: '所属报刊',
      date: '日期',
      number: '期号',
      note: '备注',
      referenceCode: '档号',
      notForRelease: '是否开放',
    },
    page: { there, issueId: '所属报纸', label: '版次' },
    restoration: { there },
    article: {
      ...{ there, issueId: '所属报纸', headline: '标题', subhead: '副题', state: '状态', note: '备注' },
      ...{
        reporters: '记者',
        correspondents: '通讯员',
        photographers: '摄影',
        referenceCode: '档号',
        notForRelease: '是否开放',
      },
    },
    block: { there, extent: '起止', place: '归属', role: '类别', struck: '是否衍文', continues: '是否接上段' },
    correction: { there, says: '更正内容' },
    mention: {
      there,
      ranges: '范围',
      type: '类型和规范值',
      status: '状态',
      entityId: '所指',
      note: '备注',
      notForRelease: '是否开放',
    },
    entity: {
      there,
      type: '类型',
      name: '首选名',
      aliases: '别名',
      links: '对应的规范记录',
      notInLists: '查过而没有的规范名单',
      note: '备注',
      joinedInto: '并入的条目',
    },
    relation: { there, status: '状态' },
    classification: { there, status: '状态' },
    ruling: { there, verdict: '是否建议' },
    learning: { there },
    vocabulary: { there, says: '词表内容' },
    type: {
      ...{
        there,
        label: '名称',
        sign: '标记字',
        colour: '颜色',
        key: '按键',
        isOffered: '是否供选用',
        note: '标注说明',
        otherNames: '别的工具的标签',
        examples: '样例',
      },
    },
    relationType: {
      ...{ there, subjectLabel: '名称', objectLabel: '反向名称', isOffered: '是否供选用', note: '标注说明' },
      ...{ subjectTypes: '起点类型', objectTypes: '终点类型' },
    },
    attribute: { there, value: '属性值' },
    attributeType: { there, label: '名称', kind: '填法', values: '可选的值', note: '标注说明' },
    comment: { there, text: '内容', state: '状态', answer: '答复' },
    version: { there, name: '名称', note: '说明' },
  } satisfies Record<Noun, Readonly<Record<string, string>>>,
  /** What is at issue; `replaced` is said of a group of fields. */
  issue: {
    replaced: (group: string) => `${group}不一致`,
    there: '一人保留，一人移除',
    removed: '一人移除，一人修改',
    'without-ground': '所改的内容已不存在',
    overlaps: '两处更正重叠',
  } satisfies Record<Exclude<ConflictKind, 'replaced'> | 'there', string> & { replaced(group: string): string },
  side: { earlier: '先前', later: '后来' } satisfies Record<Side, string>,
  counts: '现以此为准',
  newerCounts: '另有更晚的决定，现以那一个为准',
  keep: { earlier: '保留先前的', later: '保留后来的' } satisfies Record<Side, string>,
  take: { earlier: '改用先前的', later: '改用后来的' } satisfies Record<Side, string>,
  leave: '知道了，不再提示',
  goTo: (headline: string) => `打开文章：${headline}`,
  /** What a side says where it is no value. */
  says: {
    there: '保留',
    gone: '移除',
    changed: '修改',
    correction: '接受了一处更正',
    withoutGround: '改了它，但它已随建立它的那一步一起撤销',
  },
  struck: '衍文，删去',
  read: '照读',
  offered: '供选用',
  notOffered: '不再选用',
  continues: '与上段为一段',
  apart: '自成一段',
  empty: '（空）',
  several: (names: readonly string[]) => names.join('、'),
  reads: (was: string, now: string) => `${was} → ${now}`,
  stretch: (start: number, end: number) => `原文第 ${start + 1} 至 ${end} 字`,
  from: (text: string) => `从“${text}”起`,
  to: (text: string) => `到“${text}”止`,
  nth: (ordinal: number) => `第 ${ordinal + 1} 段`,
  noArticle: '不属于任何文章',
  noEntity: '不指任何条目',
  otherEntity: '名录中的另一个条目',
  otherIssue: '另一期报纸',
  otherPublication: '另一种报刊',
  /** Fields of which a group has several. */
  field: {
    ...{ type: '类型', value: '规范值', reads: '改为', kind: '种类', certainty: '确定度', note: '备注' },
    ...{ status: '状态', start: '起', end: '止', articleId: '文章', ordinal: '次序', scheme: '简称' },
    ...{ label: '名称', terms: '分类' },
  },
};

/** What the question before an import is undone says, in Chinese. */
export const undoImportWords = {
  title: '撤销导入？',
  what: (redo: string) =>
    `撤销后，这份文件里的文章，连同在其中作出的决定（标注、更正、分类、备注），都会从工作区里消失。按 ${redo} 重做，会原样回来。`,
  confirm: '撤销导入',
};
