import { adresseDite } from '../../core/comptes-rendus/rappeler.ts';
import { aAnnoncer, aDire, aExecuter, duMois, estDit, jourPrevu, regleDe } from '../../core/conservation/annoncer.ts';
import { preparerConservation } from '../../core/conservation/preparer.ts';
import { REGLES } from '../../core/conservation/regles.ts';
import { courrielDePreavis } from '../../core/courriels/conservation.ts';
import type { AnnonceDeConservation } from '../../core/lists/annonces-de-conservation.list.ts';
import type { Reglages } from '../../core/reglages/reglages.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { echecsDe } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { executerUneAnnonce } from './executer-une-annonce.ts';
import { lireFonds } from './lire-fonds.ts';

/** Every day, early. */
export const CADENCE_DE_LA_CONSERVATION = '0 30 4 * * *';

/** Announcing, stopping and doing take turns. */
export const UNE_CONSERVATION_A_LA_FOIS = 'conservation';

/**
 * One round: what was announced, was told thirty days ago and was not stopped, is done; then what is due is announced,
 * once a month, and told to the coordination. One that fails keeps no other waiting: its failure is thrown at the end.
 * Killed anywhere, the next round goes on.
 */
export async function tenirLaConservation(contexte: Contexte): Promise<void> {
  const maintenant = contexte.maintenant();
  await contexte.unALaFois(UNE_CONSERVATION_A_LA_FOIS, async () => {
    const { items } = await contexte.depots.annoncesDeConservation.lire();
    const [echec] = await echecsDe(aExecuter(items, maintenant), (annonce) =>
      executerUneAnnonce(contexte, annonce, maintenant),
    );
    await annoncer(contexte, maintenant);
    if (echec !== undefined) throw echec;
  });
}

async function annoncer(contexte: Contexte, maintenant: string): Promise<void> {
  const { annoncesDeConservation: depot } = contexte.depots;
  const connues = (await depot.lire()).items;
  if (estDit(duMois(connues, maintenant)) && aDire(connues).length === 0) return;
  const { fonds, reglages } = await lireFonds(contexte.depots);
  const echeances = preparerConservation(fonds, reglages, maintenant);
  for (const annonce of aAnnoncer(echeances, connues, maintenant)) await depot.creerSiAbsent(annonce);
  for (const annonces of aDire((await depot.lire()).items)) await dire(contexte, annonces, { reglages, maintenant });
}

/** What nobody can be told of is not done: the tab says so. */
async function dire(
  contexte: Contexte,
  annonces: readonly AnnonceDeConservation[],
  { reglages, maintenant }: { readonly reglages: Reglages; readonly maintenant: string },
): Promise<void> {
  const { annoncesDeConservation: depot } = contexte.depots;
  const adresse = adresseDite(reglages.coordonneesDeLaCoordination);
  if (adresse === undefined) return contexte.traces.alerte('conservation-sans-adresse');
  const prevueLe = jourPrevu(maintenant);
  const datees: AnnonceDeConservation[] = [];
  for (const annonce of annonces) {
    // Told later than they were made: they are done later.
    const eTag = annonce.prevueLe === prevueLe ? annonce.eTag : await modifierOuCeder(depot, annonce, { prevueLe });
    if (eTag === undefined) return;
    datees.push({ ...annonce, eTag });
  }
  const [premiere] = datees;
  if (premiere === undefined) return;
  // Marked before the mail leaves: an answer that is lost may lose it, it never leaves twice. The tab says the same.
  const marque = await modifierOuCeder(depot, premiere, { signaleeLe: maintenant });
  if (marque === undefined) return;
  try {
    await contexte.envoyer({
      destinataire: { adresse, nom: 'Coordination' },
      message: courrielDePreavis({
        territoire: reglages.territoire,
        personne: undefined,
        prevueLe,
        annonces: annonces.flatMap((a) => {
          const regle = regleDe(a);
          return regle === undefined ? [] : [{ titre: REGLES[regle].titre, nombre: a.annoncees }];
        }),
        lien: contexte.lienDeLAnnuaire('a-traiter/conservation'),
      }),
    });
  } catch (erreur) {
    // Refused for sure: nobody was told.
    if (estErreurGraph(erreur) && !erreur.incertain && erreur.code !== 'indisponible')
      await depot.modifier(premiere.id, marque, { signaleeLe: undefined });
    throw erreur;
  }
  const detail = annonces.map((a) => `${a.regle} : ${a.annoncees}`).join(', ');
  contexte.traces.information('conservation', Object.fromEntries(annonces.map((a) => [a.regle, a.annoncees])));
  await journaliser(contexte, leMinuteur('tenirLaConservation', maintenant), depot, { detail: `annoncé : ${detail}` });
}
