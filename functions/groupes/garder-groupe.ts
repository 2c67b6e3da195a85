import { garderGroupe as contrat } from '../../core/contrats/groupes.ts';
import { preparerGroupe } from '../../core/groupes/preparer.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { designee, lignesPresentes } from '../hote/designee.ts';
import { garderLaLigne } from '../hote/garder-la-ligne.ts';

/** One at a time: two groups never take the same name. */
export const garderGroupe = commandeUneALaFois(
  contrat,
  () => 'groupes',
  async (appel, contexte) => {
    const { groupes, structures } = contexte.depots;
    const { ligne: visee, cle, ...saisi } = appel.corps;
    const [ligne, existants, connues] = await Promise.all([
      visee === undefined ? undefined : designee(groupes, visee.id, 'corps.ligne.id'),
      groupes.lire(),
      structures.lire(),
    ]);
    // Asked again, it finds its own row: that is no other group with its name.
    const autres = existants.items.filter((g) => g.cle !== cle);
    const prete = preparerGroupe(saisi, { autres, deja: ligne?.id, structures: lignesPresentes(connues) });
    if (!prete.ok) return prete;
    return garderLaLigne(contexte, appel, groupes, { ligne, prete: prete.valeur });
  },
);
