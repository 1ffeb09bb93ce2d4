import { Parser } from 'htmlparser2';
import type { ImportWork } from '../importer.ts';

export interface HtmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** Text with its entities resolved, in any number of pieces. */
  text(data: string): void;
}

const piece = 1 << 16;

/** Reads HTML in whatever state it is. @throws {KanwuError} `cancelled` */
export function parseHtml(html: string, handlers: HtmlHandlers, work: ImportWork): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handlers.open(name, attributes),
      onclosetag: (name) => handlers.close(name),
      ontext: (data) => handlers.text(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length; at += piece) {
    work.progress(at / html.length);
    parser.write(html.slice(at, at + piece));
  }
  parser.end();
}
