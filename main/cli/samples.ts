import { resolve } from 'node:path';
import type { Sample, Share } from '../../model/sample.ts';
import { figuresOf } from '../../model/sample-figures.ts';
import { type CommandLineWords, commandLineWords } from '../../resources/words/command-line.ts';
import { openStore } from '../store/open-store.ts';
import type { CliCommand } from './command.ts';
import { onOneLine } from './on-one-line.ts';
import { onlyPositional } from './parse-line.ts';

/** `kanwu samples W.kanwu [--json]`: what people found in samples of the marks, the latest first. Changes nothing. */
export const samplesCommand: CliCommand = {
  options: { json: 'flag' },
  async run(line, { language, write, nativeBinding }) {
    const path = resolve(onlyPositional(line, 'W.kanwu'));
    const isJson = line.has('json');
    const m = commandLineWords[language];
    const store = await openStore(path, { nativeBinding, readonly: true });
    try {
      const samples = await store.read('samples', null);
      for (const sample of samples) write(isJson ? `${JSON.stringify(figuresOf(sample))}\n` : described(sample, m));
      if (samples.length === 0 && !isJson) write(`${m.noSamples}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

function described(sample: Sample, m: CommandLineWords): string {
  const { at, by, seed, status, of, drawn, judged, read, findings } = figuresOf(sample);
  const share = (found: Share | null): string | null =>
    found === null || found.all === 0
      ? null
      : m.share(found.some, found.all, [found.some / found.all, found.interval.low, found.interval.high]);
  const lines = findings.map(({ type, wrong, missing }) =>
    m.sampleFinding(type === null ? null : m.typeName(type), share(wrong), share(missing)),
  );
  return [
    onOneLine(m.sampleDrawn({ at, by, seed, status, of })),
    `  ${m.sampleProgress({ judged, marks: drawn.marks, read, passages: drawn.passages })}`,
    ...lines.map((each) => `  ${each}`),
    ...(read === 0 ? [`  ${m.onlyMarked}`] : []),
    '',
  ].join('\n');
}
