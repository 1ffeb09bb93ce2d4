import type { MessagePort } from 'node:worker_threads';
import { KanwuError } from '../../../model/error.ts';
import { failureOf } from '../../../model/failure.ts';
import { checkStop, type Stop } from '../../../model/stop.ts';
import {
  type Answers,
  Moved,
  type ReplyMessage,
  type RequestMessage,
  type Requests,
  type Transferable,
  type Work,
} from './messages.ts';

/** The least step of progress that is told: finer ones cannot be seen. */
const leastStep = 0.01;

/** Answers the requests that come to a thread, one after another, in their order. */
export function answerRequests<R extends Requests<R>>(port: MessagePort | null, answers: Answers<R>): void {
  if (port === null) throw new Error('this script runs as a worker');
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: RequestMessage) => {
    last = last.then(() => answerOne(port, answers, message));
  });
}

async function answerOne<R extends Requests<R>>(
  port: MessagePort,
  answers: Answers<R>,
  { id, name, input, cancelled }: RequestMessage,
): Promise<void> {
  const reply = (message: ReplyMessage, parts: readonly Transferable[] = []): void => port.postMessage(message, parts);
  try {
    if (!Object.hasOwn(answers, name)) throw new KanwuError('request-invalid', { procedure: name });
    const work = workOf(
      cancelled,
      (fraction) => reply({ kind: 'progress', id, fraction }),
      (holder) => reply({ kind: 'waiting', id, holder }),
    );
    checkStop(work.stop);
    const answer = await answers[name as keyof R](input, work);
    if (answer instanceof Moved) reply({ kind: 'done', id, output: answer.value }, answer.parts);
    else reply({ kind: 'done', id, output: answer });
  } catch (error) {
    reply({ kind: 'failed', id, failure: failureOf(error) });
  }
}

function workOf(cancelled: Int32Array<SharedArrayBuffer>, tell: (fraction: number) => void, wait: Work['wait']): Work {
  const stop: Stop = {
    get isWanted() {
      return Atomics.load(cancelled, 0) !== 0;
    },
  };
  let told = 0;
  return {
    stop,
    cancelled,
    wait,
    progress(fraction) {
      if (fraction < 1 && fraction - told < leastStep) return;
      told = fraction;
      tell(fraction);
    },
  };
}
