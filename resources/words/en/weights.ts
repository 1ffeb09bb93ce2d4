import type { WeightWords } from '../zh/weights.ts';

/** The weights that names are found by: what they are called, and on what terms they are. */
export const weightWords: WeightWords = {
  label: 'Names are found by',
  hint: 'From the next start of Kanwu on.',
  title: 'Weights for names',
  names: { 'all-sources': 'All sources', 'free-sources': 'Free licences only' },
  terms: {
    'all-sources':
      'Trained on corpora of research (People’s Daily 1998, BosonNLP, CLUENER2020, ResumeNER, MSRA) and Universal NER: those are for research, and commercial use needs their owners’ consent. They find most.',
    'free-sources':
      'Trained on freely licensed sources alone: Universal NER’s Chinese GSD (CC BY-SA 4.0), Baidu’s LAC (Apache-2.0) and the lists: for any use, with credit and on the same terms. They find fewer of a newspaper’s names.',
  },
};
