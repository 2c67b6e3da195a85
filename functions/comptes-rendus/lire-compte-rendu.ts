import { peutApprouver } from '../../core/comptes-rendus/approuver.ts';
import { estPublie } from '../../core/comptes-rendus/texte.ts';
import { lireCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { avecSesRencontres } from '../hote/avec-ses-rencontres.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { lireCeQuiSEcrit } from './texte.ts';

/** Whoever may not read it yet is answered as when there is nothing. */
export const lireCompteRendu = commande(
  contrat,
  async ({ chemin, acteur, maintenant }, contexte) => {
    const rencontre = await lireCeQuiSEcrit(contexte, chemin.id);
    const lit = estPublie(rencontre) || (await litAvant(contexte, rencontre, acteur, maintenant));
    return reussite(lit && rencontre.compteRendu !== undefined ? { texte: rencontre.compteRendu } : {});
  },
  surLaRencontre,
);

async function litAvant(
  contexte: Contexte,
  rencontre: Rencontre,
  acteur: Acteur,
  maintenant: string,
): Promise<boolean> {
  const objet = { liste: 'Rencontres', id: rencontre.id } as const;
  if (autoriser(await avecSesRencontres(contexte, acteur), 'tenir-compte-rendu', objet).permis) return true;
  const { items } = await contexte.depots.participations.lireOu('rencontre', rencontre.id);
  return items.some((p) => acteur.structures.includes(p.structure) && peutApprouver(rencontre, p, maintenant));
}
