import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { aDemander, lireEtat, siretFerme } from '../../core/sirene/etablissement.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { RegistreIndisponible } from '../hote/registre-sirene.ts';

/** Every day, before the territory wakes. */
export const CADENCE_DES_SIRET = '0 40 3 * * *';

/**
 * Asks the national register about the SIRET of some fiches each day, all of them over a month, and writes on a fiche
 * what has changed: a closed SIRET is shown to the coordination, which decides. A register that does not answer leaves
 * everything as it is, until the next month.
 */
export async function verifierLesSiret({ depots, chercherAuRegistre, maintenant, traces }: Contexte): Promise<void> {
  const jour = aujourdhui(maintenant());
  const { items } = await depots.structures.lire();
  const demandees = aDemander(items.filter(estDansLAnnuaire), jour);
  let fermes = 0;
  for (const structure of demandees) {
    const { siret } = structure;
    if (siret === undefined) continue;
    try {
      const etat = lireEtat(await chercherAuRegistre(siret), { ...structure, siret }, jour);
      if (etat === 'inconnu') continue;
      if (etat !== 'ouvert') fermes += 1;
      await noter(depots, structure, etat === 'ouvert' ? undefined : etat);
    } catch (erreur) {
      if (!(erreur instanceof RegistreIndisponible)) throw erreur;
      traces.alerte('registre', { code: erreur.message, ligne: structure.id });
      return;
    }
  }
  traces.information('registre', { demandees: demandees.length, fermes });
}

/**
 * Written when it says something new: a fiche that is as before keeps its date. A row that someone is changing waits
 * for the next month.
 */
async function noter(
  { structures }: Contexte['depots'],
  structure: Structure,
  registre: Structure['registre'],
): Promise<void> {
  const connu = siretFerme(structure);
  const dit = (r: Structure['registre']) => r && [r.siret, r.fermeLe, r.remplacant].join(' ');
  if (dit(connu) === dit(registre)) return;
  await modifierOuCeder(structures, structure, { registre });
}
