import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { saisirValeurParLien as contrat } from '../../core/contrats/indicateurs.ts';
import { saisirValeur } from '../../core/indicateurs/saisir-valeur.ts';
import { estSaisiePour } from '../../core/indicateurs/valeurs-attendues.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { valeurDuLien } from './valeur-du-lien.ts';

/**
 * The first value stands, whoever typed it: said again by the same link it changes nothing, and nothing tells whether it
 * is the same. The row is marked before the value is written: cut between the two, the same request writes it.
 */
export const saisirValeurParLien = commandeParLien(contrat, 'saisir-valeur-attendue', async (appel, contexte) => {
  const { maintenant, corps } = appel;
  const { sollicitation } = appel.lien;
  const { depots } = contexte;
  const lue = await valeurDuLien(depots, appel.lien);
  if (!lue.ok) return lue;
  const { indicateur, mois } = lue.valeur;
  const dejaFait = estSaisiePour(indicateur, mois);
  if (dejaFait && sollicitation.reponduLe === undefined) return DEJA_SAISIE;
  if (!dejaFait) {
    const { valeur, commentaire = '' } = corps;
    const moisCourant = moisDe(maintenant);
    const decide = saisirValeur(indicateur, { mois, valeur, commentaire }, { maintenant, moisCourant });
    if (!decide.ok) return decide;
    if (sollicitation.reponduLe === undefined)
      await enregistrerMalgreTout(depots.sollicitations, sollicitation, { etat: 'Répondue', reponduLe: maintenant });
    if (decide.valeur !== undefined) await depots.indicateurs.modifier(indicateur.id, indicateur.eTag, decide.valeur);
  }
  const detail = `${mois} : valeur saisie par lien`;
  await journaliser(contexte, appel, depots.indicateurs, { ligne: indicateur.id, detail, dejaFait });
  return reussite({ dejaFait });
});

const DEJA_SAISIE = refuser(
  'regle-metier',
  'Une valeur a déjà été saisie pour cette période. La coordination peut la corriger.',
);
