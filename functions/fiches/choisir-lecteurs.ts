import { preparerLecteurs } from '../../core/annuaire/choisir-lecteurs.ts';
import { choisirLecteurs as contrat, choisirLecteursParLien as contratDuLien } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';

type Choix = Parameters<typeof preparerLecteurs>[1];

export const choisirLecteurs = commande(
  contrat,
  async (appel, contexte) => choisir(contexte, appel, { id: appel.chemin.id, canal: 'Onglet' }),
  ({ chemin: { id } }) => ({ structure: id }),
);

export const choisirLecteursParLien = commandeParLien(contratDuLien, 'confirmer-fiche', async (appel, contexte) =>
  choisir(contexte, appel, { id: appel.lien.objet.id, canal: 'Lien personnel' }),
);

/**
 * One field is said at a time, so nothing is asked of the version that the page showed: what changed meanwhile is read
 * again.
 */
async function choisir(
  contexte: Contexte,
  appel: Auteur & { readonly corps: Choix },
  { id, canal }: { readonly id: string; readonly canal: string },
) {
  const { acteur, maintenant } = appel;
  const { champ, niveau } = appel.corps;
  const { modifier } = await ecrireJusquAuBout(contexte, structures, async () => {
    const fiche = await contexte.depots.structures.parId(id);
    const patch = preparerLecteurs(fiche, { champ, niveau }, { par: acteur.id, canal, le: maintenant });
    return { creer: [], modifier: patch === undefined ? [] : [{ id, eTag: fiche.eTag, patch }] };
  });
  const dejaFait = modifier.length === 0;
  const detail = `${champ} : ${niveau}`;
  await journaliser(contexte, appel, contexte.depots.structures, { ligne: id, detail, dejaFait });
  return reussite({ dejaFait });
}
