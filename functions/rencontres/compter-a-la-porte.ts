import { compterALaPorte as contrat } from '../../core/contrats/comptages.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { comptageRetenu } from '../../core/rencontres/comptage-retenu.ts';
import { planDeLaPorte } from '../../core/rencontres/compter-a-la-porte.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { passerATenue } from './passer-a-tenue.ts';

const RIEN = { creer: [], modifier: [] } as const;

/** Saves what a phone has counted at the door so far: one state of a phone at a time. */
export const compterALaPorte = commandeUneALaFois(
  contrat,
  ({ corps }) => `relevé ${corps.releve}`,
  async (appel, contexte) => {
    const { depots } = contexte;
    const ligne = await depots.rencontres.parId(appel.chemin.id);
    const refus = refusSiAnnulee(ligne);
    if (refus !== undefined) return refus;
    const rencontre = ligne.id;
    const lire = async () => (await depots.comptages.lireOu('rencontre', rencontre)).items;
    const { creer, modifier } = await ecrireJusquAuBout(
      contexte,
      comptages,
      async () => planDeLaPorte(rencontre, appel.corps, await lire()) ?? RIEN,
    );
    const change = creer.length + modifier.length > 0;
    if (change) {
      await passerATenue(contexte, appel, ligne);
      const detail = `comptage à la porte, relevé ${appel.corps.releve.slice(0, 8)}`;
      await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre, detail });
    }
    return reussite({ total: comptageRetenu(await lire()).porte ?? 0, dejaFait: !change });
  },
);
