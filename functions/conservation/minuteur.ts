import { adresseDite } from '../../core/comptes-rendus/rappeler.ts';
import { aAnnoncer, duMois, estDit, regleDe } from '../../core/conservation/annoncer.ts';
import { estAExecuter } from '../../core/conservation/executer.ts';
import { preparerConservation } from '../../core/conservation/preparer.ts';
import { REGLES } from '../../core/conservation/regles.ts';
import { courrielDePreavis } from '../../core/courriels/conservation.ts';
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
 * One round: what was announced thirty days ago, and was not stopped, is done; then what is due is announced, once a
 * month, and told to the coordination. Killed anywhere, the next round goes on.
 */
export async function tenirLaConservation(contexte: Contexte): Promise<void> {
  const maintenant = contexte.maintenant();
  await contexte.unALaFois(UNE_CONSERVATION_A_LA_FOIS, async () => {
    const { items } = await contexte.depots.annoncesDeConservation.lire();
    for (const annonce of items.filter((a) => estAExecuter(a, maintenant)))
      await executerUneAnnonce(contexte, annonce, maintenant);
    await annoncer(contexte, maintenant);
  });
}

async function annoncer(contexte: Contexte, maintenant: string): Promise<void> {
  const { annoncesDeConservation: depot } = contexte.depots;
  const connues = (await depot.lire()).items;
  if (estDit(duMois(connues, maintenant))) return;
  const { fonds, reglages } = await lireFonds(contexte.depots);
  const echeances = preparerConservation(fonds, reglages, maintenant);
  for (const annonce of aAnnoncer(echeances, connues, maintenant)) await depot.creerSiAbsent(annonce);
  const annonces = duMois((await depot.lire()).items, maintenant).toSorted((a, b) => Number(a.id) - Number(b.id));
  const [premiere] = annonces;
  if (premiere === undefined) return;
  // Marked before the mail leaves: a fault may lose it, it never leaves twice. The tab says the same.
  const marque = await modifierOuCeder(depot, premiere, { signaleeLe: maintenant });
  if (marque === undefined) return;
  const adresse = adresseDite(reglages.coordonneesDeLaCoordination);
  if (adresse !== undefined)
    await contexte.envoyer({
      destinataire: { adresse, nom: 'Coordination' },
      message: courrielDePreavis({
        territoire: reglages.territoire,
        personne: undefined,
        prevueLe: premiere.prevueLe,
        annonces: annonces.flatMap((a) => {
          const regle = regleDe(a);
          return regle === undefined ? [] : [{ titre: REGLES[regle].titre, nombre: a.annoncees }];
        }),
        lien: contexte.lienDeLAnnuaire('a-traiter/conservation'),
      }),
    });
  const detail = annonces.map((a) => `${a.regle} : ${a.annoncees}`).join(', ');
  contexte.traces.information('conservation', Object.fromEntries(annonces.map((a) => [a.regle, a.annoncees])));
  await journaliser(contexte, leMinuteur('tenirLaConservation', maintenant), depot, { detail: `annoncé : ${detail}` });
}
