import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { resteADire } from '../egal.ts';
import { empreinteDe } from '../empreinte.ts';
import type { ModificationDeRencontre, Rencontre } from '../lists/rencontres.list.ts';
import { depuisHeureLocale } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { dateLongue, dureeEnMots } from '../textes/francais.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import type { EcartAvecOutlook } from '../vocabulaires/rencontres.ts';
import type { EvenementTenu } from './evenement.ts';
import { lieuComplet } from './lieu.ts';
import { estPassee } from './prochaine-etape.ts';

/** What a meeting says of its rencontre. Its text is left out: an ordre du jour may be saved without telling anybody. */
export type SelonOutlook = Pick<EvenementTenu, 'sujet' | 'debut' | 'fin' | 'lieu'>;

export interface Ecart {
  readonly quoi: string;
  readonly maillage: string;
  readonly outlook: string;
}

type AUneReunion = Rencontre & { readonly debut: string; readonly evenementId: string };

/** Has it a meeting that Outlook may still change? */
export const aUneReunionAVenir = (r: Rencontre, maintenant: string): r is AUneReunion =>
  r.etat === 'Planifiée' && r.evenementId !== undefined && r.debut !== undefined && !estPassee(r, maintenant);

/** What the row would become to say what the meeting says, and nothing else: empty when both agree. */
export function patchSelonOutlook(
  r: Rencontre,
  tenue: SelonOutlook,
  territoire: Pick<Territoire, 'communes'>,
): ModificationDeRencontre {
  const debut = depuisHeureLocale(tenue.debut);
  const dureeMinutes = Math.round((Date.parse(depuisHeureLocale(tenue.fin)) - Date.parse(debut)) / 60_000);
  return Object.fromEntries([
    ...resteADire(
      { ...r, titre: r.titre.trim() },
      { titre: tenue.sujet.trim(), ...(memeInstant(r.debut, debut) ? {} : { debut }), dureeMinutes },
    ),
    ...(lieuComplet(r) === tenue.lieu ? [] : resteADire(r, situer(r, tenue.lieu, territoire))),
  ]);
}

const memeInstant = (a: string | undefined, b: string): boolean => a !== undefined && Date.parse(a) === Date.parse(b);

/** A place read in Outlook, and the commune that it names. One that names none leaves the commune to be said again. */
function situer(r: Rencontre, lieu: string | undefined, { communes }: Pick<Territoire, 'communes'>) {
  const nommee = lieu === undefined ? undefined : communeNommee(r, lieu, communes);
  return { lieu, commune: nommee?.nom, communeInsee: nommee?.insee };
}

function communeNommee(
  { commune, communeInsee }: Rencontre,
  lieu: string,
  communes: Territoire['communes'],
): { readonly nom: string; readonly insee: string | undefined } | undefined {
  const dans = ` ${enMots(lieu)} `;
  const cite = (nom: string): boolean => dans.includes(` ${enMots(nom)} `);
  // Of « Saint-Savin-de-Blaye », the whole name, not « Blaye ».
  const [autre] = communes.filter(({ nom }) => cite(nom)).toSorted((a, b) => b.nom.length - a.nom.length);
  if (commune !== undefined && cite(commune) && commune.length >= (autre?.nom.length ?? 0))
    return { nom: commune, insee: communeInsee };
  return autre;
}

const enMots = (texte: string): string =>
  sansAccents(texte)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What differs, in words, each side beside the other. */
export function ecartsAvecOutlook(
  r: Rencontre,
  tenue: SelonOutlook,
  territoire: Pick<Territoire, 'communes'>,
): readonly Ecart[] {
  const patch = patchSelonOutlook(r, tenue, territoire);
  const devenue = { ...r, ...patch };
  return [
    ...('titre' in patch ? [{ quoi: 'Titre', maillage: r.titre, outlook: devenue.titre || RIEN }] : []),
    ...('debut' in patch ? [{ quoi: 'Date', maillage: jourDe(r), outlook: jourDe(devenue) }] : []),
    ...('dureeMinutes' in patch
      ? [{ quoi: 'Durée', maillage: dureeEnMots(r.dureeMinutes), outlook: dureeDite(devenue.dureeMinutes) }]
      : []),
    ...(lieuComplet(r) === tenue.lieu
      ? []
      : [{ quoi: 'Lieu', maillage: lieuComplet(r) ?? RIEN, outlook: tenue.lieu ?? RIEN }]),
    ...('commune' in patch
      ? [{ quoi: 'Commune d’accueil', maillage: r.commune ?? RIEN, outlook: devenue.commune ?? NON_LUE }]
      : []),
  ];
}

const RIEN = '—';
const NON_LUE = '— (le lieu n’en nomme pas)';
const jourDe = ({ debut }: Rencontre): string => (debut === undefined ? RIEN : dateLongue(debut));
const dureeDite = (minutes: number): string => (minutes > 0 ? dureeEnMots(minutes) : RIEN);

/** What is noted on the row; undefined when both agree. `tenue` is undefined when the calendar has the meeting no more. */
export function ecartANoter(
  r: Rencontre,
  tenue: SelonOutlook | undefined,
  territoire: Pick<Territoire, 'communes'>,
): EcartAvecOutlook | undefined {
  if (tenue === undefined) return 'Supprimée';
  return Object.keys(patchSelonOutlook(r, tenue, territoire)).length === 0 ? undefined : 'Changée';
}

/** What was seen of a meeting, to be known again: what has changed since is not taken unseen. */
export const vuDOutlook = (tenue: SelonOutlook | undefined): string =>
  empreinteDe(
    tenue === undefined
      ? 'supprimée'
      : { sujet: tenue.sujet, debut: tenue.debut, fin: tenue.fin, lieu: tenue.lieu ?? '' },
  );

/** Takes what the meeting says: refused where a rencontre cannot say it. Its day is taken even past: it is when people met. */
export function prendreCeQueDitOutlook(
  r: Rencontre,
  tenue: SelonOutlook,
  territoire: Pick<Territoire, 'communes'>,
): Resultat<ModificationDeRencontre> {
  const patch = patchSelonOutlook(r, tenue, territoire);
  const { titre, dureeMinutes, lieu } = patch;
  if (titre !== undefined && (titre.length < 3 || titre.length > 200))
    return impossible('son titre compte moins de 3 ou plus de 200 caractères');
  if (dureeMinutes !== undefined && (dureeMinutes < 15 || dureeMinutes > 720))
    return impossible('elle dure moins de 15 minutes ou plus de 12 heures');
  if (lieu !== undefined && lieu.length > 255) return impossible('son lieu dépasse 255 caractères');
  return reussite(patch);
}

const impossible = (pourquoi: string): Resultat<never> =>
  refuser(
    'regle-metier',
    `La réunion d’Outlook ne peut pas être reprise telle quelle : ${pourquoi}. Corrigez-la dans Outlook, ou remettez-y ce que dit Maillage.`,
  );

/** The key of a meeting made again: the former one would give back the meeting that is no more. */
export function cleDUneAutreReunion(cle: string): string {
  const [, base = cle, tour = '1'] = /^(.*?)(?:-r(\d+))?$/.exec(cle) ?? [];
  const suffixe = `-r${Number(tour) + 1}`;
  return `${base.slice(0, 64 - suffixe.length)}${suffixe}`;
}
