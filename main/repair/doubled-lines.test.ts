import { expect, it } from 'vitest';
import { sourceOffset } from '../../model/offset.ts';
import { proposeRepairs } from './propose-repairs.ts';

const surplus = (text: string) =>
  proposeRepairs(text, [{ role: 'body', start: sourceOffset(0), end: sourceOffset(text.length) }])
    .filter(({ kind }) => kind === 'surplus')
    .map(({ start, end }) => text.slice(start, end));

it('a line that stands twice is taken away once, with the line end before it', () => {
  expect(surplus('连日大雨江水陡涨，东堤\n于今晨三时决口，四乡\n于今晨三时决口，四乡\n田禾悉被淹没')).toEqual([
    '\n于今晨三时决口，四乡',
  ]);
});

it('short lines and lines apart may well be alike', () => {
  expect(surplus('左转\n左转\n右转')).toEqual([]);
  expect(surplus('于今晨三时决口，四乡\n田禾悉被淹没，乡民\n于今晨三时决口，四乡')).toEqual([]);
});
