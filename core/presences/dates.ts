import { Temporal } from 'temporal-polyfill';
import { aujourdhui, depuisHeureLocale } from '../temps/heure-locale.ts';
import { chiffresLatins } from './chiffres.ts';

type Champ = 'jour' | 'mois' | 'annee';
type Ordre = readonly [Champ, Champ, Champ];

const FRANCAIS: Ordre = ['jour', 'mois', 'annee'];
const AMERICAIN: Ordre = ['mois', 'jour', 'annee'];
const ISO: Ordre = ['annee', 'mois', 'jour'];

interface Moment {
  readonly nombres: readonly [number, number, number];
  /** `HH:MM:SS` on 24 hours. */
  readonly horaire: string;
  readonly surDouzeHeures: boolean;
}

/**
 * The instant (UTC) of a date written in an unknown order, at the local hour, which is that of the person who downloads the report.
 * The day of the rencontre (date or instant), when known, decides between the orders; otherwise French comes first, or American when the hour has
 * AM or PM. Nothing when the text is no date.
 */
export function instantDe(texte: string, jour?: string): string | undefined {
  const moment = decomposer(texte);
  if (moment === undefined) return undefined;
  const ordres = moment.surDouzeHeures ? [AMERICAIN, FRANCAIS, ISO] : [FRANCAIS, AMERICAIN, ISO];
  const possibles = ordres.flatMap((ordre) => dateDans(moment.nombres, ordre) ?? []);
  const date = jour === undefined ? possibles[0] : laPlusProche(possibles, jour);
  return date === undefined ? undefined : depuisHeureLocale(`${date}T${moment.horaire}`);
}

function laPlusProche(dates: readonly string[], jour: string): string | undefined {
  const repere = Date.parse(jour.length > 10 ? aujourdhui(jour) : jour);
  const ecart = (date: string): number => Math.abs(Date.parse(date) - repere);
  return dates.toSorted((a, b) => ecart(a) - ecart(b))[0];
}

const FORME =
  /^(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,4})(\D{1,9})(\d{1,2})\s?[:.hH時时]\s?(\d{2})(?:\s?(?:[:.]|min|分)\s?(\d{2}))?(\D*)$/u;
const APRES_MIDI = /p\.? ?m|午後|下午|오후|(?<!\p{L})(?:م|ös|du)(?!\p{L})|μ\. ?μ/iu;
const MATIN = /a\.? ?m|午前|上午|오전|(?<!\p{L})(?:ص|öö|de)(?!\p{L})|π\. ?μ/iu;

function decomposer(texte: string): Moment | undefined {
  // NFKC turns the narrow no-break space that comes before PM into a plain one; marks of direction part the figures of right-to-left scripts.
  const trouve = FORME.exec(chiffresLatins(texte.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim());
  if (trouve === null) return undefined;
  const [, a, b, c, avant = '', h, minute = '00', seconde = '00', apres = ''] = trouve;
  const periode = `${avant}${apres}`;
  const apresMidi = APRES_MIDI.test(periode);
  const matin = MATIN.test(periode);
  const heure = apresMidi ? (Number(h) % 12) + 12 : matin ? Number(h) % 12 : Number(h);
  if (heure > 23 || Number(minute) > 59 || Number(seconde) > 59) return undefined;
  return {
    nombres: [Number(a), Number(b), Number(c)],
    horaire: `${String(heure).padStart(2, '0')}:${minute}:${seconde}`,
    surDouzeHeures: apresMidi || matin,
  };
}

function dateDans(nombres: Moment['nombres'], ordre: Ordre): string | undefined {
  const champ = (nom: Champ): number => nombres[ordre.indexOf(nom)] ?? 0;
  const annee = anneeDe(champ('annee'));
  if (annee < 2015 || annee > 2100) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: annee, month: champ('mois'), day: champ('jour') },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}

/** Two figures are of this century; a Thai client counts the years of the Buddhist era. */
const anneeDe = (lue: number): number => (lue < 100 ? 2000 + lue : lue > 2500 ? lue - 543 : lue);
