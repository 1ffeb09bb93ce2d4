import { join } from 'node:path';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';

/** Something that is trained epoch by epoch. */
export interface Learner {
  /** All that changes in training, for a checkpoint to read or fill. */
  readonly state: readonly Float32Array[];
  /** To be called when `state` was filled with what it was after so many epochs. */
  resume(epochsDone: number): void;
  /** Returns the loss a character. */
  trainEpoch(epoch: number): number;
}

/** Where a training's checkpoints are, and what has to be the same to go on from one. */
export interface EpochOptions {
  readonly folder: string;
  readonly training: Readonly<Record<string, unknown>>;
  readonly resume: boolean;
  readonly report: (line: string) => void;
}

/** Takes a learner through the epochs of a stage, or through those that a checkpoint leaves to do. */
export function runEpochs(
  stage: string,
  epochs: number,
  learner: Learner,
  { folder, training, resume, report }: EpochOptions,
): void {
  const name = JSON.stringify({ stage, epochs, ...training });
  const stageFolder = join(folder, stage);
  const epochsDone = resume ? loadCheckpoint(stageFolder, name, learner.state) : 0;
  if (epochsDone > 0) learner.resume(epochsDone);
  for (let epoch = epochsDone; epoch < epochs; epoch++) {
    const loss = learner.trainEpoch(epoch);
    report(`${stage}: epoch ${epoch + 1} of ${epochs}, loss ${loss.toFixed(5)} a character`);
    saveCheckpoint(stageFolder, { training: name, epochsDone: epoch + 1 }, learner.state);
  }
}
