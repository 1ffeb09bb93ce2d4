import type { Analyst } from './analyst.ts';

/**
 * An analyst that is loaded when there is an article to read: a wrong file should be told at once.
 *
 * @param load is asked at each call, and should load but once
 */
export function analystWhenAsked(load: () => Analyst): Analyst {
  return {
    segment: (text, fileName, stop) => load().segment(text, fileName, stop),
    extract: (article) => load().extract(article),
    nameReadings: (text, least) => load().nameReadings(text, least),
    categorise: (article) => load().categorise(article),
    misread: (text, stop) => load().misread(text, stop),
    alternatives: (text, at) => load().alternatives(text, at),
    lookAlike: (one, other) => load().lookAlike(one, other),
    swappedLines: (passage, year) => load().swappedLines(passage, year),
  };
}
