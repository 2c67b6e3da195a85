import { donnerAvisSurCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { noterAvisDeStructure } from './noter-avis.ts';

interface AppelDAvis extends Auteur {
  readonly chemin: { readonly id: string };
  readonly corps: CorpsDe<typeof contrat>;
}

/** What the structure that the request names says, whoever writes it. */
export async function enregistrerAvis(
  appel: AppelDAvis,
  contexte: Contexte,
): Promise<Resultat<{ readonly dejaFait: boolean }>> {
  const { chemin, corps, maintenant } = appel;
  await exigerLaDesignee(contexte.depots.structures, corps.structure, 'corps.structure');
  const fait = await noterAvisDeStructure(contexte, { ...corps, rencontre: chemin.id, maintenant });
  if (!fait.ok) return fait;
  await journaliser(contexte, appel, contexte.depots.participations, { ...fait.valeur, detail: corps.avis.geste });
  return reussite({ dejaFait: fait.valeur.dejaFait });
}

export const donnerAvisSurCompteRendu = commande(contrat, enregistrerAvis, ({ corps }) => ({
  structure: corps.structure,
}));
