import type { RecordReason } from '../../../model/authorities/authority-record.ts';
import type { ServedProperty } from '../../../model/reconciliation/served-property.ts';
import { authorityWords } from './authorities.ts';
import { terms } from './terms.ts';

const property: Readonly<Record<ServedProperty, string>> = {
  date: '见报日期',
  title: '职务',
  place: '同段地点',
  alias: '别名',
  link: '外部规范记录',
  note: '备注',
  mentions: '见报次数',
};

/** Why a request of another program is refused. */
export type RequestProblem =
  | 'not-from-here'
  | 'method'
  | 'form-wanted'
  | 'too-large'
  | 'too-many'
  | 'not-json'
  | 'not-found'
  | 'failed';

const problem: Readonly<Record<RequestProblem, string>> = {
  'not-from-here': '只回答本机程序的请求。',
  method: '只接受 GET 与 POST。',
  'form-wanted': '请求内容须为 application/x-www-form-urlencoded。',
  'too-large': '请求太大。',
  'too-many': '一次请求的查询太多。',
  'not-json': 'queries 或 extend 不是此接口规定的 JSON。',
  'not-found': '没有这个地址或条目。',
  failed: '工作区现在无法读取。',
};

/** What the register says to other programs. */
export const reconciliationWords = {
  /** What the service is called, by the workspace's name. */
  serviceName: (workspace: string) => `刊误名录：${workspace}`,
  typeName: terms.typeName,
  property,
  problem,
  reasons: (reasons: readonly RecordReason[]) =>
    authorityWords.records.reasons(reasons.map((reason) => authorityWords.records.reason[reason])),
  /** When and how often an entity is mentioned. */
  mentioned: (times: number, first: string | null, last: string | null) =>
    times === 0
      ? '尚无提及'
      : `提及 ${times} 次${first === null ? '' : `，${first === last ? first : `${first} 至 ${last}`}`}`,
  list: (items: readonly string[]) => items.join('、'),
};

export type ReconciliationWords = typeof reconciliationWords;
