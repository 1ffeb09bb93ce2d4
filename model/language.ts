/** The languages that Kanwu speaks. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of a tag such as `zh-Hans-CN` or `en_GB.UTF-8`; undefined for one that Kanwu does not speak. */
export function languageOfTag(tag: string): Language | undefined {
  const [spoken] = tag.toLowerCase().split(/[^a-z]/);
  return languages.find((language) => language === spoken);
}
