import { reussite } from '../../core/contrats/erreur.ts';
import { compterPublic as contrat } from '../../core/contrats/rencontres.ts';
import { type Comptage, comptages, type NouveauComptage } from '../../core/lists/comptages.list.ts';
import { passageATenue } from '../../core/rencontres/tenir.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';

/** One row per commune, age band, situation and first visit. */
const cleDe = (l: Omit<NouveauComptage, 'cle'>): string =>
  [
    l.rencontre,
    l.communeInsee ?? '-',
    l.trancheAge,
    l.situation?.trim().toLowerCase() ?? '-',
    l.premiereVenue === true ? '1' : '0',
  ].join('|');

/** Saves the count at the door. Counted again, a line replaces the former one; lines not named keep theirs. */
export const compterPublic = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const ligne = await depots.rencontres.parId(appel.chemin.id);
  const refus = refusSiAnnulee(ligne);
  if (refus !== undefined) return refus;
  const rencontre = ligne.id;
  // Two lines of the form that mean the same row are added up.
  const voulus = new Map<string, NouveauComptage>();
  for (const compte of appel.corps.lignes) {
    const cle = cleDe({ ...compte, rencontre });
    voulus.set(cle, { ...compte, rencontre, cle, nombre: compte.nombre + (voulus.get(cle)?.nombre ?? 0) });
  }
  await ecrireJusquAuBout(contexte, comptages, async () => {
    const { items } = await depots.comptages.lireOu('rencontre', rencontre);
    return planDe([...voulus.values()], new Map(items.map((c) => [c.cle, c])));
  });
  const constat = passageATenue(ligne, appel.maintenant);
  if (constat.etat !== undefined) {
    await enregistrerMalgreTout(depots.rencontres, ligne, constat, (actuelle) => actuelle.etat !== 'Annulée');
  }
  const { items } = await depots.comptages.lireOu('rencontre', rencontre);
  const detail = `${voulus.size} lignes de comptage`;
  await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre, detail });
  return reussite({ enregistrees: voulus.size, total: items.reduce((somme, c) => somme + c.nombre, 0) });
});

const planDe = (voulus: readonly NouveauComptage[], existants: ReadonlyMap<string, Comptage>) => ({
  creer: voulus.filter((v) => !existants.has(v.cle)),
  modifier: voulus.flatMap((v) => {
    const existant = existants.get(v.cle);
    if (existant === undefined || existant.nombre === v.nombre) return [];
    return [{ id: existant.id, eTag: existant.eTag, patch: { nombre: v.nombre } }];
  }),
});
