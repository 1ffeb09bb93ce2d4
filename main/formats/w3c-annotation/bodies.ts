import { personOrigin } from '../../../model/status.ts';
import type { DatasetEntity } from '../dataset/dataset-article.ts';
import { wholeValue } from '../dataset/whole-value.ts';

export interface TextBody {
  readonly type: 'TextualBody';
  readonly purpose: string;
  readonly value: string;
}

export function textBody(purpose: string, value: string): TextBody {
  return { type: 'TextualBody', purpose, value };
}

/** What an annotation says of a mention: its type, its value, what is named, notes, and that it is only suggested. @param iri names records */
export function bodiesOf(mention: DatasetEntity, iri: (id: string) => string): readonly object[] {
  const { type, entity } = mention;
  const value = wholeValue(mention);
  return [
    textBody('tagging', type),
    ...(value === null ? [] : [textBody('describing', value)]),
    ...(entity === null
      ? []
      : [
          { type: 'SpecificResource', purpose: 'identifying', source: iri(entity.id) },
          textBody('identifying', entity.name),
          ...entity.links.map(({ authority, identifier }) => textBody('identifying', `${authority}:${identifier}`)),
        ]),
    ...noteBodies(mention),
    ...statusBodies(mention),
  ];
}

export function noteBodies({ note }: { readonly note: string }): readonly TextBody[] {
  return note === '' ? [] : [textBody('commenting', note)];
}

/** How sure the program was of what waits for review. */
export function statusBodies({
  status,
  confidence,
}: Pick<DatasetEntity, 'status' | 'confidence'>): readonly TextBody[] {
  return status === 'suggested' ? [textBody('assessing', `suggested, ${confidence}`)] : [];
}

/** The part of the program that something came from; nothing where a person made it. */
export function generatorOf(origin: string): { readonly generator?: object } {
  return origin === personOrigin ? {} : { generator: { type: 'Software', name: origin } };
}
