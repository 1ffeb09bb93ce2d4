import type { Language } from '../../model/language.ts';

const style =
  'body{margin:0;padding:14px 16px;font:14px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;color:#1d1d1f;background:#fff}' +
  'h1{margin:0;font-size:18px}p{margin:2px 0 10px;color:#5b5b60}dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:4px 12px}' +
  'dt{color:#5b5b60}dd{margin:0;overflow-wrap:anywhere}';

/** A small page about something: no script, nothing from elsewhere. */
export function previewPage(
  language: Language,
  name: string,
  description: string,
  facts: readonly (readonly [string, string])[],
): string {
  const listed = facts.map(([what, said]) => `<dt>${escaped(what)}</dt><dd>${escaped(said)}</dd>`).join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(name)}</title><style>${style}</style></head><body><h1>${escaped(name)}</h1><p>${escaped(description)}</p><dl>${listed}</dl></body></html>`;
}

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
