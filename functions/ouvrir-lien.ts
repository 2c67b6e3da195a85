import { ouvrirLien as contrat } from '../core/contrats/annuaire.ts';
import { refuser, reussite } from '../core/contrats/erreur.ts';
import type { Sollicitation } from '../core/lists/sollicitations.list.ts';
import { aujourdhui } from '../core/temps/heure-locale.ts';
import { estErreurGraph } from '../graph/erreur.ts';
import type { Contexte } from './hote/contexte.ts';
import { journaliser } from './hote/journaliser.ts';
import { accueillirLePorteur } from './liens/accueillir-le-porteur.ts';
import { commandeParLien } from './liens/commande-par-lien.ts';
import { PAGES_DE_LIEN } from './pages-de-lien.ts';

/** What a link opens, by the nature of what was asked. */
export const ouvrirLien = commandeParLien(contrat, 'celui-du-lien', async (appel, contexte) => {
  const { lien, maintenant } = appel;
  const { sollicitation } = lien;
  const lire = PAGES_DE_LIEN[sollicitation.nature];
  if (lire === undefined) return SANS_PAGE;
  const page = await lire(contexte, lien, maintenant);
  if (!page.ok) return page;
  if (sollicitation.etat !== 'Répondue') await noterOuverture(contexte, sollicitation, maintenant);
  await journaliser(contexte, appel, contexte.depots.sollicitations, { ligne: sollicitation.id });
  // A day, which a browser does not move to its own zone.
  const expireLe = page.valeur.expireLe && aujourdhui(page.valeur.expireLe);
  return reussite({ ...page.valeur, expireLe, ...(await accueillirLePorteur(contexte, sollicitation, maintenant)) });
});

const SANS_PAGE = refuser('interdit', 'Ce lien n’ouvre aucune page. Demandez-en un nouveau à la coordination.');

/** When it was opened, for the figures: a row that someone else is changing opens all the same. */
async function noterOuverture({ depots, traces }: Contexte, { id, eTag }: Sollicitation, ouverteLe: string) {
  try {
    await depots.sollicitations.modifier(id, eTag, { ouverteLe });
  } catch (erreur) {
    if (!estErreurGraph(erreur)) throw erreur;
    traces.information('ouverture-non-notee', { code: erreur.code, ligne: id });
  }
}
