import { preparerDestinataire } from '../../core/campagnes/choisir-destinataire.ts';
import { choisirDestinataire as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { ditDeja } from '../../core/egal.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const choisirDestinataire = commande(contrat, async (appel, contexte) => {
  const { campagnes, contacts, structures } = contexte.depots;
  const { eTag, ...choix } = appel.corps;
  const campagne = await campagnes.parId(appel.chemin.id);
  await exigerLaDesignee(structures, choix.structure, 'corps.structure');
  const siens = await contacts.lireOu('structure', choix.structure);
  const prete = preparerDestinataire(campagne, choix, siens.items);
  if (!prete.ok) return prete;
  const { id } = campagne;
  const { etat } = prete.valeur;
  if (ditDeja(campagne, prete.valeur)) return reussite({ id, eTag: campagne.eTag, etat, dejaFait: true });
  if (campagne.eTag !== eTag) return LIGNE_CHANGEE;
  const nouveau = await campagnes.modifier(id, eTag, prete.valeur);
  await journaliser(contexte, appel, campagnes, { ligne: id, detail: 'destinataires' });
  return reussite({ id, eTag: nouveau, etat, dejaFait: false });
});
