import { reussite } from '../../core/contrats/erreur.ts';
import { lireVentilation as contrat } from '../../core/contrats/syntheses.ts';
import { SEUIL_PAR_DEFAUT } from '../../core/indicateurs/masquage.ts';
import { assembler } from '../../core/indicateurs/operations.ts';
import { situationsDites } from '../../core/reglages/definitions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { periodesCloses } from '../../core/ventilations/periodes.ts';
import { premierMoisCompte, ventiler } from '../../core/ventilations/ventiler.ts';
import { commande } from '../hote/commande.ts';

/** A reading, so nothing goes to the journal. What leaves here is already masked. */
export const lireVentilation = commande(contrat, async ({ chemin, maintenant }, contexte) => {
  const [lus, listes, territoire] = await Promise.all([
    contexte.depots.reglages.lire(),
    contexte.listesComptees.lire(['rencontres', 'participations', 'comptages', 'structures']),
    contexte.territoire(),
  ]);
  const { valeurs: reglages } = lireReglages(lus.items);
  const operations = assembler(
    {
      rencontres: listes.rencontres.items,
      participations: listes.participations.items,
      comptages: listes.comptages.items,
      structures: listes.structures.items,
      ...SANS_LE_RESTE,
      maintenant,
      seuilMasquage: reglages.seuilMasquage,
    },
    SEUIL_PAR_DEFAUT,
  );
  const cadence = { jour: reglages.jourPublication, heure: reglages.heurePublication };
  const periodes = periodesCloses(maintenant, premierMoisCompte(operations), cadence);
  const periode = chemin.periode === 'derniere' ? periodes.find((p) => p.length > 4) : chemin.periode;
  // What still runs is not told, nor that there would be something to tell.
  if (periode === undefined || !periodes.includes(periode)) return reussite({ periodes });
  const situationsEloignees = situationsDites(reglages.situationsEloignees);
  return reussite({ periodes, ventilation: ventiler({ operations, territoire, periode, situationsEloignees }) });
});

/** Lists from which the public is not counted. */
const SANS_LE_RESTE = {
  misesEnLien: [],
  diffusions: [],
  besoins: [],
  sollicitations: [],
  sondages: [],
  votes: [],
  evaluations: [],
  suites: [],
} as const;
