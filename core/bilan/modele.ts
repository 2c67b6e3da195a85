import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { ModeleDeBilan } from '../lists/modeles-de-bilan.list.ts';
import { enumeration } from '../textes/francais.ts';
import { surUneLigne } from '../textes/net.ts';
import type { Bilan, ChampDeBilan, SectionDeBilan } from './bilan.ts';
import { CHAMPS_D_UNE_ACTION, TITRES_DES_SECTIONS } from './parties.ts';
import { remplissageDe } from './remplissage.ts';

/** A part of a bilan that a template shows: a section, or a field of an action (`actions.etapes`). */
export interface PartieDeModele {
  readonly cle: string;
  /** Under another title than the usual one. */
  readonly titre?: string | undefined;
}

/** In the order of the usual bilan: what a template may show, and the usual title of each. */
export const PARTIES_CONNUES: readonly { readonly cle: string; readonly titre: string; readonly dans?: 'actions' }[] = [
  ...Object.entries(TITRES_DES_SECTIONS).map(([cle, titre]) => ({ cle, titre })),
  ...Object.entries(CHAMPS_D_UNE_ACTION).map(([cle, titre]) => ({
    cle: `actions.${cle}`,
    titre,
    dans: 'actions' as const,
  })),
];

export const PARTIES_AU_PLUS = PARTIES_CONNUES.length;
export const TITRE_DE_PARTIE_MAX = 120;

const faute = (message: string): Resultat<never> => refuser('regle-metier', message);

/** The parts as they are typed, or why they are no template: an unknown part, one told twice, none shown. */
export function validerParties(parties: readonly PartieDeModele[]): Resultat<readonly PartieDeModele[]> {
  const vues = new Set<string>();
  for (const [rang, { cle, titre }] of parties.entries()) {
    const ou = `Ligne ${rang + 1}`;
    if (!PARTIES_CONNUES.some((p) => p.cle === cle))
      return faute(
        `${ou} : « ${cle} » n’est pas une partie du bilan. Les parties sont ${enumeration(PARTIES_CONNUES.map((p) => p.cle))}.`,
      );
    if (vues.has(cle)) return faute(`${ou} : « ${cle} » est dite deux fois. Gardez l’une des deux.`);
    vues.add(cle);
    if ((titre ?? '').length > TITRE_DE_PARTIE_MAX)
      return faute(`${ou} : le titre dépasse ${TITRE_DE_PARTIE_MAX} caractères.`);
  }
  if (![...vues].some((cle) => !cle.includes('.')))
    return faute('Ce modèle ne montre aucune partie : choisissez-en une au moins.');
  return reussite(parties);
}

/** « actions | Nos actions », a part a line: read from a row, whoever wrote it. */
export function lireParties(texte: string | undefined): Resultat<readonly PartieDeModele[]> {
  const lignes = (texte ?? '').split('\n').flatMap((l) => (l.trim() === '' ? [] : [l]));
  return validerParties(
    lignes.map((ligne) => {
      const [cle = '', ...reste] = ligne.split('|');
      const titre = surUneLigne(reste.join('|')).trim();
      return { cle: cle.trim(), ...(titre === '' ? {} : { titre }) };
    }),
  );
}

/** The same, to be kept in a row. */
export const direParties = (parties: readonly PartieDeModele[]): string =>
  parties.map(({ cle, titre }) => (titre === undefined ? cle : `${cle} | ${titre}`)).join('\n');

/** What a template shows, and what is wrong with it when its row no longer reads: then its last readable parts serve, or the usual bilan. */
export function lireModele(modele: Pick<ModeleDeBilan, 'nom' | 'parties' | 'partiesRetenues'>): {
  readonly parties: readonly PartieDeModele[] | undefined;
  readonly faute?: string;
} {
  const lues = lireParties(modele.parties);
  if (lues.ok) return { parties: lues.valeur };
  const retenues = lireParties(modele.partiesRetenues);
  const sert = retenues.ok ? 'Ses dernières parties lisibles servent' : 'Le bilan usuel sert';
  return {
    parties: retenues.ok ? retenues.valeur : undefined,
    faute: `Le modèle « ${modele.nom} » ne se lit plus. ${lues.refus.message} ${sert} en attendant.`,
  };
}

/** The bilan as a template lays it out: what it names, in its order, under its titles. No number changes. */
export function mettreEnModele(bilan: Bilan, parties: readonly PartieDeModele[]): Bilan {
  const sections = parties.flatMap(({ cle, titre }) => {
    const section = bilan.sections.find((s) => s.cle === cle);
    return section === undefined ? [] : [{ ...section, titre: titre ?? section.titre }];
  });
  const champs = parties.filter(({ cle }) => cle.startsWith('actions.'));
  const mises = champs.length === 0 ? sections : sections.map((s) => (s.cle === 'actions' ? avecChamps(s, champs) : s));
  return { ...bilan, sections: mises, remplissage: remplissageDe(mises) };
}

function avecChamps(section: SectionDeBilan, champs: readonly PartieDeModele[]): SectionDeBilan {
  return {
    ...section,
    blocs: section.blocs.map((bloc) => ({
      ...bloc,
      champs: champs.flatMap(({ cle, titre }) =>
        bloc.champs
          .filter((c) => cleDuChamp(c) === cle)
          // Each indicator keeps its own name.
          .map((c) => (titre === undefined || c.contenu?.genre === 'indicateur' ? c : { ...c, libelle: titre })),
      ),
    })),
  };
}

const cleDuChamp = ({ cle }: ChampDeBilan): string => `actions.${cle.startsWith('indicateur-') ? 'indicateurs' : cle}`;
