import type { XmlWriter } from '../xml/write-xml.ts';

/** Text with its line breaks as elements. */
export function lines(text: string, xml: XmlWriter): string {
  if (!/[\r\n]/.test(text)) return xml.text(text);
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => xml.text(line))
    .join('\n<lb/>');
}
