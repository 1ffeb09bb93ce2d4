import { AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../model/error.ts';
import { plainText } from '../../../model/names/unit-form.ts';

const fields = ['identifier', 'name', 'aliases', 'type', 'from', 'to', 'place', 'titles', 'note'] as const;
type Field = (typeof fields)[number];

/** What the columns of a table, and the fields of a line of JSON, may be called, without spaces, lines and case. */
const names: Readonly<Record<Field, readonly string[]>> = {
  identifier: [
    'id',
    'identifier',
    'uri',
    'iri',
    'url',
    'code',
    'personid',
    '标识',
    '标识符',
    '编号',
    '代码',
    '号码',
    '链接',
  ],
  name: [
    'name',
    'label',
    'preflabel',
    'preferredname',
    'namechn',
    '名称',
    '姓名',
    '人名',
    '地名',
    '机构名',
    '首选名',
    '规范名',
  ],
  aliases: [
    'aliases',
    'alias',
    'altlabel',
    'altname',
    'othernames',
    '别名',
    '异名',
    '其他名称',
    '字号',
    '曾用名',
    '简称',
  ],
  type: ['type', 'kind', 'class', '类型', '类别'],
  from: [
    'from',
    'begin',
    'start',
    'birth',
    'birthyear',
    'born',
    'since',
    '起',
    '始',
    '起年',
    '生年',
    '出生',
    '成立',
    '设立',
  ],
  to: ['to', 'until', 'end', 'death', 'deathyear', 'died', '止', '终', '止年', '卒年', '去世', '撤销', '终止'],
  place: ['place', 'location', 'birthplace', '地点', '籍贯', '所在地', '地区'],
  titles: ['titles', 'title', 'position', 'positions', 'office', '职务', '职位', '官职', '头衔', '任职'],
  note: ['note', 'notes', 'description', 'remark', '备注', '说明', '简介'],
};

/** What types of entities may be called in a list. */
const types: Readonly<Record<string, string>> = {
  ...{ person: 'person', human: 'person', people: 'person', 人物: 'person', 人: 'person', 人名: 'person' },
  ...{ organization: 'organization', organisation: 'organization', corporation: 'organization', 机构: 'organization' },
  ...{ 组织: 'organization', 团体: 'organization', 单位: 'organization', 机构名: 'organization' },
  ...{ place: 'place', location: 'place', 地点: 'place', 地名: 'place', 地方: 'place' },
  ...{
    event: 'event',
    事件: 'event',
    work: 'work',
    作品: 'work',
    著作: 'work',
    position: 'position',
    职务: 'position',
  },
};

/** Of a record, as a list has it: texts, numbers, or lists of texts. */
export type RawRecord = Readonly<Partial<Record<Field, unknown>>>;

/** The field that a column, or a field of JSON, is; null for what else a list says. */
export function fieldCalled(name: string): Field | null {
  const plain = plainText(name)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  return fields.find((field) => names[field].includes(plain)) ?? null;
}

/**
 * The records of a table whose first row names its columns; several in a cell are parted by semicolons. Rows without a name are left out.
 *
 * @throws {KanwuError} `authority-columns-missing` where no column is called as one of names is
 */
export function recordsOfRows([head = [], ...rows]: readonly (readonly string[])[]): AuthorityRecord[] {
  const columns = head.map(fieldCalled);
  if (!columns.includes('name')) {
    throw new KanwuError('authority-columns-missing', { found: head.join(', ').slice(0, 200) });
  }
  return rows.flatMap((row) => {
    const raw: Partial<Record<Field, unknown>> = {};
    for (const [place, field] of columns.entries()) {
      const cell = row[place]?.trim() ?? '';
      if (field !== null && cell !== '') raw[field] ??= cell;
    }
    return recordOf(raw) ?? [];
  });
}

/** Null for what has no name. One without a number goes by its name. */
export function recordOf(raw: RawRecord): AuthorityRecord | null {
  const name = textOf(raw.name);
  if (name === '') return null;
  const type = textOf(raw.type);
  const said = {
    identifier: textOf(raw.identifier) || name,
    type: type === '' ? null : (types[type.toLowerCase()] ?? type.toLowerCase().replaceAll(/\s+/g, '-')),
    name,
    aliases: textsOf(raw.aliases).filter((alias) => alias !== name),
    ...{ from: yearOf(raw.from), to: yearOf(raw.to) },
    place: textOf(raw.place),
    titles: textsOf(raw.titles),
    note: textOf(raw.note),
  };
  return AuthorityRecord.safeParse(said).data ?? null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function textsOf(value: unknown): string[] {
  const all = Array.isArray(value)
    ? value.map(textOf)
    : textOf(value)
        .split(/[;；|、]/u)
        .map((each) => each.trim());
  return [...new Set(all.filter((each) => each !== ''))];
}

/** The year that a date begins with; null where it begins with none. Dynasties and the like are none. */
function yearOf(value: unknown): number | null {
  const year = /^[-−]?\d{1,4}(?!\d)/.exec(textOf(value))?.[0];
  return year === undefined ? null : Number(year.replace('−', '-'));
}
