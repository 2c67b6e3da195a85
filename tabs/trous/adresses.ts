import { type Lien, versFicheSur } from '../../core/accueil/lien.ts';
import { direRecherche, RECHERCHE_VIDE } from '../../core/annuaire/recherche-dite.ts';
import type { Croisement } from '../../core/trous/cases.ts';
import { direLeCroisement, direTrous, type TrousMontres } from '../../core/trous/filtrer.ts';
import { type Adresse, lireAdresse } from '../commun/adresse.ts';

export const RUBRIQUE_DES_TROUS = 'trous';

/** What is looked at of the gaps, behind a question mark. */
export const adresseDesTrous = (x: Partial<TrousMontres> = {}): Adresse => {
  const dit = direTrous({ thematique: '', public: '', commune: '', vue: 'tableau', ...x });
  return { rubrique: RUBRIQUE_DES_TROUS, reste: dit === '' ? '' : `?${dit}` };
};

const valeur = (dite: string): readonly string[] => (dite === '' ? [] : [dite]);

/** What the annuaire holds of a crossing, in its own tab. */
export const versLAnnuaire = (x: Croisement): Lien => ({
  entite: 'annuaire',
  sous: `chercher/?${direRecherche({
    ...RECHERCHE_VIDE,
    thematiques: valeur(x.thematique),
    publics: valeur(x.public),
    communes: valeur(x.commune),
  })}`,
});

/** A new fiche about what nobody does, in the same tab. */
export const adresseDUneFicheSur = (x: Croisement): Adresse =>
  lireAdresse(versFicheSur(direLeCroisement(x)).sous, { defaut: '' });
