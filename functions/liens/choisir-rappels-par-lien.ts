import { choisirRappelsParLien as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { memeAdresse } from '../../core/liens/a-qui-ecrire.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from './commande-par-lien.ts';

/**
 * Any link does: it silences what is written by itself to whom it was sent, and can be taken back by the same gesture.
 */
export const choisirRappelsParLien = commandeParLien(contrat, 'celui-du-lien', async (appel, contexte) => {
  const { sansRappel } = appel.corps;
  const { structure, contact } = appel.lien.sollicitation;
  const dejaFait = (await ecrire(contexte, appel.lien.sollicitation, sansRappel)) === 0;
  const detail = sansRappel ? 'ne veut plus de rappels' : 'veut de nouveau des rappels';
  const { structures, contacts } = contexte.depots;
  const depot = contact === undefined ? structures : contacts;
  await journaliser(contexte, appel, depot, { ligne: contact ?? structure, detail, dejaFait });
  return reussite({ sansRappel, dejaFait });
});

/**
 * The structure when the link was sent to it; else the person, in each structure where they have this address. Gives
 * how many rows it changed.
 */
async function ecrire({ depots }: Contexte, { contact, structure }: Sollicitation, sansRappel: boolean) {
  if (contact === undefined) {
    const fiche = await depots.structures.parId(structure);
    if (fiche.sansRappel !== sansRappel) await enregistrerMalgreTout(depots.structures, fiche, { sansRappel });
    return Number(fiche.sansRappel !== sansRappel);
  }
  const { items } = await depots.contacts.lire();
  const personne = items.find(({ id }) => id === contact);
  const siennes = items.filter(
    (c) => c.sansRappel !== sansRappel && (c.id === contact || memeAdresse(c.courriel, personne?.courriel)),
  );
  for (const ligne of siennes) await enregistrerMalgreTout(depots.contacts, ligne, { sansRappel });
  return siennes.length;
}
