import { type Sample, type Share, sampleResult } from '../../model/sample.ts';
import { Button } from '../controls/button.tsx';
import { TypeSign } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';

/** What a sample says so far, by type, with intervals; and what is left to look at. */
export function SampleResult({
  sample,
  onGoOn,
}: {
  readonly sample: Sample;
  onGoOn(part: 'marks' | 'passages'): void;
}) {
  const { m, format } = useMessages();
  const { judged, read, findings } = sampleResult(sample);
  const share = (found: Share | null): string => {
    if (found === null || found.all === 0) return '–';
    const { some, all, interval } = found;
    return m.sample.share(some, all, format.percent(some / all), [
      format.percent(interval.low),
      format.percent(interval.high),
    ]);
  };
  return (
    <div className="sample-result">
      <p>{m.sample.progress({ judged, marks: sample.marks.length, read, passages: sample.passages.length })}</p>
      <p className="sample-of">{m.sample.drawnFrom(sample.of.marks, sample.of.passages)}</p>
      <table className="sample-table">
        <caption className="visually-hidden">{m.sample.result}</caption>
        <thead>
          <tr>
            <th scope="col">{m.sample.type}</th>
            <th scope="col">{m.sample.wrong}</th>
            <th scope="col">{m.sample.missing}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ type, wrong, missing }) => (
            <tr key={type ?? ''}>
              <th scope="row">
                {type === null ? (
                  m.common.allTypes
                ) : (
                  <>
                    <TypeSign type={type} /> {m.typeName(type)}
                  </>
                )}
              </th>
              <td>{share(wrong)}</td>
              <td>{share(missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {read === 0 ? <p className="sample-only-marked">{m.sample.onlyMarked}</p> : null}
      <p className="sample-of">{m.sample.intervalSaid}</p>
      <div className="sample-verdicts">
        {sample.marks.length === 0 ? null : (
          <Button tone={judged < sample.marks.length ? 'primary' : 'plain'} onClick={() => onGoOn('marks')}>
            {judged < sample.marks.length ? m.sample.judgeMarks : m.sample.lookAgain}
          </Button>
        )}
        {sample.passages.length === 0 ? null : (
          <Button onClick={() => onGoOn('passages')}>
            {read < sample.passages.length ? m.sample.readPassages : m.sample.readAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
