import { Temporal } from 'temporal-polyfill';
import { aujourdhui, depuisParis } from '../temps/paris.ts';

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
 * The instant (UTC) of a date written in an unknown order, at the hour of Paris, which is that of the person who downloads the report.
 * The day of the rencontre (date or instant), when known, decides between the orders; otherwise French comes first, or American when the hour has
 * AM or PM. Nothing when the text is no date.
 */
export function instantDe(texte: string, jour?: string): string | undefined {
  const moment = decomposer(texte);
  if (moment === undefined) return undefined;
  const ordres = moment.surDouzeHeures ? [AMERICAIN, FRANCAIS, ISO] : [FRANCAIS, AMERICAIN, ISO];
  const possibles = ordres.flatMap((ordre) => dateDans(moment.nombres, ordre) ?? []);
  const date = jour === undefined ? possibles[0] : laPlusProche(possibles, jour);
  return date === undefined ? undefined : depuisParis(`${date}T${moment.horaire}`);
}

function laPlusProche(dates: readonly string[], jour: string): string | undefined {
  const repere = Date.parse(jour.length > 10 ? aujourdhui(jour) : jour);
  const ecart = (date: string): number => Math.abs(Date.parse(date) - repere);
  return dates.toSorted((a, b) => ecart(a) - ecart(b))[0];
}

const FORME = /^(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,4})(\D{1,8})(\d{1,2})[:.hH] ?(\d{2})(?:[:.](\d{2}))?(\D*)$/u;

function decomposer(texte: string): Moment | undefined {
  // NFKC turns the narrow no-break space that comes before PM into a plain one.
  const trouve = FORME.exec(texte.normalize('NFKC').trim());
  if (trouve === null) return undefined;
  const [, a, b, c, avant = '', h, minute = '00', seconde = '00', apres = ''] = trouve;
  const periode = `${avant}${apres}`;
  const apresMidi = /p\.? ?m|午後|下午|오후/iu.test(periode);
  const matin = /a\.? ?m|午前|上午|오전/iu.test(periode);
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
  const annee = champ('annee') < 100 ? 2000 + champ('annee') : champ('annee');
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
