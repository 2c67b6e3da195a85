import { voitLaFiche } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { lirePlace as contrat } from '../../core/contrats/mises-en-lien.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { limiteDAttente, placeDe } from '../../core/mises-en-lien/attendre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee, refusDAbsence } from '../hote/designee.ts';
import { demandesA } from '../liens/demandes-a.ts';

/** Before an introduction: a word on the structure turned to, for whoever asks. The coordination reads its asks themselves. */
export const lirePlace = commande(
  contrat,
  async ({ chemin, acteur, maintenant }, contexte) => {
    await exigerLaDesignee(contexte.depots.structures, chemin.demandeur, 'chemin.demandeur');
    const [structure, reglages] = await Promise.all([
      contexte.depots.structures.parId(chemin.destinataire),
      contexte.depots.reglages.lire(),
    ]);
    if (!voitLaFiche(structure, acteur)) return { ok: false, refus: refusDAbsence(structures, 'chemin.destinataire') };
    const { valeurs } = lireReglages(reglages.items);
    return reussite(
      placeDe({
        demandes: await demandesA(contexte, structure.id, maintenant),
        plafond: valeurs.plafondSollicitations,
        limite: limiteDAttente(valeurs, maintenant),
      }),
    );
  },
  ({ chemin }) => ({ structure: chemin.demandeur }),
);
