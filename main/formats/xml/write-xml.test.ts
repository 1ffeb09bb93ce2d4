import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseXml } from './parse-xml.ts';
import { XmlWriter } from './write-xml.ts';

/** What a parser reads of an element that holds a text and has it as an attribute, too. */
function readBack(text: string): { readonly text: string; readonly attribute: string | undefined; replaced: number } {
  let replaced = 0;
  const xml = new XmlWriter((count) => {
    replaced += count;
  }).textElement('a', { b: text, c: null }, text);
  let attribute: string | undefined;
  let found = '';
  const handlers = {
    open: ({ attributes }: { attributes: Readonly<Record<string, string>> }) => {
      attribute = attributes.b;
    },
    close: () => {},
    text: (data: string) => {
      found += data;
    },
  };
  parseXml(xml, handlers, { progress: () => {} });
  return { text: found, attribute, replaced };
}

it('gives any text back as it was, but for the characters that XML has no place for, which are counted', () => {
  const unit = fc.oneof(
    fc.constantFrom('&', '<', '>', '"', '\r', '\n', '\t', ']]>', '𠀀', '\u0085', '\u2028'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      expect(readBack(text)).toEqual({ text, attribute: text, replaced: 0 });
    }),
    { numRuns: 100 },
  );
  const illegal = '\u0000a\u000bb\ufffec\ud800d\udc00𠀀';
  const legal = '\ufffda\ufffdb\ufffdc\ufffdd\ufffd𠀀';
  expect(readBack(illegal)).toEqual({ text: legal, attribute: legal, replaced: 10 });
});

it('writes attributes in the order in which they are given, and none that is null', () => {
  const xml = new XmlWriter(() => {});
  expect(xml.element('b', { z: '1', y: null, a: '"' })).toBe('<b z="1" a="&quot;"/>');
});
