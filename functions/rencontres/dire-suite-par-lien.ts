import { direSuiteParLien as contrat } from '../../core/contrats/decisions.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { presenterSuite } from '../../core/rencontres/presenter-suite.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_ABSENTE } from '../hote/refus.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { enregistrerDire } from './enregistrer-dire.ts';

/** Only a decision of the rencontre that the link opens, carried by the structure that it was sent to. */
export const direSuiteParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { structure, contact } = sollicitation;
  const { suites } = contexte.depots;
  const { suite: id, ...dire } = appel.corps;
  const suite = await suites.parId(id);
  if (suite.rencontre !== objet.id || suite.structure !== structure) return LIGNE_ABSENTE;
  const qui = { contact, canal: 'Lien personnel' } as const;
  const fait = await enregistrerDire(contexte, { ...dire, suite, qui, maintenant });
  if (!fait.ok) return fait;
  const { dejaFait } = fait.valeur;
  await journaliser(contexte, appel, suites, { ligne: id, dejaFait, detail: dire.dit });
  const decision = presenterSuite(await suites.parId(id), { structure, contact }, maintenant);
  return reussite({ decision, dejaFait });
});
