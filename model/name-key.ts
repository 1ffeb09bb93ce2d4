/** The dots that stand between the parts of a transcribed foreign name. */
const middleDots = /[·•・‧∙⋅．]/g;

/**
 * What two ways of printing one name have in common: full-width and half-width forms, kinds of middle dot and white space
 * inside make no difference.
 */
export function nameKey(name: string): string {
  return name.replace(middleDots, '·').normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
