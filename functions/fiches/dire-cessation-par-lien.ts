import { direCessationParLien as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { empreinteDe } from '../../core/empreinte.ts';
import { preparerCessation, REPONSE_DE_CESSATION } from '../../core/propositions/cessation.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { creerProposition } from '../propositions/creer-proposition.ts';

/** The fiche does not change: the coordination closes it, or says that it is still in use. */
export const direCessationParLien = commandeParLien(contrat, 'confirmer-fiche', async (appel, contexte) => {
  const { acteur, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { structures, sollicitations } = contexte.depots;
  const structure = await structures.parId(objet.id);
  const { commentaire } = appel.corps;
  const prete = preparerCessation({ structure, sollicitation, commentaire, par: acteur.id, maintenant });
  if (!prete.ok) return prete;
  const { cle } = prete.valeur;
  // Said again the same day, with other words or none, it is the same thing said.
  const faite = await creerProposition(contexte, { ...prete.valeur, empreinte: empreinteDe({ cle }) });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  if (ligne.etat === 'À examiner') {
    const reponduLe = sollicitation.reponduLe ?? maintenant;
    await enregistrerMalgreTout(
      sollicitations,
      sollicitation,
      { ...REPONSE_DE_CESSATION, reponduLe },
      (s) => !s.revoquee,
    );
  }
  await journaliser(contexte, appel, contexte.depots.propositions, { ligne: ligne.id, dejaFait: !creee });
  return reussite({ dejaFait: !creee });
});
