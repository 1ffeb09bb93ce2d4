import { personOrigin } from '../../../model/status.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import { wholeValue } from '../dataset/whole-value.ts';
import type { XmlAttributes } from '../xml/write-xml.ts';
import { dateAttributes } from './date-attributes.ts';
import { currency, suggested } from './names.ts';

/** The elements that Kanwu's types are written as; others are `name` with their type. */
const elements: Readonly<Record<string, string>> = {
  person: 'persName',
  organization: 'orgName',
  place: 'placeName',
  position: 'roleName',
  date: 'date',
  money: 'measure',
  quantity: 'measure',
  event: 'eventName',
  work: 'title',
};

/** Names for origins, as they are met. */
export class Responsibles {
  readonly #ids = new Map<string, string>([[personOrigin, 'by-1']]);

  idOf(origin: string): string {
    const known = this.#ids.get(origin);
    if (known !== undefined) return known;
    const id = `by-${this.#ids.size + 1}`;
    this.#ids.set(origin, id);
    return id;
  }

  all(): Iterable<readonly [origin: string, id: string]> {
    return this.#ids;
  }
}

export function mentionId({ id, article }: DatasetArticle, place: number, entity: DatasetEntity): string {
  return `m-${entity.id ?? `${id ?? article}-${place + 1}`}`;
}

/** An entity's id. */
export function entityId(id: string): string {
  return `e-${id}`;
}

/** A mention's element with its attributes in the order in which they are written. */
export function mentionElement(
  entity: DatasetEntity,
  id: string,
  responsibles: Responsibles,
): { readonly name: string; readonly attributes: XmlAttributes } {
  const name = elements[entity.type] ?? 'name';
  const { ana, cert, resp } = judgement(entity, responsibles);
  if (name === 'date' || name === 'measure') {
    return { name, attributes: { 'xml:id': id, ...valueAttributes(entity, name), ana, cert, resp } };
  }
  // Nearly all are of this kind: put together in one go they are written twice as fast.
  const [type, key] = [name === 'name' ? entity.type : null, entity.value];
  return { name, attributes: { 'xml:id': id, type, key, ref: refOf(entity), ana, cert, resp } };
}

function refOf({ entity }: DatasetEntity): string | null {
  return entity === null ? null : `#${entityId(entity.id)}`;
}

function valueAttributes(mention: DatasetEntity, element: 'date' | 'measure'): XmlAttributes {
  const { type, value, bound } = mention;
  const ref = refOf(mention);
  if (element === 'date') return { ...dateAttributes(value, wholeValue(mention)), ref };
  const [, before, quantity, after] =
    /^(?:([^\p{C}\p{Z}]+) )?(-?\d+(?:\.\d+)?)(?: ([^\p{C}\p{Z}]+))?$/u.exec(value ?? '') ?? [];
  const unit = type === 'money' ? before : after;
  // TEI has no way to say that it is more or less, or a range.
  const isExact = bound === undefined && quantity !== undefined && unit !== undefined;
  return {
    n: isExact ? null : wholeValue(mention),
    type: type === 'money' ? currency : null,
    unit: isExact ? unit : null,
    quantity: isExact ? quantity : null,
    // A measure has no @ref in TEI.
    corresp: ref,
  };
}

/** Who or what said something, and how sure the program was where nobody has decided yet. */
export function judgement(
  { status, origin, confidence }: Pick<DatasetEntity, 'status' | 'origin' | 'confidence'>,
  responsibles: Responsibles,
): { readonly ana: string | null; readonly cert: string | null; readonly resp: string } {
  const isOpen = status === 'suggested';
  return {
    ana: isOpen ? `#${suggested}` : null,
    cert: isOpen ? String(confidence) : null,
    resp: `#${responsibles.idOf(origin)}`,
  };
}
