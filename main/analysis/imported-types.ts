import type { AttributeName } from '../../model/attribute.ts';
import { labelForm, shortLabel } from '../../model/label-form.ts';
import { EntityType, knownEntityTypes } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import { typeNamed } from '../../model/type-name.ts';

/** What other tools and their users call the types that Kanwu has, in lower case. */
const names: Readonly<Record<string, readonly string[]>> = {
  person: ['per', 'pers', 'persname', 'people', 'nr', '人名', '人物', '人', '姓名'],
  organization: [
    'org',
    'organisation',
    'orgname',
    'company',
    'institution',
    'nt',
    'corp',
    'gov',
    '机构',
    '机构名',
    '组织',
    '组织机构',
    '机关',
    '單位',
    '单位',
    '機構',
  ],
  place: [
    'loc',
    'location',
    'gpe',
    'placename',
    'geogname',
    'settlement',
    'country',
    'region',
    'ns',
    'fac',
    'facility',
    '地名',
    '地点',
    '地點',
    '地方',
  ],
  position: ['pos', 'title', 'rolename', 'role', 'occupation', 'job', '职务', '职位', '職務', '官职'],
  date: ['time', 'datetime', 'timex', 'when', '时间', '日期', '時間'],
  money: ['monetary', 'currency', '金额', '货币', '金額'],
  quantity: ['num', 'number', 'cardinal', 'ordinal', 'percent', 'measure', '数量', '數量', '数字'],
  event: ['evt', '事件', '会议', '活動', '活动'],
  work: ['work_of_art', 'product', 'book', 'bibl', 'law', '作品', '书名', '書名', '著作'],
};

const typeOf: ReadonlyMap<string, EntityType> = new Map([
  ...knownEntityTypes.map((type) => [type, type] as const),
  ...Object.entries(names).flatMap(([type, others]) => others.map((other) => [other, type] as const)),
]);

/** The type that stands for labels that no type can be named after; the label is then kept in the note. */
const unnamed: EntityType = 'other';

/** What people laid down of labels, by their forms. */
export type TypesOfLabels = Readonly<Record<string, EntityType>>;

/**
 * The type of mention that a label of another tool comes to: one of Kanwu's, else one of its own, named like the label as far as types
 * can be.
 *
 * @param typesOfLabels what people laid down goes before what is known
 */
export function entityTypeOf(
  label: string,
  typesOfLabels: TypesOfLabels = {},
): { readonly type: EntityType; readonly note: string } {
  const short = shortLabel(label);
  const form = labelForm(label);
  const known = laidDown(form, typesOfLabels) ?? typeOf.get(form);
  // Where a type that Kanwu has was made part of another, all that is called so is, too.
  if (known !== undefined) return { type: laidDown(known, typesOfLabels) ?? known, note: '' };
  const slug = slugOf(short);
  const isType = EntityType.safeParse(slug).success;
  return isType ? { type: slug, note: '' } : { type: unnamed, note: label };
}

/** Whether a label is one that Kanwu, or what people laid down, has a type for. */
export function isKnownLabel(label: string, typesOfLabels: TypesOfLabels): boolean {
  const form = labelForm(label);
  return laidDown(form, typesOfLabels) !== undefined || typeOf.has(form);
}

/** The type of relation that a label of another tool comes to: named like it as far as types can be. */
export function relationTypeOf(label: string): RelationType {
  const short = shortLabel(label);
  const slug = slugOf(short);
  // `123` is a name, too, to whoever related things so.
  return slug === '' ? slugOf(`relation ${short}`) : slug;
}

/** What an attribute of another tool comes to, likewise. */
export function attributeNameOf(label: string): AttributeName {
  const short = shortLabel(label);
  return slugOf(short) || slugOf(`attribute ${short}`);
}

function laidDown(form: string, typesOfLabels: TypesOfLabels): EntityType | undefined {
  return Object.hasOwn(typesOfLabels, form) ? typesOfLabels[form] : undefined;
}

/** Words that only capitals part are parted: `bornIn`. */
function slugOf(label: string): string {
  return typeNamed(label.replace(/([a-z\d])([A-Z])/g, '$1-$2'));
}
