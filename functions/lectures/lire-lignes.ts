import { createHash } from 'node:crypto';
import { reussite } from '../../core/contrats/erreur.ts';
import { lireLignes as contrat } from '../../core/contrats/lectures.ts';
import {
  filtrerLigne,
  JUGEES_PAR_LA_FICHE,
  JUGEES_PAR_LA_RENCONTRE,
  LISTES_FILTREES,
  porteeDe,
} from '../../core/lectures/listes-filtrees.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { avecSesRencontres } from '../hote/avec-ses-rencontres.ts';
import { commande } from '../hote/commande.ts';

const RECOMMENCER = reussite({ lignes: [], recommencer: true });

/** A reading, so nothing goes to the journal. A row that is no longer for this person leaves as one that is gone. */
export const lireLignes = commande(contrat, async ({ chemin: { liste }, corps, acteur: lecteur }, contexte) => {
  const { depots, lirePage, marques } = contexte;
  const acteur = JUGEES_PAR_LA_RENCONTRE.includes(liste) ? await avecSesRencontres(contexte, lecteur) : lecteur;
  const parLaFiche = acteur.profil !== 'coordination' && JUGEES_PAR_LA_FICHE.includes(liste);
  const fiches = parLaFiche ? (await depots.structures.lire()).items : [];
  const parId = new Map(fiches.map((s) => [s.id, s]));
  // Kept short, and without any identifier: the mark stays on the device.
  const portee = createHash('sha256').update(porteeDe(acteur, fiches)).digest('base64url');
  const marque = corps.suite === undefined ? undefined : await marques.lire(corps.suite);
  if (corps.suite !== undefined && (marque?.liste !== liste || marque.portee !== portee)) return RECOMMENCER;
  try {
    const page = await lirePage(LISTES_FILTREES[liste].definition, marque?.lien);
    const signer = (lien: string | undefined) =>
      lien === undefined ? undefined : marques.signer({ liste, portee, lien });
    const [suite, fin] = await Promise.all([signer(page.suite), signer(page.lienDelta)]);
    return reussite({
      lignes: page.value.map((entree) => {
        const lue = 'item' in entree ? filtrerLigne(liste, entree.item, acteur, (id) => parId.get(id)) : undefined;
        return lue ?? { id: entree.id, retiree: true as const };
      }),
      ...(suite === undefined ? {} : { suite }),
      ...(fin === undefined ? {} : { fin }),
    });
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'resynchronisation')) throw erreur;
    return RECOMMENCER;
  }
});
