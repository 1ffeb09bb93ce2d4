/**
 * What files of other tools say that is marked in them: the words of each mark, read from the file without any importer, so that what was
 * imported can be compared. White space is left out.
 */
export function saidSpans(format: string, file: string): readonly string[] | null {
  switch (format) {
    case 'brat':
      return [...file.matchAll(/^T\d+\t\S+ [\d ;]+\t(.*)$/gm)].map(([, quote = '']) => tight(quote));
    case 'webanno-tsv':
      return spansOfTsv(file);
    case 'label-studio':
      return valuesIn(JSON.parse(file)).map(tight);
    case 'doccano':
      return spansOfDoccano(file);
    case 'uima-json':
      return spansOfCasJson(file);
    case 'uima-xmi':
      return spansOfXmi(file);
    case 'w3c-annotation':
      return [...file.matchAll(/"exact"\s*:\s*("(?:[^"\\]|\\.)*")/g)].map(([, exact = '""']) =>
        tight(JSON.parse(exact) as string),
      );
    default:
      return null;
  }
}

/** The words of a page as its file has them: each in its place, without white space. */
export function saidWords(format: string, file: string): readonly string[] | null {
  switch (format) {
    case 'alto':
      return [...file.matchAll(/<(?:\w+:)?String\b[^>]*?\bCONTENT="([^"]*)"/g)].map(([, word = '']) =>
        tight(withoutReferences(word)),
      );
    case 'hocr':
      return [...file.matchAll(/class=['"]ocrx_word['"][^>]*>([\s\S]*?)<\/span>/g)].map(([, word = '']) =>
        tight(withoutReferences(word.replace(/<[^>]*>/g, ''))),
      );
    default:
      return null;
  }
}

export function tight(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Spans of all layers, by the tokens that share a number in a column, or one by itself. */
function spansOfTsv(file: string): readonly string[] {
  const layers = [...file.matchAll(/^#T_(\w+)=([^|\n]*)((?:\|[^|\n]*)*)$/gm)].map(
    ([, kind = '', name = '', features = '']) => ({
      ...{ kind, name },
      columns: features === '' ? 1 : features.split('|').length - 1,
    }),
  );
  const spans = new Map<string, string[]>();
  for (const [row, line] of file.split(/\r?\n/).entries()) {
    const [unit = '', , token = '', ...columns] = line.split('\t');
    if (!/^\d+-\d+(?:\.\d+)?$/.test(unit)) continue;
    let at = 0;
    for (const { kind, name, columns: count } of layers) {
      const own = columns.slice(at, at + count);
      at += count;
      if (kind !== 'SP' || grammar.test(name)) continue;
      const stacked = Math.max(...own.map((each) => each.split(/(?<!\\)\|/).length));
      for (let layer = 0; layer < stacked; layer += 1) {
        const values = own.map((each) => each.split(/(?<!\\)\|/)[layer] ?? '_');
        if (values.every((value) => value === '_' || value === '')) continue;
        const number = /\[(\d+)\]$/.exec(values.find((value) => /\[\d+\]$/.test(value)) ?? '')?.[1];
        const key = number === undefined ? `${name} ${row} ${layer}` : `${name} [${number}]`;
        spans.set(key, [...(spans.get(key) ?? []), token]);
      }
    }
  }
  return [...spans.values()].map((tokens) => tight(tokens.join('')));
}

const grammar = /\.(?:Token|Sentence|Lemma|POS|Stem|Chunk|SurfaceForm|MorphologicalFeatures)$/;

function valuesIn(json: unknown): string[] {
  if (Array.isArray(json)) return json.flatMap(valuesIn);
  if (typeof json !== 'object' || json === null) return [];
  const own = json as Record<string, unknown>;
  const value = own.value as Record<string, unknown> | undefined;
  if (typeof value?.text === 'string' && Array.isArray(value.labels) && typeof value.start === 'number')
    return [value.text];
  return Object.values(own).flatMap(valuesIn);
}

/** A list, a single record over several lines, or a record a line. */
function recordsIn(file: string): readonly Record<string, unknown>[] {
  try {
    const whole = JSON.parse(file) as Record<string, unknown> | Record<string, unknown>[];
    return Array.isArray(whole) ? whole : [whole];
  } catch {
    const lines = file.split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

function spansOfDoccano(file: string): readonly string[] {
  const records = recordsIn(file);
  return records.flatMap((record) => {
    const text = String(record.text ?? '');
    const units = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].map(
      ({ segment }) => segment,
    );
    const spans = [record.label, record.labels, record.entities].flatMap((list) => (Array.isArray(list) ? list : []));
    return spans.flatMap((span: unknown) => {
      const [start, end] = Array.isArray(span)
        ? (span as unknown[])
        : [(span as Record<string, unknown>).start_offset, (span as Record<string, unknown>).end_offset];
      if (typeof start !== 'number' || typeof end !== 'number') return [];
      // Where graphemes and UTF-16 units part, these files count graphemes.
      return [tight(units.slice(start, end).join(''))];
    });
  });
}

function spansOfCasJson(file: string): readonly string[] {
  const cas = JSON.parse(file) as Record<string, unknown>;
  const structures = (cas['%FEATURE_STRUCTURES'] ?? []) as Record<string, unknown>[];
  const texts = new Map(
    structures.flatMap((each) =>
      typeof each.sofaString === 'string' ? [[each['%ID'], each.sofaString] as const] : [],
    ),
  );
  return structures.flatMap((each) => {
    const text = texts.get(each['@sofa']);
    const { begin, end } = each;
    if (text === undefined || typeof begin !== 'number' || typeof end !== 'number' || isOfText(String(each['%TYPE'])))
      return [];
    return [tight(text.slice(begin, end))];
  });
}

function spansOfXmi(file: string): readonly string[] {
  const attribute = (element: string, name: string): string | undefined =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];
  const texts = new Map(
    [...file.matchAll(/<cas:Sofa\b[^>]*>/g)].map(([element]) => [
      attribute(element, 'xmi:id'),
      withoutReferences(attribute(element, 'sofaString') ?? ''),
    ]),
  );
  return [...file.matchAll(/<([\w.-]+:[\w.-]+)\b[^>]*>/g)].flatMap(([element, type = '']) => {
    const [begin, end] = [attribute(element, 'begin'), attribute(element, 'end')];
    const text = texts.get(attribute(element, 'sofa'));
    if (begin === undefined || end === undefined || text === undefined || isOfText(type)) return [];
    return [tight(text.slice(Number(begin), Number(end)))];
  });
}

/** Layers that say how a text is built. */
function isOfText(type: string): boolean {
  return /(?:^|[.:])(?:DocumentAnnotation|DocumentMetaData|Token|Sentence|Paragraph|Lemma|Stem|POS\w*|Dependency|ROOT|Constituent|Chunk|NC|VC|MorphologicalFeatures|CoreferenceLink|PUNC|ART|V|N|NN|NP|ADJ|O|PR|CONJ|PP|ADV|CARD|TagsetDescription|CASMetadata)$/.test(
    type,
  );
}

/** A text of XML with its character references and the five entities of XML resolved. */
function withoutReferences(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
}
