import { reussite } from '../../core/contrats/erreur.ts';
import { ouvrirPorte as contrat } from '../../core/contrats/porte.ts';
import { recueilleDesCodes } from '../../core/passages/formats.ts';
import { structuresAttendues } from '../../core/porte/accueil.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { lieuComplet } from '../../core/rencontres/lieu.ts';
import { dateLongue } from '../../core/textes/francais.ts';
import { lireAnnuaire } from './annuaire.ts';
import { commandeDePorte } from './commande-de-porte.ts';
import { porteDe } from './ouvrir.ts';

/** Reads only. */
export const ouvrirPorte = commandeDePorte(contrat, async ({ rencontre }, contexte) => {
  const { depots } = contexte;
  const [participations, structures, reglages] = await Promise.all([
    depots.participations.lireOu('rencontre', rencontre.id),
    lireAnnuaire(contexte),
    depots.reglages.lire(),
  ]);
  const { valeurs } = lireReglages(reglages.items);
  const lieu = lieuComplet(rencontre);
  return reussite({
    porte: contexte.portes.cle(porteDe(rencontre)),
    territoire: valeurs.territoire,
    titre: rencontre.titre,
    quand: rencontre.debut === undefined ? '' : dateLongue(rencontre.debut),
    ...(lieu === undefined ? {} : { lieu }),
    structures: [...structuresAttendues(participations.items, structures)],
    codes: contexte.sels !== undefined && recueilleDesCodes(rencontre, valeurs),
  });
});
