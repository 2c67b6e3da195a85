import { ouvrirLien as contrat } from '../../core/contrats/annuaire.ts';
import { refuser } from '../../core/contrats/erreur.ts';
import { commande } from '../commande.ts';
import { journaliser } from '../journaliser.ts';
import { ouvrir } from '../liens/ouvrir.ts';
import { PAGES_DE_LIEN } from '../liens/pages/toutes.ts';

/** What a link opens, by the nature of what was asked. */
export const ouvrirLien = commande(contrat, async (appel, contexte) => {
  const { maintenant } = appel;
  const lien = await ouvrir(contexte, { jeton: appel.corps.jeton, commande: contrat.id, maintenant });
  if (!lien.ok) return lien;
  const { acteur, sollicitation } = lien.valeur;
  const lire = PAGES_DE_LIEN[sollicitation.nature];
  if (lire === undefined) return SANS_PAGE;
  const page = await lire(contexte, lien.valeur, maintenant);
  if (!page.ok) return page;
  const acte = { commande: contrat.id, liste: 'Sollicitations', ligne: sollicitation.id };
  await journaliser(contexte, { acteur, maintenant }, acte);
  return page;
});

const SANS_PAGE = refuser('interdit', 'Ce lien n’ouvre aucune page. Demandez-en un nouveau à la coordination.');
