import type { ArticleState } from '../../../model/article.ts';
import type { BlockRole } from '../../../model/block.ts';
import type { Certainty, CorrectionKind } from '../../../model/correction.ts';
import type { Action } from '../../../model/journal.ts';
import type { EntityType } from '../../../model/mention.ts';
import type { RelationType } from '../../../model/relation.ts';
import type { RelationSide } from '../../../model/relation-type.ts';
import type { Status } from '../../../model/status.ts';

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
const relationNames: Readonly<Record<string, Readonly<Record<RelationSide, string>>>> = {
  'holds-position': { subject: '任职', object: '任职者' },
  'of-organisation': { subject: '所属机构', object: '所设职务' },
  'located-in': { subject: '位于', object: '其中有' },
};
/** What a relation is called from its object, where only the subject's side has a name. */
const relationReverse = (name: string): string => `← ${name}`;
const relationName = (type: RelationType, side: RelationSide): string =>
  relationNames[type]?.[side] ?? (side === 'subject' ? type : relationReverse(type));
const typeName = (type: EntityType): string => typeNames[type] ?? type;
const typeSign = (type: EntityType): string => typeSigns[type] ?? type.charAt(0).toUpperCase();

/** What things, and their kinds and states, are called. */
export const terms = {
  typeName,
  typeSign,
  relationName,
  relationReverse,
  status: { suggested: '待审', accepted: '已接受', rejected: '已拒绝' } satisfies Record<Status, string>,
  correctionKind: {
    misprint: '印刷错误',
    recognition: '识别错误',
    'line-join': '断行拼接',
    gap: '缺文',
    supplied: '补脱文',
    surplus: '删衍文',
    transposed: '乙倒文',
    punctuation: '标点',
    spacing: '空白',
  } satisfies Record<CorrectionKind, string>,
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
    furniture: '文章以外',
  } satisfies Record<BlockRole, string>,
  action: {
    'issue-import': '导入报纸',
    'type-revise': '修改实体类型',
    'type-merge': '并入另一实体类型',
    'type-split': '改归另一实体类型',
    'tag-set-import': '导入类型表',
    'relation-type-revise': '修改关系类型',
    'publication-revise': '修改报刊信息',
    'issue-revise': '修改报纸信息',
    'issue-join': '合并为一期',
    'page-reread': '换编码重读',
    'issue-remove': '移除报纸',
    'issue-purge': '彻底清除报纸',
    'article-revise': '修改文章',
    'article-add': '新立一篇',
    'article-split': '另立一篇',
    'article-merge': '并入上一篇',
    'article-remove': '移除文章',
    'article-move': '调整文章次序',
    'article-restore': '文章恢复到此前的样子',
    'block-revise': '修改段落类别',
    'block-split': '拆分段落',
    'block-merge': '合并段落',
    'block-part': '分开段落',
    'block-set-aside': '移出文章',
    'block-take-in': '加入文章',
    'block-move': '移动段落',
    'block-confirm': '确认分篇',
    'block-supply': '补出脱段',
    'block-strike': '删衍段',
    'block-unstrike': '恢复衍段',
    'block-remove': '删去补出的段落',
    'mention-add': '标注实体',
    'mention-accept': '接受实体',
    'mention-reject': '拒绝实体',
    'mention-revise': '修改实体',
    'mention-remove': '删除实体标注',
    'text-write': '改写正文',
    'text-replace': '替换正文',
    'correction-add': '添加更正',
    'correction-accept': '接受更正',
    'correction-reject': '拒绝更正',
    'correction-revise': '修改更正',
    'correction-remove': '删除更正',
    'comment-add': '写批注',
    'comment-revise': '修改批注',
    'comment-remove': '删除批注',
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
    'conflict-settle': '处理冲突',
    'workspace-recover': '从损坏的文件中恢复',
    'learning-reset': '清除学到的内容',
    'learning-import': '导入学到的内容',
    'vocabulary-add': '导入词表',
    'vocabulary-revise': '更新词表',
    'vocabulary-merge': '并入另一分类',
    'vocabulary-remove': '移除词表',
    'version-add': '命名版本',
    'version-revise': '修改版本',
    'version-remove': '移除版本名称',
    'ruling-add': '指定是否建议名称',
    'ruling-revise': '更改是否建议名称',
    'ruling-remove': '取消指定，按审阅结果建议',
  } satisfies Record<Action, string>,
};

export type Terms = typeof terms;
