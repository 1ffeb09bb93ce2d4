/** The languages that Kanwu speaks. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
