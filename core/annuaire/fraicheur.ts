import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { dateCourte, espacesInsecables } from '../textes/francais.ts';
import type { CADENCES } from '../vocabulaires/structures.ts';

export const ETATS_DE_FRAICHEUR = ['a-jour', 'a-verifier', 'perimee', 'jamais'] as const;
export type EtatDeFraicheur = (typeof ETATS_DE_FRAICHEUR)[number];

export const LIBELLE_DE_FRAICHEUR = {
  'a-jour': 'À jour',
  'a-verifier': 'À vérifier',
  perimee: 'Périmée',
  jamais: 'Jamais vérifiée',
} as const satisfies Record<EtatDeFraicheur, string>;

/** Months after which a fiche is to be verified again; 0 means never. */
const MOIS_PAR_CADENCE = {
  'Tous les 3 mois': 3,
  'Tous les 6 mois': 6,
  'Tous les 12 mois': 12,
  'Tous les 16 mois': 16,
  Jamais: 0,
} as const satisfies Record<(typeof CADENCES)[number], number>;

/** Yearly, as the rule for professional contact files asks, where the fiche says nothing. */
export const CADENCE_PAR_DEFAUT_MOIS = 12;

/** Months of lateness after which a fiche can no more be relied on. */
const MOIS_AVANT_PEREMPTION = 6;

/** `verifieePar`: the date of an imported file tells when its source was updated. Nobody here has confirmed the fiche. */
type Verifiable = Pick<Structure, 'verifieeLe' | 'cadence' | 'statut'> & Partial<Pick<Structure, 'verifieePar'>>;

/** A day some months later, clamped to the end of the month. By hand: asked ten thousand times for one filter. */
function plusMois(jour: string, mois: number): string {
  const rang = Number(jour.slice(0, 4)) * 12 + Number(jour.slice(5, 7)) - 1 + mois;
  const [annee, moisRestant] = [Math.floor(rang / 12), rang % 12];
  const deux = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
  const voulu = Number(jour.slice(8));
  const dernier = voulu <= 28 ? voulu : new Date(Date.UTC(annee, moisRestant + 1, 0)).getUTCDate();
  return `${String(annee).padStart(4, '0')}-${deux(moisRestant + 1)}-${deux(Math.min(voulu, dernier))}`;
}

/** Last day on which the fiche counts as verified. Undefined: never verified, or never to be. */
export function echeanceDe(s: Pick<Structure, 'verifieeLe' | 'cadence'>, parDefaut = CADENCE_PAR_DEFAUT_MOIS) {
  const mois = s.cadence === undefined ? parDefaut : MOIS_PAR_CADENCE[s.cadence];
  return s.verifieeLe === undefined || mois === 0 ? undefined : plusMois(s.verifieeLe, mois);
}

/** State of a fiche on a day. */
export function etatDeFraicheur(
  s: Verifiable,
  jour: string,
  cadenceParDefautMois = CADENCE_PAR_DEFAUT_MOIS,
): EtatDeFraicheur {
  if (s.cadence === 'Jamais') return 'a-jour';
  const echeance = echeanceDe(s, cadenceParDefautMois);
  if (echeance === undefined) return 'jamais';
  if (jour > plusMois(echeance, MOIS_AVANT_PEREMPTION)) return 'perimee';
  return jour > echeance || s.statut === 'À vérifier' || s.verifieePar === 'Import' ? 'a-verifier' : 'a-jour';
}

/** How fresh a fiche is at that instant (local day), with the sentence to show beside it. */
export function fraicheur(
  s: Verifiable,
  maintenant: string,
  cadenceParDefautMois = CADENCE_PAR_DEFAUT_MOIS,
): { etat: EtatDeFraicheur; phrase: string } {
  const jour = aujourdhui(maintenant);
  const etat = etatDeFraicheur(s, jour, cadenceParDefautMois);
  return { etat, phrase: espacesInsecables(phraseDe(s, etat, jour, echeanceDe(s, cadenceParDefautMois))) };
}

function phraseDe(s: Verifiable, etat: EtatDeFraicheur, jour: string, echeance: string | undefined): string {
  if (s.cadence === 'Jamais') return 'Cette fiche n’a pas à être vérifiée.';
  if (s.verifieeLe === undefined || echeance === undefined) return 'Jamais vérifiée.';
  if (s.verifieePar === 'Import' && etat !== 'perimee')
    return `À jour au ${dateCourte(s.verifieeLe)} d’après le fichier importé ; personne ne l’a confirmé depuis.`;
  const verifiee = `érifiée le ${dateCourte(s.verifieeLe)}`;
  if (etat === 'perimee') return `Périmée : v${verifiee}, à revoir depuis le ${dateCourte(echeance)}.`;
  if (jour > echeance) return `V${verifiee}, à vérifier de nouveau depuis le ${dateCourte(echeance)}.`;
  return etat === 'a-verifier'
    ? `V${verifiee}, mais un doute a été signalé depuis.`
    : `V${verifiee}, à jour jusqu’au ${dateCourte(echeance)}.`;
}
