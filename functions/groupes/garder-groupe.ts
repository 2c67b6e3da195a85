import { reussite } from '../../core/contrats/erreur.ts';
import { garderGroupe as contrat } from '../../core/contrats/groupes.ts';
import { resteADire } from '../../core/egal.ts';
import { preparerGroupe } from '../../core/groupes/preparer.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee, lignesPresentes } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

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
    if (ligne === undefined) {
      const faite = await creerUneFois(groupes, { ...prete.valeur, cle, empreinte: empreinteDeDemande(appel) });
      if (!faite.ok) return faite;
      const { ligne: creation, creee } = faite.valeur;
      await journaliser(contexte, appel, groupes, { ligne: creation.id, dejaFait: !creee });
      return reussite({ id: creation.id, dejaFait: !creee });
    }
    const patch = Object.fromEntries(resteADire(ligne, prete.valeur));
    if (Object.keys(patch).length === 0) return reussite({ id: ligne.id, dejaFait: true });
    if (ligne.eTag !== visee?.eTag) return LIGNE_CHANGEE;
    await groupes.modifier(ligne.id, ligne.eTag, patch);
    await journaliser(contexte, appel, groupes, { ligne: ligne.id });
    return reussite({ id: ligne.id, dejaFait: false });
  },
);
