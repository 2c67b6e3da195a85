import { reussite } from '../../core/contrats/erreur.ts';
import { corrigerReleve as contratCorriger, examinerReleve as contratExaminer } from '../../core/contrats/syntheses.ts';
import { DEJA_CORRIGE, preparerCorrection } from '../../core/indicateurs/corriger.ts';
import { ecartsEntre } from '../../core/indicateurs/ecarts.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { calculerLaSynthese, type Fonds } from './calculer-la-synthese.ts';
import { lireLesReleves } from './lire-la-synthese.ts';

/** What a kept month says, and what the lists would say of it now. */
async function lireLesDeux(fonds: Fonds, mois: string, maintenant: string) {
  const { depots } = fonds;
  const [reglages, relus] = await Promise.all([depots.reglages.lire(), lireLesReleves(depots, mois)]);
  const garde = relus.gardes.get(mois);
  if (garde === undefined) return { garde, actuelle: undefined, ...relus };
  const actuelle = await calculerLaSynthese(fonds, {
    mois,
    maintenant,
    reglages: lireReglages(reglages.items).valeurs,
    statut: { etat: 'recalculee' },
    entieres: true,
    ...relus,
  });
  return { garde, actuelle, ...relus };
}

/** A reading, so nothing goes to the journal. */
export const examinerReleve = commande(contratExaminer, async ({ chemin, maintenant }, contexte) => {
  const { garde, actuelle } = await lireLesDeux(contexte, chemin.mois, maintenant);
  if (garde === undefined || actuelle === undefined) return reussite({ ecarts: [] });
  return reussite({ version: garde.version, ecarts: [...ecartsEntre(garde.synthese, actuelle)] });
});

/** Keeps another version of the month: the former ones stay. */
export const corrigerReleve = commande(contratCorriger, async (appel, contexte) => {
  const { chemin, corps, maintenant, acteur } = appel;
  const { depots } = contexte;
  const lus = await lireLesDeux(contexte, chemin.mois, maintenant);
  const decision = preparerCorrection({ ...lus, ...corps, par: acteur.id, maintenant });
  if (!decision.ok) return decision;
  if (decision.valeur.dejaFaite !== undefined) return reussite({ version: decision.valeur.dejaFaite, dejaFait: true });
  const { releve } = decision.valeur;
  const { ligne, creee } = await depots.releves.creerSiAbsent(releve);
  // Two corrections sent at once: the second is told which one stands.
  if (!creee && (ligne.par !== releve.par || ligne.motif !== releve.motif)) return DEJA_CORRIGE;
  const detail = `${chemin.mois}, version ${ligne.version}`;
  await journaliser(contexte, appel, depots.releves, { ligne: ligne.id, detail });
  return reussite({ version: ligne.version, dejaFait: false });
});
