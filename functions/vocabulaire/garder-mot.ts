import { garderMot as decider } from '../../core/annuaire/garder-mot.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { garderMot as contrat } from '../../core/contrats/vocabulaire.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const garderMot = commandeUneALaFois(
  contrat,
  () => 'vocabulaire',
  async (appel, contexte) => {
    const { ligne: visee, ...voulu } = appel.corps;
    const { vocabulaire } = contexte.depots;
    const { items } = await vocabulaire.lire();
    const decision = decider(items, voulu, visee?.id);
    if (!decision.ok) return decision;
    const { valeur } = decision;
    if (valeur.ecrire === 'rien') return reussite({ id: valeur.id, dejaFait: true });
    // What was wrong with the row is no more: the form refuses what the search cannot use.
    const { formes, codes, horsUsage } = voulu;
    const mot = { ...voulu, probleme: undefined, derniereBonne: { formes, codes, horsUsage } };
    if (valeur.ecrire === 'creer') {
      const { id } = await vocabulaire.creer(mot);
      await journaliser(contexte, appel, vocabulaire, { ligne: id });
      return reussite({ id, dejaFait: false });
    }
    if (valeur.ligne.eTag !== visee?.eTag) return LIGNE_CHANGEE;
    await vocabulaire.modifier(valeur.ligne.id, valeur.ligne.eTag, mot);
    await journaliser(contexte, appel, vocabulaire, { ligne: valeur.ligne.id });
    return reussite({ id: valeur.ligne.id, dejaFait: false });
  },
);
