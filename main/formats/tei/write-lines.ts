import type { XmlWriter } from '../xml/write-xml.ts';

/** Text with its line breaks as elements. */
export function lines(text: string, xml: XmlWriter): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => xml.text(line))
    .join('\n<lb/>');
}
