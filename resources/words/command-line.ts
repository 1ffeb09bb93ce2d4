import type { Language } from '../../model/language.ts';
import { commandLineWords as english } from './en/command-line.ts';
import { type CommandLineWords, commandLineWords as chinese } from './zh/command-line.ts';

export type { CommandLineWords, Counts } from './zh/command-line.ts';

/** Everything that the command line says besides errors. */
export const commandLineWords: Readonly<Record<Language, CommandLineWords>> = { zh: chinese, en: english };
