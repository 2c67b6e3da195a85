import { ficheVue } from '../../core/annuaire/ce-que-voit.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { proposerCorrection as contrat } from '../../core/contrats/propositions.ts';
import { empreinteDe } from '../../core/empreinte.ts';
import { preparerProposition } from '../../core/propositions/proposer.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_ABSENTE } from '../hote/refus.ts';
import { creerProposition } from './creer-proposition.ts';

export const proposerCorrection = commande(contrat, async (appel, contexte) => {
  const { structures } = contexte.depots;
  const structure = ficheVue(await structures.parId(appel.chemin.id), appel.acteur);
  if (structure === undefined) return LIGNE_ABSENTE;
  // The key holds its author: nobody finds the row of another by guessing.
  const cle = `${appel.acteur.id}-${structure.id}-${appel.corps.cle}`;
  const prete = preparerProposition({
    ...appel.corps,
    structure,
    cle,
    par: appel.acteur.id,
    maintenant: appel.maintenant,
  });
  if (!prete.ok) return prete;
  const empreinte = empreinteDe(appel.corps);
  const faite = await creerProposition(contexte, { ...prete.valeur, par: appel.acteur.id, empreinte });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  await journaliser(contexte, appel, contexte.depots.propositions, { ligne: ligne.id, dejaFait: !creee });
  return reussite({ id: ligne.id, dejaFait: !creee });
});
