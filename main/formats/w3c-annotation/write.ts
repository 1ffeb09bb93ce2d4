import { hasText } from '../annotated-text/labelled-text.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { numbered } from '../dataset/file-names.ts';
import { recordIri } from '../dataset/record-iri.ts';
import { ArticleAnnotations } from './annotations.ts';

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD: a page of annotations for each article, beside its text as the
 * source has it. Mentions tag, corrections edit, relations link, categories classify. Positions count code points, as the recommendation
 * says, and are proved by quotes; a mention that is interrupted is one stretch.
 */
export const w3cAnnotation: Exporter = {
  code: 'w3c-annotation',
  name: 'W3C Web Annotation',
  use: 'web',
  recordKind: 'annotation',
  cites: true,
  leavesOut: ['issue-facts', 'people', 'roles', 'attributes', 'comments'],
  begin(files, losses, { citation }) {
    const iri = (id: string): string => recordIri(citation.baseIri, id);
    const folder = files.folder('-w3c-annotation', 'annotation');
    let count = 0;
    return {
      head: async () => {},
      async article(article) {
        if (!hasText(article, losses)) return;
        count += 1;
        const source = `${numbered(count)}.txt`;
        const annotations = new ArticleAnnotations(article, source, losses, iri);
        const items = annotations.all();
        const text = folder.file(source);
        await text.append(annotations.printed.text);
        await text.end();
        losses.add(
          'notes',
          [article, article.issue, ...article.entities.map(({ entity }) => entity)].filter(
            (each) => (each?.note ?? '') !== '',
          ).length,
        );
        // A page has one annotation at least.
        if (items.length === 0) return;
        const page = {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: `${iri(article.id ?? String(article.article))}#annotations`,
          type: 'AnnotationPage',
          items,
        };
        const file = folder.file(`${numbered(count)}.json`);
        await file.append(`${JSON.stringify(page, null, 1)}\n`, items.length);
        await file.end();
      },
      foot: async () => {},
    };
  },
};
