import { reussite } from '../../core/contrats/erreur.ts';
import { garderReglage as contrat } from '../../core/contrats/reglages.ts';
import { regler } from '../../core/reglages/regler.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

/** One at a time: a setting has one row. */
export const garderReglage = commandeUneALaFois(
  contrat,
  () => 'reglages',
  async (appel, contexte) => {
    const { reglages } = contexte.depots;
    const { cle } = appel.chemin;
    const { items } = await reglages.lire();
    const decision = regler(items, cle, appel.corps);
    if (!decision.ok) return decision;
    const { valeur } = decision;
    if (valeur.ecrire === 'rien')
      return reussite({ dejaFait: true, ...(valeur.ligne === undefined ? {} : { id: valeur.ligne.id }) });
    const ligne = valeur.ecrire === 'creer' ? (await reglages.creer(valeur.ligne)).id : valeur.ligne.id;
    if (valeur.ecrire === 'changer') await reglages.modifier(ligne, valeur.ligne.eTag, valeur.patch);
    // Which one, never its value: it may name a person.
    await journaliser(contexte, appel, reglages, { ligne, detail: cle });
    return reussite({ id: ligne, dejaFait: false });
  },
);
