import { z } from 'zod';

/** What people keep beside a type's guideline: words in a text, and whether they are right or wrong to tag as it. */
export const TypeExample = z.strictObject({
  before: z.string().max(300),
  /** The marked words. */
  words: z.string().min(1).max(300),
  after: z.string().max(300),
  /** Whether tagging them so is right. */
  isRight: z.boolean(),
  /** Why; empty where nobody said. */
  reason: z.string().max(1000),
});
export type TypeExample = Readonly<z.infer<typeof TypeExample>>;

/** More of a type nobody reads, in examples. */
export const mostExamples = 50;

/** Whether two examples quote the same words of the same text, whatever is said of them. */
export function quotesTheSame(one: TypeExample, other: TypeExample): boolean {
  return one.before === other.before && one.words === other.words && one.after === other.after;
}

/** Examples with one more, in the place of what was said of the same words until now. @param was what it was until now */
export function withExample(
  examples: readonly TypeExample[],
  example: TypeExample,
  was: TypeExample = example,
): readonly TypeExample[] {
  const others = examples.filter((each) => quotesTheSame(each, was) || !quotesTheSame(each, example));
  return others.some((each) => quotesTheSame(each, was))
    ? others.map((each) => (quotesTheSame(each, was) ? example : each))
    : [...others, example];
}

/**
 * Words marked in a quoted text, as somebody typed both.
 *
 * @param was the example that it was until now: where its words still stand there, they and no earlier ones are meant
 * @returns null where the words do not stand in the text
 */
export function quotedExample(
  text: string,
  words: string,
  was: Pick<TypeExample, 'before'> | null,
): Pick<TypeExample, 'before' | 'words' | 'after'> | null {
  if (words === '') return null;
  const before = was?.before.length ?? 0;
  const at = text.startsWith(words, before) ? before : text.indexOf(words);
  return at < 0 ? null : { before: text.slice(0, at), words, after: text.slice(at + words.length) };
}

/** Examples as they are listed: the right ones first. */
export function examplesInOrder(examples: readonly TypeExample[]): readonly TypeExample[] {
  return [...examples.filter(({ isRight }) => isRight), ...examples.filter(({ isRight }) => !isRight)];
}
