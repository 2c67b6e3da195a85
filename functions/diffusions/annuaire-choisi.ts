import { lireChampsPublics } from '../../core/annuaire/champs-publics.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { diffuser, lecteursDuFichier } from '../../core/exports/diffuser.ts';
import { composerLivre } from '../../core/exports/livre/composer.ts';
import type { Classement, Livre } from '../../core/exports/livre/livre.ts';
import { mentionsDe } from '../../core/exports/mentions.ts';
import { direSelection, type Selection, selectionner } from '../../core/exports/selection.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import type { Territoire } from '../../core/territoire/territoire.ts';
import type { CorrespondancesNationales } from '../../core/vocabulaires/data-inclusion.ts';
import type { Visibilite } from '../../core/vocabulaires/structures.ts';
import type { Contexte } from '../hote/contexte.ts';

export interface AnnuaireLu {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly reglages: Reglages;
  readonly territoire: Territoire;
  readonly correspondances: CorrespondancesNationales;
}

/** The rows behind everything that is handed out. */
export async function lireAnnuaire({
  depots,
  territoire,
}: Pick<Contexte, 'depots' | 'territoire'>): Promise<AnnuaireLu> {
  const [structures, contacts, reglages, mots, ouvert] = await Promise.all([
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.reglages.lire(),
    depots.vocabulaire.lire(),
    territoire(),
  ]);
  return {
    structures: structures.items,
    contacts: contacts.items,
    reglages: lireReglages(reglages.items).valeurs,
    territoire: ouvert,
    correspondances: lireVocabulaire(mots.items).correspondances,
  };
}

interface Choix {
  readonly selection: Selection;
  readonly visibilite: Visibilite;
  readonly maintenant: string;
}

/** What leaves, of the part chosen, for these readers. */
export function diffusionChoisie(lu: AnnuaireLu, { selection, visibilite, maintenant }: Choix) {
  const { cadenceParDefautMois } = lu.reglages;
  const champsPublics = lireChampsPublics(lu.reglages.champsPublics);
  const qui = lecteursDuFichier(visibilite, champsPublics);
  const choisi = selectionner(lu.structures, lu.contacts, selection, { territoire: lu.territoire, qui });
  return diffuser({
    ...choisi,
    visibilite,
    maintenant,
    champsPublics,
    cadenceParDefautMois,
    mentions: mentionsDe(choisi.structures),
  });
}

/** The same as a book. */
export const livreChoisi = (lu: AnnuaireLu, choix: Choix & { readonly classement: Classement }): Livre =>
  composerLivre({
    diffusion: diffusionChoisie(lu, choix),
    classement: choix.classement,
    territoire: lu.reglages.territoire,
    carte: lu.territoire,
    communes: choix.selection.communes,
    partie: direSelection(choix.selection, lu.territoire),
    coordination: lu.reglages.coordonneesDeLaCoordination,
  });
