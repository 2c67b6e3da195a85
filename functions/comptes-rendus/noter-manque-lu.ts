import { ceQuiAManque } from '../../core/comptes-rendus/ce-qui-a-manque.ts';
import { noterManqueLu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/** No line in the journal: it would say who, and when. */
export const noterManqueLu = commande(
  contrat,
  async ({ chemin, corps, maintenant }, contexte) => {
    const { rencontres, participations, suites } = contexte.depots;
    const [rencontre, lignes, decidees] = await Promise.all([
      rencontres.parId(chemin.id),
      participations.lireOu('rencontre', chemin.id),
      suites.lireOu('rencontre', chemin.id),
    ]);
    const participation = lignes.items.find((p) => p.structure === corps.structure);
    const lu = ceQuiAManque({ rencontre, participation, suites: decidees.items, nomDe: () => '', maintenant });
    if (participation === undefined || lu.length === 0) return RIEN_MANQUE;
    return reussite({ dejaFait: !(await marquerLu(contexte, participation)) });
  },
  ({ corps }) => ({ structure: corps.structure }),
);

/** Once. A row that changes meanwhile is marked the next time: it is a count, and keeps nobody from reading. */
export const marquerLu = async ({ depots }: Contexte, p: Participation): Promise<boolean> =>
  !p.manqueLu && (await modifierOuCeder(depots.participations, p, { manqueLu: true })) !== undefined;

const RIEN_MANQUE = refuser('regle-metier', 'Cette structure n’a rien manqué de cette rencontre.');
