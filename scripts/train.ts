import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../main/extract/tagger/model-file.ts';
import { readCorpus } from './train/corpus.ts';
import { extend } from './train/extension.ts';
import { trainLanguageModel } from './train/language/command.ts';
import { trainSegmenter } from './train/segment/command.ts';
import { packagedSources } from './train/sources.ts';
import { describe } from './train/span-score.ts';
import { train } from './train/training.ts';

const usage = `npm run train -- segment …     trains the segmenter, see its own words
npm run train -- language …    trains the language model of repairs, likewise
npm run train -- --corpus FILE=TYPES … --out FILE [--vary NAME …] [--seed N] [--epochs N] [--resume]
                [--onto FILE] [--version NAME] [--words FILE] [--features N] [--work DIR]
  --corpus      a corpus (one JSON object a line: text, spans) and the types it marks: PER,ORG,LOC,TITLE; LOC? when it
                marks only some places
  --vary        a corpus (its file name without .jsonl) of which a copy with exchanged names is trained on too
  --words       a word list in jieba's format; the one of @node-rs/jieba when not given
  --onto        weights to which the corpora are added that they were not trained on; all corpora are given, and words are theirs
  --features    how many features are kept
  --resume      goes on from the checkpoint in the work folder
`;

function main(): number {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', multiple: true },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '10' },
      rate: { type: 'string', default: '0.03' },
      dropout: { type: 'string', default: '0.4' },
      features: { type: 'string', default: '515000' },
      version: { type: 'string', default: '1' },
      vary: { type: 'string', multiple: true, default: [] },
      words: { type: 'string' },
      onto: { type: 'string' },
      work: { type: 'string', default: 'test-output/train' },
      resume: { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined || values.out === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const corpora = values.corpus.map(readCorpus);
  const options = {
    corpora,
    vary: values.vary,
    version: values.version,
    seed: Number(values.seed),
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    dropout: Number(values.dropout),
    featureLimit: Number(values.features),
    workFolder: values.work,
    resume: values.resume,
    digest: (body: Uint8Array) => createHash('sha256').update(body).digest('hex'),
    report: (line: string) => process.stdout.write(`${line}\n`),
  };
  const { bytes, heldOut, header } =
    values.onto === undefined
      ? train({ ...options, ...packagedSources(values.words) })
      : extend(readModel(readFileSync(values.onto)), options);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  process.stdout.write(`${values.out}: ${bytes.length} bytes, ${JSON.stringify(header.training)}\n`);
  for (const [name, score] of heldOut) process.stdout.write(`held-out ${name}: ${describe(score)}\n`);
  return 0;
}

const [first, ...rest] = process.argv.slice(2);
process.exitCode =
  first === 'segment' ? trainSegmenter(rest) : first === 'language' ? trainLanguageModel(rest) : main();
