import { noterBesoin as decider } from '../../../core/besoins/noter.ts';
import { reussite } from '../../../core/contrats/erreur.ts';
import { noterBesoin as contrat } from '../../../core/contrats/recherches.ts';
import { aujourdhui } from '../../../core/temps/paris.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../core/territoire/latitude-nord-gironde.ts';
import { commande } from '../../commande.ts';
import { journaliser } from '../../journaliser.ts';

/** Whoever represents one structure need not name it. */
const structureDe = (nommee: string | undefined, siennes: readonly string[]): string | undefined =>
  nommee ?? (siennes.length === 1 ? siennes[0] : undefined);

export const noterBesoin = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, acteur, maintenant } = appel;
    const structure = structureDe(corps.structure, acteur.structures);
    const prete = decider({ ...corps, structure }, LATITUDE_NORD_GIRONDE, aujourdhui(maintenant));
    if (!prete.ok) return prete;
    const { ligne, creee } = await contexte.depots.besoins.creerSiAbsent(prete.valeur);
    const resultat = creee ? 'Fait' : 'Déjà fait';
    await journaliser(contexte, appel, { commande: contrat.id, liste: 'Besoins', ligne: ligne.id, resultat });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  ({ corps, acteur }) => ({ structure: structureDe(corps.structure, acteur.structures) }),
);
