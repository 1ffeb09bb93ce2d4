import type { DatasetCorrection } from '../dataset/dataset-article.ts';
import type { XmlAttributes, XmlWriter } from '../xml/write-xml.ts';
import { lines } from './write-lines.ts';
import { judgement, type Responsibles } from './write-names.ts';

/** What stands before and after what a correction supplied. */
export interface CorrectionMarkup {
  readonly before: string;
  readonly after: string;
  /** Whether the markup stands for what was supplied. */
  readonly isSilent: boolean;
}

export function correctionId({ id, source, start, end }: DatasetCorrection): string {
  return `c-${id ?? `${source}-${start}-${end}`}`;
}

/** A correction as TEI's editors say it: joined lines as `lb`, lost text as `gap` and `supplied`, `surplus`, and `sic` with `corr`. */
export function correctionMarkup(
  correction: DatasetCorrection,
  xml: XmlWriter,
  responsibles: Responsibles,
): CorrectionMarkup {
  const { was, now, kind, certainty } = correction;
  const { resp } = judgement(correction, responsibles);
  const cert = certainty === 'unknown' ? null : certainty;
  const id = correctionId(correction);
  const corrected = (): string => xml.startTag('corr', { 'xml:id': id, type: kind, cert, resp });
  const attributes = { cert, resp };
  const own = { 'xml:id': id };
  const around = (name: string, others: XmlAttributes): CorrectionMarkup => {
    const before = xml.startTag(name, { ...own, ...others, ...attributes });
    return { before, after: `</${name}>`, isSilent: false };
  };
  if (kind === 'line-join' && was.trim() === '' && now.trim() === '') {
    const element = xml.element('lb', { ...own, break: now === '' ? 'no' : null, ...attributes });
    return { before: '', after: element, isSilent: false };
  }
  if (kind === 'gap') {
    const isCounted = /^□+$/.test(now);
    const gap = xml.element('gap', {
      ...(was === '' ? own : {}),
      n: isCounted ? null : now,
      reason: 'illegible',
      unit: isCounted ? 'chars' : null,
      quantity: isCounted ? String(now.length) : null,
      ...(was === '' ? attributes : {}),
    });
    if (was === '') return { before: gap, after: '', isSilent: true };
    return { before: `<choice>${sic(was, xml)}${corrected()}${gap}`, after: '</corr></choice>', isSilent: true };
  }
  if (kind === 'supplied' && was === '') return around('supplied', { reason: 'omitted' });
  if (kind === 'surplus' && now === '') {
    const { before, after } = around('surplus', {});
    return { before: before + lines(was, xml), after, isSilent: false };
  }
  return { before: `<choice>${sic(was, xml)}${corrected()}`, after: '</corr></choice>', isSilent: false };
}

/** What the print lost of a paragraph, or all of it. */
export function suppliedText(
  text: string,
  { certainty }: Pick<DatasetCorrection, 'certainty'>,
  xml: XmlWriter,
): string {
  return xml.element('supplied', { reason: 'lost', cert: certainty === 'unknown' ? null : certainty }, text);
}

/** A paragraph that is printed and should not be there, around its text. */
export function surplusParagraph(was: string, xml: XmlWriter): string {
  return xml.element('surplus', {}, lines(was, xml));
}

function sic(was: string, xml: XmlWriter): string {
  return xml.element('sic', {}, lines(was, xml));
}
