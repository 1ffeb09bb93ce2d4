import type { Random } from '../../random.ts';
import type { Story } from './text-pool.ts';

/** Everyday words of one language; sentences are strung from them, for how they look and repeat and not for what they say. */
interface Language {
  readonly small: readonly string[];
  readonly words: readonly string[];
  readonly nounsInCapitals: boolean;
}

const words = (list: string): readonly string[] => list.split(' ');

const languages: readonly Language[] = [
  {
    small: words(
      'the of and to in a that for was on with as at by from it is be had have said will would not but which',
    ),
    words: words(
      'council bridge harbour school company minister election police market price railway worker strike court judge witness fire factory river flood bank money tax government party leader member meeting report committee committee street house family child hospital doctor teacher student church farmer wheat coal steel ship captain port army soldier general war peace treaty president senator governor law bill vote speech letter newspaper editor theatre music game team player season summer winter morning evening night week month year city town village county state nation country world opened closed announced refused accepted increased reduced arrested killed injured arrived departed returned visited promised demanded received elected appointed completed destroyed damaged repaired expected believed declared added',
    ),
    nounsInCapitals: false,
  },
  {
    small: words(
      'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
    ),
    words: words(
      'Gemeinderat Brücke Hafen Schule Gesellschaft Minister Wahl Polizei Markt Preis Eisenbahn Arbeiter Gericht Richter Zeuge Feuer Fabrik Fluss Bank Geld Steuer Regierung Partei Mitglied Versammlung Bericht Ausschuss Strasse Haus Familie Kind Spital Arzt Lehrer Kirche Bauer Kohle Stahl Schiff Armee Soldat Krieg Frieden Vertrag Präsident Gesetz Abstimmung Rede Brief Zeitung Theater Musik Spiel Sommer Winter Morgen Abend Nacht Woche Monat Jahr Stadt Dorf Kanton Land Welt eröffnet geschlossen angekündigt abgelehnt erhöht gesenkt verhaftet verletzt angekommen besucht versprochen verlangt erhalten gewählt beschlossen zerstört beschädigt erwartet erklärt',
    ),
    nounsInCapitals: true,
  },
  {
    small: words(
      'le la les de des du et un une dans que pour qui sur avec par est au il ne pas plus son sa ce se ont été aux',
    ),
    words: words(
      'conseil pont port école société ministre élection police marché prix chemin ouvrier grève tribunal juge témoin incendie usine fleuve banque argent impôt gouvernement parti membre réunion rapport comité rue maison famille enfant hôpital médecin église paysan blé charbon acier navire armée soldat guerre paix traité président loi vote discours lettre journal théâtre musique jeu équipe saison été hiver matin soir nuit semaine mois année ville village canton pays monde ouvert fermé annoncé refusé accepté augmenté réduit arrêté blessé arrivé parti revenu visité promis demandé reçu élu nommé détruit attendu déclaré ajouté',
    ),
    nounsInCapitals: false,
  },
];

/** A story in a European language with a headline of its own. */
export function westernStory(random: Random): Story {
  const language = random.pick(languages);
  const topic = Array.from({ length: random.between(5, 9) }, () => random.pick(language.words));
  const paragraphs = Array.from({ length: random.between(1, 6) }, () => paragraph(language, topic, random));
  const first = headline(topic, random);
  return {
    script: 'simplified',
    paragraphs,
    headline: random.chance(0.25) ? [first, headline(topic, random)] : [first],
    further: [],
  };
}

function headline(topic: readonly string[], random: Random): string {
  const chosen = Array.from({ length: random.between(2, 6) }, () => random.pick(topic));
  const style = random.between(0, 3);
  if (style === 0) return chosen.join(' ').toUpperCase();
  if (style === 1) return chosen.map(capitalised).join(' ');
  return capitalised(chosen.join(' '));
}

function paragraph(language: Language, topic: readonly string[], random: Random): string {
  return Array.from({ length: random.between(1, 5) }, () => sentence(language, topic, random)).join(' ');
}

function sentence(language: Language, topic: readonly string[], random: Random): string {
  const length = random.between(5, 22);
  const parts = Array.from({ length }, (_, at) => {
    const word = random.chance(0.45)
      ? random.pick(language.small)
      : random.chance(0.5)
        ? random.pick(topic)
        : random.pick(language.words);
    const shown = random.chance(0.04)
      ? capitalised(word)
      : random.chance(0.02)
        ? String(random.between(2, 1999))
        : word;
    return at > 2 && at < length - 1 && random.chance(0.08) ? `${shown},` : shown;
  });
  return `${capitalised(parts.join(' '))}${random.chance(0.95) ? '.' : '?'}`;
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
