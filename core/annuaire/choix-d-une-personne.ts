import { CHAMPS_DE_CONTACT_A_VISIBILITE } from '../champs/contact.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Contact } from '../lists/contacts.list.ts';
import { VISIBILITES, type Visibilite } from '../vocabulaires/structures.ts';

/** Why the coordination opens what a person had closed: a closed list, so that the journal names nobody. */
export const RAISONS_D_OUVRIR = [
  'À sa demande, par téléphone',
  'À sa demande, par courriel',
  'À sa demande, de vive voix',
  'Erreur de saisie à corriger',
] as const;
export type RaisonDOuvrir = (typeof RAISONS_D_OUVRIR)[number];

const CHOIX = ['opposition', 'sansRappel', 'visibilite', 'visibilites'] as const;
type Choix = (typeof CHOIX)[number];
type Choisi = Pick<Contact, Choix>;

const rang = (niveau: Visibilite | undefined): number =>
  niveau === undefined ? VISIBILITES.length : VISIBILITES.indexOf(niveau);

const ELARGIT: Readonly<Record<Choix, (avant: Choisi, apres: Choisi) => boolean>> = {
  opposition: (avant, apres) => avant.opposition && !apres.opposition,
  sansRappel: (avant, apres) => avant.sansRappel && !apres.sansRappel,
  visibilite: (avant, apres) => rang(apres.visibilite) > rang(avant.visibilite),
  visibilites: (avant, apres) =>
    CHAMPS_DE_CONTACT_A_VISIBILITE.some((champ) => rang(apres.visibilites?.[champ]) > rang(avant.visibilites?.[champ])),
};

/** Of what a person keeps to themself, what this change would open: their refusals lifted, their readers widened. Narrowing is none. */
export const choixElargis = (avant: Choisi, patch: Partial<Choisi>): readonly Choix[] =>
  CHOIX.filter((choix) => choix in patch && ELARGIT[choix](avant, { ...avant, ...patch }));

const TENU = 'cette personne seule peut revenir dessus, ou la coordination à sa demande.';
const PHRASES: Readonly<Record<Choix, string>> = {
  opposition: `Cette personne s’est opposée à la diffusion\u00A0: ${TENU}`,
  sansRappel: `Cette personne ne veut plus de rappels\u00A0: ${TENU}`,
  visibilite: `Ce contact est réservé\u00A0: ${TENU}`,
  visibilites: `Une de ses coordonnées est réservée\u00A0: ${TENU}`,
};

/** Who changes a choice: the person, proven by their account or their own link; the coordination, who says why; or somebody else. */
export type QuiChoisit = 'soi-même' | 'coordination' | 'un autre';

/**
 * A choice that a person made for themself is opened by nobody else: by them, or by the coordination with a reason,
 * that the journal keeps.
 */
export function permettreLesChoix(
  elargis: readonly Choix[],
  qui: QuiChoisit,
  raison: RaisonDOuvrir | undefined,
): Resultat<undefined> {
  const [premier] = elargis;
  if (premier === undefined || qui === 'soi-même') return reussite(undefined);
  if (qui === 'un autre')
    return refuser('interdit', PHRASES[premier], [{ chemin: premier, message: PHRASES[premier] }]);
  if (raison !== undefined) return reussite(undefined);
  return refuser(
    'regle-metier',
    'Dites pourquoi vous ouvrez ce que cette personne avait réservé : le journal le garde.',
    [{ chemin: 'corps.raison', message: 'Choisissez une raison.' }],
  );
}

const A_QUI_LA_SYNTHESE =
  'La coordination choisit à qui part la synthèse du mois, et la personne seule peut l’arrêter.';

/** The summary by mail goes to whom the coordination chooses; the person only stops it, and nobody else touches it. */
export const refusDeSynthese = (coche: boolean | undefined, qui: QuiChoisit): Refus | undefined =>
  coche === undefined || qui === 'coordination' || (qui === 'soi-même' && !coche)
    ? undefined
    : {
        code: 'interdit',
        message: A_QUI_LA_SYNTHESE,
        champs: [{ chemin: 'syntheseParCourriel', message: A_QUI_LA_SYNTHESE }],
      };
