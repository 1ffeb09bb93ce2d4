import type { MessagePort } from 'node:worker_threads';
import type { Failure } from '../../../model/failure.ts';
import type { Stop } from '../../../model/stop.ts';

/** What a thread can be asked, by name: what goes in with each request and what it answers with. */
export type Requests<R> = { readonly [Name in keyof R]: { readonly input: unknown; readonly output: unknown } };

/** What answers a request is given besides its input. */
export interface Work {
  /** Set once whoever asked wants the work to end. */
  readonly stop: Stop;
  /** The same for requests that the work makes of others. */
  readonly cancelled: RequestMessage['cancelled'];
  /** Tells how far the work is, from 0 to 1. */
  progress(fraction: number): void;
  /** Tells that it waits for another program; its name, where that is known. */
  wait(holder: string | null): void;
}

/** What answers each request, at once or later; an answer whose parts move rather than being copied is {@link moved}. */
export type Answers<R extends Requests<R>> = {
  readonly [Name in keyof R]: (input: R[Name]['input'], work: Work) => Answer<R[Name]['output']>;
};

export type Answer<Output> = Output | Moved<Output> | Promise<Output | Moved<Output>>;

/** A value of which some parts are handed over to the other thread and no longer there in this one. */
export class Moved<Value> {
  readonly value: Value;
  readonly parts: readonly Transferable[];

  constructor(value: Value, parts: readonly Transferable[]) {
    this.value = value;
    this.parts = parts;
  }
}

/** What can be handed over without a copy. */
export type Transferable = ArrayBuffer | MessagePort;

/** A request on its way to a thread. */
export interface RequestMessage {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  /** One 32-bit integer that is other than 0 once the request is cancelled: a thread at work hears no message. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

export type ReplyMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'waiting'; readonly id: number; readonly holder: string | null }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };
