import { trancherDepart as contrat } from '../core/contrats/departs.ts';
import { type Resultat, refuser, reussite } from '../core/contrats/erreur.ts';
import { estIncertain, MARQUES_DE_DEPART } from '../core/liens/depart.ts';
import type { NatureDeSollicitation } from '../core/liens/natures.ts';
import type { Sollicitation } from '../core/lists/sollicitations.list.ts';
import { renvoyerDeCampagne } from './campagnes/renvoyer.ts';
import { renvoyerConfirmation } from './fiches/renvoyer-confirmation.ts';
import { commande } from './hote/commande.ts';
import type { Contexte } from './hote/contexte.ts';
import { journaliser } from './hote/journaliser.ts';
import { LIGNE_CHANGEE } from './hote/refus.ts';
import { renvoyerInterconnaissance } from './interconnaissance/renvoyer.ts';
import { renvoyerInvitation } from './invitations/renvoyer.ts';
import type { Renvoi, Renvoyer } from './liens/renvoyer.ts';
import { renvoyerMesDonnees } from './mes-donnees/renvoyer.ts';
import { renvoyerMiseEnLien } from './mises-en-lien/renvoyer.ts';
import { renvoyerLeRappel } from './rencontres/renvoyer-le-rappel.ts';
import { renvoyerSondage } from './sondages/renvoyer.ts';
import { renvoyerSynthese } from './syntheses/envoyer-par-courriel.ts';

/**
 * A person who has looked among the messages sent says what the machine cannot know: the mail left, or it is to leave
 * again. Said again, finds it said. What a mail depends on is of every domain: this one stands at the root.
 */
export const trancherDepart = commande(contrat, async (appel, contexte) => {
  const { sollicitations } = contexte.depots;
  const { parti, eTag } = appel.corps;
  const ligne = await sollicitations.parId(appel.chemin.id);
  if (!estIncertain(ligne, appel.maintenant)) {
    const aFinir = !parti && ligne.etat === 'À envoyer' && ligne.canal === 'Courriel';
    if (!aFinir) return reussite({ issue: 'deja' as const });
  } else if (ligne.eTag !== eTag) return LIGNE_CHANGEE;
  const fait = parti ? await confirmer(contexte, ligne) : await renvoyer(contexte, ligne, appel.maintenant);
  if (!fait.ok) return fait;
  await journaliser(contexte, appel, sollicitations, { ligne: ligne.id, detail: fait.valeur });
  return reussite({ issue: fait.valeur });
});

async function confirmer({ depots }: Contexte, ligne: Sollicitation): Promise<Resultat<'confirme'>> {
  await depots.sollicitations.modifier(ligne.id, ligne.eTag, MARQUES_DE_DEPART.apres);
  return reussite('confirme');
}

/** Who may be written to is asked first: a row is put back only where something can leave. */
async function renvoyer(contexte: Contexte, ligne: Sollicitation, maintenant: string): Promise<Resultat<Renvoi>> {
  const par = ligne.campagne === undefined ? PAR_NATURE[ligne.nature] : renvoyerDeCampagne;
  if (par === undefined) return PAS_D_ICI;
  return par(contexte, ligne, maintenant);
}

const PAR_NATURE: Partial<Readonly<Record<NatureDeSollicitation, Renvoyer>>> = {
  'Confirmation de fiche': renvoyerConfirmation,
  'Mise en lien': renvoyerMiseEnLien,
  'Sondage de date': renvoyerSondage,
  Invitation: renvoyerInvitation,
  Interconnaissance: renvoyerInterconnaissance,
  Décision: renvoyerLeRappel,
  'Mes données': renvoyerMesDonnees,
  'Synthèse du mois': renvoyerSynthese,
};

const PAS_D_ICI = refuser(
  'regle-metier',
  'Ce message ne se renvoie pas d’ici : envoyez-en un autre depuis sa page, puis confirmez le départ de celui-ci.',
);
