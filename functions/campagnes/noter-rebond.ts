import { destinationDe } from '../../core/campagnes/destination.ts';
import { noterRebond as contrat } from '../../core/contrats/campagnes.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { estPartieA } from '../../core/liens/adresse-utilisee.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

const PAS_UN_COURRIEL = refuser('regle-metier', 'Seul un courriel envoyé, et resté sans réponse, peut revenir.');

/** The address first, then the row: a mail noted as come back is never followed by another to the same address. */
export const noterRebond = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const ligne = await depots.sollicitations.parId(appel.chemin.id);
  const partie = ligne.etat === 'Envoyée' || ligne.etat === 'En erreur';
  if (ligne.canal !== 'Courriel' || !partie) return PAS_UN_COURRIEL;
  const vue = ligne.eTag === appel.corps.eTag;
  if (!vue && ligne.etat === 'Envoyée') return LIGNE_CHANGEE;
  // Noted since it was seen: the address in force may be a corrected one, which nothing came back from.
  const marquee = vue && (await marquerLAdresse(contexte, ligne));
  const dejaFait = ligne.etat === 'En erreur' && !marquee;
  if (ligne.etat === 'Envoyée') await depots.sollicitations.modifier(ligne.id, ligne.eTag, { etat: 'En erreur' });
  if (!dejaFait) await journaliser(contexte, appel, depots.sollicitations, { ligne: ligne.id });
  const [structure, contacts] = await Promise.all([
    depots.structures.parId(ligne.structure),
    depots.contacts.lireOu('structure', ligne.structure),
  ]);
  const { canal, nom } = destinationDe(structure, contacts.items);
  return reussite({ dejaFait, suite: { canal, ...(nom === undefined ? {} : { nom }) } });
});

/**
 * Keeps the address that does not answer beside the one in force: changing the latter is enough to write again. The
 * mail may have gone to an address corrected since, which nothing came back from; and the person may be gone. Says
 * whether it was new.
 */
async function marquerLAdresse({ depots }: Contexte, ligne: Sollicitation): Promise<boolean> {
  const { contact, structure } = ligne;
  if (contact === undefined) {
    const fiche = await depots.structures.parId(structure);
    const enEchec = adresseEnEchec(fiche, ligne);
    if (enEchec !== undefined) await depots.structures.modifier(fiche.id, fiche.eTag, enEchec);
    return enEchec !== undefined;
  }
  const personne = (await depots.contacts.lireOu('structure', structure)).items.find(({ id }) => id === contact);
  const enEchec = personne === undefined ? undefined : adresseEnEchec(personne, ligne);
  if (personne !== undefined && enEchec !== undefined)
    await depots.contacts.modifier(personne.id, personne.eTag, enEchec);
  return enEchec !== undefined;
}

type Joignable = { readonly courriel: string | undefined; readonly courrielEnEchec: string | undefined };

const adresseEnEchec = ({ courriel, courrielEnEchec }: Joignable, ligne: Sollicitation) =>
  courriel === undefined || courriel === courrielEnEchec || !estPartieA(ligne, courriel)
    ? undefined
    : { courrielEnEchec: courriel };
