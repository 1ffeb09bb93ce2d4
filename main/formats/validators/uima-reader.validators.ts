import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { written } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { isInstalled, itWhere, outputOf } from '../fixtures/checkers.ts';
import { uimaXmi } from '../uima/write-xmi.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-uima-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where Debian keeps UIMA's own reader. */
const reader = '/usr/share/java/uimaj-core.jar';

/** Prints the text of a CAS, and of each name what it covers and its type, as UIMA has them. */
const program = `
import java.io.*;
import java.nio.charset.StandardCharsets;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.*;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.*;

class Read {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(args[0]));
    for (int at = 1; at < args.length; at++) {
      CAS cas = CasCreationUtils.createCas(types, null, null);
      XmiCasDeserializer.deserialize(new FileInputStream(args[at]), cas);
      Type name = cas.getTypeSystem().getType("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity");
      Type relation = cas.getTypeSystem().getType("webanno.custom.Relation");
      out.println("text " + cas.getDocumentText().replace("\\n", "\\\\n"));
      for (AnnotationFS each : cas.getAnnotationIndex(name))
        out.println(each.getFeatureValueAsString(name.getFeatureByBaseName("value")) + " " + each.getCoveredText().replace("\\n", "\\\\n"));
      for (AnnotationFS each : cas.getAnnotationIndex(relation)) {
        AnnotationFS from = (AnnotationFS) each.getFeatureValue(relation.getFeatureByBaseName("Governor"));
        out.println(each.getFeatureValueAsString(relation.getFeatureByBaseName("label")) + " " + from.getCoveredText() + " " + each.getCoveredText());
      }
    }
  }
}
`;

itWhere(
  { javac: isInstalled('javac'), uimaj: existsSync(reader) },
  'UIMA’s own reader has the same text, names and relations',
  async () => {
    const all = [readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel), ...richArticles];
    // Half a character, which a name may end in, is none in UTF-8.
    const articles = all.filter(({ text, entities }) =>
      [text, ...entities.map((each) => each.text)].every((each) => Buffer.from(each).toString() === each),
    );
    mkdirSync(join(folder, 'cas'));
    const paths: string[] = [];
    for (const [name, { bytes }] of Object.entries(await written(uimaXmi, articles))) {
      const path = join(folder, 'cas', basename(name));
      writeFileSync(path, bytes);
      if (name.endsWith('.xmi')) paths.push(path);
    }
    const source = join(folder, 'Read.java');
    writeFileSync(source, program);
    const types = join(folder, 'cas', 'TypeSystem.xml');
    const lines = outputOf('java', ['-Dfile.encoding=UTF-8', '-cp', reader, source, types, ...paths])
      .trimEnd()
      .split('\n');
    const oneLine = (text: string): string => text.replaceAll('\n', '\\n');
    const expected = articles
      .filter(({ text }) => text.trim() !== '')
      .flatMap(({ text, entities, relations }) => [
        `text ${oneLine(text)}`,
        ...entities.map((each) => `${each.type} ${oneLine(text.slice(each.start, each.end))}`),
        ...relations.map(
          ({ type, subject, object }) =>
            `${type} ${text.slice(entities[subject]?.start, entities[subject]?.end)} ${text.slice(entities[object]?.start, entities[object]?.end)}`,
        ),
      ]);
    expect(lines.sort()).toEqual(expected.sort());
  },
);
