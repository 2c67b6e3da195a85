import { direRecherche, RECHERCHE_VIDE } from '../../core/annuaire/recherche-dite.ts';
import type { ChoixDuVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { estClose } from '../../core/mises-en-lien/decider-etat.ts';
import type { Besoin } from '../../core/mises-en-lien/suggerer.ts';
import type { EtatDeMiseEnLien } from '../../core/vocabulaires/mises-en-lien.ts';

/** What is typed in the dialog. Empty strings are what is not said. */
export interface Saisie {
  readonly demandeur: string;
  readonly destinataire: string;
  readonly thematique: string;
  readonly public: string;
  readonly communeInsee: string;
  readonly message: string;
  /** The person written to in the structure turned to; none chosen: whoever follows the theme. */
  readonly contact: string;
  /** « place », or the local day on which it leaves; none: now. */
  readonly attendre: string;
  /** The need of the territory that it answers, when it is one. */
  readonly besoin: string;
}

export const SAISIE_VIDE: Saisie = {
  demandeur: '',
  destinataire: '',
  thematique: '',
  public: '',
  communeInsee: '',
  message: '',
  contact: '',
  attendre: '',
  besoin: '',
};

const dit = (valeur: string): string | undefined => (valeur.trim() === '' ? undefined : valeur.trim());

/** The need, once its theme is chosen. */
export const besoinDe = (s: Saisie): Besoin | undefined =>
  s.thematique === ''
    ? undefined
    : { thematique: s.thematique, public: dit(s.public), communeInsee: dit(s.communeInsee) };

/** What is still missing, field by field. */
export const problemesDe = (s: Saisie): Partial<Record<keyof Saisie, string>> => ({
  ...(s.demandeur === '' ? { demandeur: 'Choisissez la structure qui demande.' } : {}),
  ...(s.thematique === '' ? { thematique: 'Choisissez la thématique du besoin.' } : {}),
  ...(s.thematique !== '' && s.destinataire === ''
    ? { destinataire: 'Choisissez la structure vers laquelle vous tourner.' }
    : {}),
});

/** The body of the command. */
export const corpsDe = (s: Saisie, cle: string) => ({
  cle,
  demandeur: s.demandeur,
  destinataire: s.destinataire,
  thematique: s.thematique,
  public: dit(s.public),
  communeInsee: dit(s.communeInsee),
  message: dit(s.message),
  contact: dit(s.contact),
  attendre: dit(s.attendre),
  besoin: dit(s.besoin),
});

/** The need as a search: how the needs of the territory are kept. */
export const rechercheDe = (b: Besoin): string =>
  direRecherche({
    ...RECHERCHE_VIDE,
    thematiques: [b.thematique],
    publics: b.public === undefined ? [] : [b.public],
    communes: b.communeInsee === undefined ? [] : [b.communeInsee],
  });

/** What may be chosen: what the structure turned to says of itself first, then the usual words. */
export const choixPossibles = (vers: Structure | undefined, choix: ChoixDuVocabulaire): ChoixDuVocabulaire => ({
  thematiques: [...new Set([...(vers?.thematiques ?? []), ...choix.thematiques])],
  publics: [...new Set([...(vers?.publics ?? []), ...choix.publics])],
});

export const FILTRES = ['suivre', 'appeler', 'closes', 'toutes'] as const;
export type Filtre = (typeof FILTRES)[number];

/** The rest of the address that opens the page on the calls to make. */
export const RESTE_A_APPELER = 'a-appeler';

/** `appel`: why only a call can still tell what became of it. */
export const passe = (filtre: Filtre, etat: EtatDeMiseEnLien, appel: string | undefined): boolean =>
  filtre === 'toutes' || (filtre === 'appeler' ? appel !== undefined : estClose(etat) === (filtre === 'closes'));
