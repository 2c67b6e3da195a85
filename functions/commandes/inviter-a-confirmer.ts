import { inviterAConfirmer as contrat } from '../../core/contrats/annuaire.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { demandeRecente, preparerSollicitation } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../commande.ts';
import type { Contexte } from '../contexte.ts';
import { courrielDeConfirmation } from '../documents/courriel-de-confirmation.ts';
import { enregistrerMalgreTout } from '../enregistrer-malgre-tout.ts';
import { journaliser } from '../journaliser.ts';
import { destinataire } from '../lectures/destinataire.ts';

/**
 * Sends a personal link. A mail cannot be taken back nor recognised when sent again, so the row is marked « Envoyée » before it leaves:
 * a fault may lose a mail, it never sends two.
 */
export const inviterAConfirmer = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { maintenant } = appel;
  const [structure, contacts, faites, reglages] = await Promise.all([
    depots.structures.parId(appel.chemin.id),
    depots.contacts.lireOu('structure', appel.chemin.id),
    depots.sollicitations.lireOu('structure', appel.chemin.id),
    depots.reglages.lire(),
  ]);
  const a = destinataire(structure, contacts.items, appel.corps.contact);
  if (!a.ok) return a;

  const { dureeLienJours, intervalleRelanceJours, territoire } = lireReglages(reglages.items).valeurs;
  const cible = { nature: 'Confirmation de fiche', structure: structure.id, ...a.valeur.cible } as const;
  const recente = demandeRecente(faites.items, cible, maintenant, intervalleRelanceJours);
  if (recente !== undefined && recente.etat !== 'À envoyer') return deja(recente);

  const { sollicitation, contenu } = preparerSollicitation(
    { ...cible, vague: vague(faites.items, maintenant) },
    maintenant,
    dureeLienJours,
  );
  const ligne = recente ?? (await depots.sollicitations.creerSiAbsent(sollicitation)).ligne;
  // Another execution may have made this row, and sent, since the rows were read.
  if (ligne.etat !== 'À envoyer' && ligne.etat !== 'En erreur') return deja(ligne);
  if (contenu === undefined) throw new Error('Une confirmation de fiche ouvre toujours une fiche.');
  const reservee = await reserver(contexte, ligne, maintenant);
  if (reservee === undefined) return deja(ligne);

  const jeton = await contexte.liens.signer({ ...contenu, jti: ligne.cle });
  const envoi = await envoyer(contexte, reservee, {
    destinataire: a.valeur.adresse,
    ...courrielDeConfirmation({
      structure: structure.nom,
      territoire,
      // In the fragment: browsers never send it, so that the token reaches no server log.
      lien: `${contexte.urlOnglets}/lien.html#jeton=${jeton}`,
      expireLe: ligne.expireLe ?? sollicitation.expireLe ?? maintenant,
    }),
  });
  if (!envoi.ok) return envoi;
  await journaliser(contexte, appel, { commande: contrat.id, liste: 'Sollicitations', ligne: ligne.id });
  return reussite({ sollicitation: ligne.id, dejaFait: false, expireLe: ligne.expireLe ?? '' });
});

const deja = (s: Sollicitation) => reussite({ sollicitation: s.id, dejaFait: true, expireLe: s.expireLe ?? '' });

/** The day; after a link of the same day was revoked, the next number, so that the new one has a key of its own. */
function vague(faites: readonly Sollicitation[], maintenant: string): string {
  const fermees = faites.filter((s) => s.revoquee || s.etat === 'Annulée').length;
  const jour = aujourdhui(maintenant);
  return fermees === 0 ? jour : `${jour}-${fermees + 1}`;
}

/** Marks the row before the mail leaves; undefined when another execution has just done it. */
async function reserver(
  contexte: Contexte,
  ligne: Sollicitation,
  maintenant: string,
): Promise<Sollicitation | undefined> {
  try {
    const eTag = await contexte.depots.sollicitations.modifier(ligne.id, ligne.eTag, {
      etat: 'Envoyée',
      envoyeeLe: maintenant,
    });
    return { ...ligne, eTag };
  } catch (erreur) {
    if (estErreurGraph(erreur, 'conflit')) return undefined;
    throw erreur;
  }
}

async function envoyer(
  contexte: Contexte,
  ligne: Sollicitation,
  courriel: Parameters<Contexte['envoyer']>[0],
): Promise<Resultat<void>> {
  try {
    return reussite(await contexte.envoyer(courriel));
  } catch (erreur) {
    if (!(erreur instanceof ErreurGraph)) throw erreur;
    contexte.traces.alerte('courriel', { code: erreur.code, statut: erreur.statut, ligne: ligne.id });
    if (erreur.code === 'indisponible') {
      return refuser(
        'service-indisponible',
        'Le courriel est peut-être parti : Microsoft 365 ne l’a pas confirmé. Pour ne pas écrire deux fois, il ne repartira pas tout de suite. Vous pouvez téléphoner à la structure.',
      );
    }
    // Refused: nothing left, the row says so and the request may be made again.
    await enregistrerMalgreTout(contexte.depots.sollicitations, ligne, { etat: 'En erreur', envoyeeLe: undefined });
    throw erreur;
  }
}
