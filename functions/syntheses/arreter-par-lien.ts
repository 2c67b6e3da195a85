import { arreterSyntheseParLien as contrat } from '../../core/contrats/arreter-synthese.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { memeAdresse } from '../../core/liens/a-qui-ecrire.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';

/** In each structure where the person has this address: one mail reached them for all of these rows. */
export const arreterSyntheseParLien = commandeParLien(contrat, 'arreter-synthese', async (appel, contexte) => {
  const { contacts } = contexte.depots;
  const { id } = appel.lien.objet;
  const { items } = await contacts.lire();
  const adresse = items.find((c) => c.id === id)?.courriel;
  const siennes = items.filter((c) => c.syntheseParCourriel && (c.id === id || memeAdresse(c.courriel, adresse)));
  for (const ligne of siennes) await enregistrerMalgreTout(contacts, ligne, { syntheseParCourriel: false });
  const dejaFait = siennes.length === 0;
  await journaliser(contexte, appel, contacts, { ligne: id, detail: 'ne veut plus de la synthèse', dejaFait });
  return reussite({ dejaFait });
});
