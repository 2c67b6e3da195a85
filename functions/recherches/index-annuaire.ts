import type { IndexAnnuaire } from '../../core/annuaire/index-annuaire.ts';
import { ouvrirAnnuaire } from '../../core/annuaire/ouvrir-annuaire.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { pourLesPartenaires } from '../../core/annuaire/vue.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Territoire } from '../../core/territoire/territoire.ts';
import type { Depots } from '../hote/depots.ts';

export interface LusPourChercher {
  readonly depots: Pick<Depots, 'structures' | 'vocabulaire' | 'reglages'>;
  readonly territoire: () => Promise<Territoire>;
}

/** The annuaire as it can be searched now, with the words and the settings of the territory. Only what the partners read is found in it, and nobody by name: who will read the answer is not known. */
export async function lireIndexAnnuaire({ depots, territoire }: LusPourChercher): Promise<IndexAnnuaire> {
  const { structures, vocabulaire, reglages } = depots;
  const [lues, mots, regles, ouvert] = await Promise.all([
    structures.lire(),
    vocabulaire.lire(),
    reglages.lire(),
    territoire(),
  ]);
  return ouvrirAnnuaire({
    structures: lues.items.flatMap((s) => pourLesPartenaires(s) ?? []),
    personnes: new Map(),
    lecteur: { profil: 'partenaire', structures: [] },
    territoire: ouvert,
    mots: lireVocabulaire(mots.items).index,
    cadenceParDefautMois: lireReglages(regles.items).valeurs.cadenceParDefautMois,
  });
}
