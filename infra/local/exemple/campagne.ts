import { Temporal } from 'temporal-polyfill';
import { jourOuvre } from '../../../core/campagnes/jours.ts';
import type { Issues, NouvelleCampagne } from '../../../core/lists/campagnes.list.ts';
import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleSollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { depuisHeureLocale, plusJours, plusMinutes } from '../../../core/temps/heure-locale.ts';
import { joursAvant } from './calendrier.ts';
import type { Hasard } from './hasard.ts';

/** Long enough after its end for the mails of that summer to weigh on nobody: days. */
const RECUL = 60;
const RELANCE_APRES = 28;

export interface CampagneDExemple {
  readonly campagne: NouvelleCampagne;
  readonly sollicitations: readonly NouvelleSollicitation[];
  /** The same structures, with the verifications that the campaign has given. */
  readonly structures: readonly NouvelleStructure[];
}

/** What a structure answered: when, by which way. */
interface Reponse {
  readonly le: string;
  readonly par: NonNullable<NouvelleStructure['verifieePar']>;
}

/**
 * The last summer campaign that is well over: the associations, asked in June, reminded in July, telephoned to before
 * the end of August. Whoever has verified since may have answered it too; whoever has not stayed silent.
 */
export function genererCampagne(
  structures: readonly NouvelleStructure[],
  contacts: readonly NouveauContact[],
  hasard: Hasard,
  aujourdhui: string,
): CampagneDExemple {
  const annee = Temporal.PlainDate.from(joursAvant(aujourdhui, RECUL)).subtract({ months: 8 }).year;
  const debut = jourOuvre(`${annee}-06-02`);
  const dates = {
    debut,
    relance: jourOuvre(plusJours(debut, RELANCE_APRES)),
    telephone: jourOuvre(`${annee}-07-20`),
    fin: `${annee}-08-31`,
  };
  const concernees = structures.flatMap((s, i) =>
    s.type === 'Association' && s.statut === 'Active' && (s.recenseeLe ?? '') <= debut
      ? [suivreUne({ rang: String(i + 1), structure: s, contact: contactDe(contacts, i + 1), dates, hasard })]
      : [],
  );
  const reponses = new Map(concernees.map((c) => [c.rang, c.reponse]));
  return {
    campagne: laCampagne(annee, dates, concernees, hasard),
    sollicitations: concernees.flatMap((c) => c.sollicitations),
    structures: structures.map((s, i) => verifieeAussi(s, reponses.get(String(i + 1)))),
  };
}

type Dates = Readonly<Record<'debut' | 'relance' | 'telephone' | 'fin', string>>;
type Suivi = ReturnType<typeof suivreUne>;

function laCampagne(annee: number, dates: Dates, concernees: readonly Suivi[], hasard: Hasard): NouvelleCampagne {
  return {
    titre: `Campagne d’été ${annee}`,
    etat: 'Terminée',
    debut: dates.debut,
    fin: dates.fin,
    types: ['Association'],
    vagues: [
      { canal: 'Courriel', le: dates.debut },
      { canal: 'Relance', le: dates.relance },
      { canal: 'Téléphone', le: dates.telephone },
    ],
    plafondRelances: 1,
    message: 'La rentrée approche : merci de vérifier la fiche de votre association.',
    concernees: concernees.map((c) => c.rang),
    lanceeLe: depuisHeureLocale(`${dates.debut}T09:00:00`),
    closeLe: depuisHeureLocale(`${plusJours(dates.fin, 1)}T09:00:00`),
    issues: issuesDe(concernees, hasard),
    cleCreation: 'exemple-campagne-1',
  };
}

function issuesDe(concernees: readonly Suivi[], hasard: Hasard): Issues {
  const rangs = (garder: (c: Suivi, modifiee: boolean) => boolean) =>
    concernees.filter((c) => garder(c, hasard.pour(`modifiée ${c.rang}`).chance(0.25))).map((c) => c.rang);
  const parCanal: Record<string, number> = {};
  for (const { reponse } of concernees)
    if (reponse !== undefined) parCanal[reponse.par] = (parCanal[reponse.par] ?? 0) + 1;
  return {
    confirmees: rangs((c, modifiee) => c.reponse !== undefined && !modifiee),
    modifiees: rangs((c, modifiee) => c.reponse !== undefined && modifiee),
    fermees: [],
    silencieuses: rangs((c) => c.reponse === undefined),
    parCanal,
  };
}

const contactDe = (contacts: readonly NouveauContact[], rang: number): string | undefined => {
  const index = contacts.findIndex((c) => c.structure === String(rang) && c.principal && c.courriel !== undefined);
  return index === -1 ? undefined : String(index + 1);
};

/** What one structure was sent, and what it answered. */
function suivreUne(e: {
  readonly rang: string;
  readonly structure: NouvelleStructure;
  readonly contact: string | undefined;
  readonly dates: Dates;
  readonly hasard: Hasard;
}) {
  const { rang, structure, contact, dates } = e;
  const hasard = e.hasard.pour(`campagne ${structure.nom}`);
  const reponse = reponseDe(structure, contact !== undefined, dates, hasard);
  const parLien = reponse?.par === 'Lien personnel' ? reponse : undefined;
  const commun = { nature: 'Confirmation de fiche', structure: rang, campagne: '1' } as const;
  const courriel = (n: number, le: string, repondue: boolean): NouvelleSollicitation => ({
    ...commun,
    contact,
    cle: `${rang}-${n}`,
    canal: 'Courriel',
    etat: repondue ? 'Répondue' : 'Envoyée',
    envoyeeLe: depuisHeureLocale(`${le}T09:${String(hasard.entier(10, 50))}:00`),
    expireLe: depuisHeureLocale(`${dates.fin}T23:00:00`),
    ...(repondue && parLien !== undefined ? ouverture(parLien.le, hasard) : {}),
  });
  const avantRelance = parLien !== undefined && parLien.le < dates.relance;
  const courriels =
    contact === undefined
      ? []
      : [
          courriel(1, dates.debut, avantRelance),
          ...(reponse === undefined || reponse.le >= dates.relance
            ? [courriel(2, dates.relance, parLien !== undefined)]
            : []),
        ];
  const appele = reponse?.par === 'Téléphone' || (reponse === undefined && hasard.chance(0.4));
  const appel: NouvelleSollicitation = {
    ...commun,
    cle: `${rang}-appel`,
    canal: 'Téléphone',
    etat: reponse === undefined ? 'Envoyée' : 'Répondue',
    issue: reponse === undefined ? 'Injoignable' : 'Confirmée',
    envoyeeLe: depuisHeureLocale(`${reponse?.le ?? plusJours(dates.telephone, hasard.entier(0, 20))}T15:00:00`),
    ...(reponse === undefined ? {} : { reponduLe: depuisHeureLocale(`${reponse.le}T15:00:00`) }),
  };
  return { rang, reponse, sollicitations: [...courriels, ...(appele ? [appel] : [])] };
}

const ouverture = (le: string, hasard: Hasard) => {
  const ouverteLe = depuisHeureLocale(`${le}T${String(hasard.entier(10, 18))}:20:00`);
  return { ouverteLe, reponduLe: plusMinutes(ouverteLe, hasard.entier(1, 6)) };
};

/** The verification of that summer when the fiche has none since; one more, for most of those verified since. */
function reponseDe(
  { verifieeLe, verifieePar, telephone }: NouvelleStructure,
  ecrite: boolean,
  { debut, relance, telephone: appels, fin }: Dates,
  hasard: Hasard,
): Reponse | undefined {
  if (verifieeLe === undefined || verifieeLe < debut) return undefined;
  if (verifieeLe <= fin) return { le: verifieeLe, par: verifieePar ?? 'Onglet' };
  if (hasard.chance(0.25)) return undefined;
  if (ecrite && hasard.chance(0.85))
    return {
      le: plusJours(hasard.chance(0.6) ? debut : relance, hasard.entier(0, RELANCE_APRES - 6)),
      par: 'Lien personnel',
    };
  return telephone === undefined ? undefined : { le: plusJours(appels, hasard.entier(0, 25)), par: 'Téléphone' };
}

/** The answer stays known of a fiche that was verified again since. */
function verifieeAussi(s: NouvelleStructure, reponse: Reponse | undefined): NouvelleStructure {
  if (reponse === undefined || s.verifieeLe === reponse.le) return s;
  return { ...s, verificationsPassees: { depuisLeDebut: false, faites: [{ ...reponse }] } };
}
