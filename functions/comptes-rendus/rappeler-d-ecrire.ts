import { adresseDite, rappelDu } from '../../core/comptes-rendus/rappeler.ts';
import { courrielDeCompteRenduAEcrire } from '../../core/courriels/compte-rendu.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/**
 * Reminds whoever has to write the compte rendu, at the address that the coordination gives; without one, the Accueil
 * alone says it. Marked before the mail leaves: a fault may lose a reminder, it never sends two.
 */
export async function rappelerDEcrire(contexte: Contexte, rencontre: Rencontre, maintenant: string): Promise<void> {
  const rang = rappelDu(rencontre, maintenant);
  if (rang === undefined) return;
  const { rencontres, reglages } = contexte.depots;
  const { territoire, coordonneesDeLaCoordination } = lireReglages((await reglages.lire()).items).valeurs;
  const adresse = adresseDite(coordonneesDeLaCoordination);
  if (adresse === undefined) return;
  if ((await modifierOuCeder(rencontres, rencontre, { rappelsDuCompteRendu: rang })) === undefined) return;
  await contexte.envoyer({
    destinataire: { adresse, nom: 'Coordination' },
    message: courrielDeCompteRenduAEcrire({
      rencontre,
      territoire,
      personne: undefined,
      rang,
      lien: contexte.lienDesRencontres(`rencontre/${rencontre.id}/compte-rendu`),
    }),
  });
  await journaliser(contexte, leMinuteur('suivreComptesRendus', maintenant), rencontres, {
    ligne: rencontre.id,
    detail: `rappel ${rang}`,
  });
}
