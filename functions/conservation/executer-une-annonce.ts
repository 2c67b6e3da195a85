import { estEnAttente, regleDe } from '../../core/conservation/annoncer.ts';
import { direCompteRendu, etapeSuivante } from '../../core/conservation/executer.ts';
import { echeanceDe } from '../../core/conservation/preparer.ts';
import type { CleDeRegle } from '../../core/conservation/regles.ts';
import { LIGNES_PAR_APPEL } from '../../core/contrats/conservation.ts';
import type { AnnonceDeConservation } from '../../core/lists/annonces-de-conservation.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { echecGrave, ecrireLeLot } from './ecrire-le-lot.ts';
import { lireFonds } from './lire-fonds.ts';

/** What is due of this rule now, with the rows as they were read. */
async function lireLesDues(contexte: Contexte, regle: CleDeRegle, maintenant: string) {
  const { fonds, reglages } = await lireFonds(contexte.depots);
  const { dues } = echeanceDe(regle, fonds, reglages, maintenant);
  return { fonds, lignes: new Map(dues.map(({ ligne }) => [ligne.id, ligne])) };
}

/**
 * Does what was announced, a lot at a time: the lists are read again before each, so that what became active meanwhile
 * is left. Given up as soon as somebody else has changed the announcement: it was stopped.
 */
export async function executerUneAnnonce(
  contexte: Contexte,
  annonce: AnnonceDeConservation,
  maintenant: string,
): Promise<void> {
  const { annoncesDeConservation: depot } = contexte.depots;
  const regle = regleDe(annonce);
  if (regle === undefined) return;
  const auteur = leMinuteur('tenirLaConservation', maintenant);
  let lues = await lireLesDues(contexte, regle, maintenant);
  let tenue = annonce;
  while (estEnAttente(tenue)) {
    const dues = new Set(lues.lignes.keys());
    const etape = etapeSuivante(tenue, { dues, maintenant, lignesParLot: LIGNES_PAR_APPEL });
    let patch = etape.genre === 'noter' ? etape.patch : undefined;
    if (etape.genre === 'faire') {
      const lot = etape.lot.flatMap((id) => lues.lignes.get(id) ?? []).map(({ id, eTag }) => ({ id, eTag }));
      if (lot.length > 0) {
        const par = auteur.acteur.id;
        const issue = await ecrireLeLot(contexte, { regle, lot, fonds: lues.fonds, par, maintenant });
        const grave = echecGrave(issue);
        if (grave !== undefined) throw grave.erreur;
        lues = await lireLesDues(contexte, regle, maintenant);
      }
      patch = etape.apres(new Set(lues.lignes.keys()));
    }
    if (patch === undefined) return;
    // Before the row says that it is done: died in between, the next round writes the same line, once.
    if (patch.etat === 'Faite')
      await journaliser(contexte, auteur, depot, {
        ligne: tenue.id,
        detail: direCompteRendu(tenue),
        cle: `conservation-${tenue.id}`,
      });
    const eTag = await modifierOuCeder(depot, tenue, patch);
    if (eTag === undefined) return;
    tenue = { ...tenue, ...patch, eTag } as AnnonceDeConservation;
  }
}
