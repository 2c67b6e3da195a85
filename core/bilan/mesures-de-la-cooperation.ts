import { type EntreesDeSynthese, ligneDIndicateurDe } from '../indicateurs/calculer-synthese.ts';
import { cleDeDefinition, definitionDuCalcul } from '../indicateurs/definitions.ts';
import { faitsDuMois } from '../indicateurs/faits.ts';
import { SEUIL_PAR_DEFAUT } from '../indicateurs/masquage.ts';
import { nomDuCalcul } from '../indicateurs/noms-des-calculs.ts';
import { assembler } from '../indicateurs/operations.ts';
import type { MoisGardes } from '../indicateurs/releves.ts';
import type { LigneDIndicateur, Synthese } from '../indicateurs/synthese.ts';
import { type Indicateur, indicateurs } from '../lists/indicateurs.list.ts';
import type { Calcul } from '../vocabulaires/actions.ts';
import { horsListe } from './hors-liste.ts';
import { moisDeLAnnee } from './mois-du-bilan.ts';

/** What is told of the cooperation itself, part by part: the counts that exist, over everything, without limit. */
export const PARTIES_DE_LA_COOPERATION = [
  {
    cle: 'rencontres',
    titre: 'Se rencontrer',
    calculs: ['rencontres-tenues', 'communes-accueillantes', 'cadence-tenue'],
  },
  {
    cle: 'presence',
    titre: 'Être là',
    calculs: ['structures-presentes', 'taux-de-presence', 'taux-de-reponses-favorables', 'public-compte'],
  },
  {
    cle: 'interconnaissance',
    titre: 'Se connaître',
    calculs: ['liens-a-trente-jours', 'structures-recensees', 'part-fiches-verifiees', 'diffusions'],
  },
  {
    cle: 'mises-en-lien',
    titre: 'Se mettre en lien',
    calculs: ['mises-en-lien', 'mises-en-lien-abouties', 'delai-de-mise-en-lien', 'questions-sans-reponse'],
  },
  {
    cle: 'charge',
    titre: 'Ce qui est demandé à chacune',
    calculs: ['structures-au-dessus-du-budget', 'concentration-des-demandes', 'heures-demandees'],
  },
  {
    cle: 'suites',
    titre: 'Tenir ce qui est décidé',
    calculs: ['comptes-rendus-en-sept-jours', 'decisions-a-temps'],
  },
] as const satisfies readonly {
  readonly cle: string;
  readonly titre: string;
  readonly calculs: readonly Calcul[];
}[];

/** As a row of the list would be, but of no list: no row has this identifier, and its action is never looked for. */
const enIndicateur = (calcul: Calcul): Indicateur => ({
  ...indicateurs.draft.parse({
    libelle: nomDuCalcul(calcul),
    ficheAction: '1',
    type: 'Réalisation',
    calcul,
    unite: definitionDuCalcul(calcul).unite,
  }),
  id: horsListe(calcul),
  eTag: '',
  creeLe: '',
  modifieLe: '',
});

export const INDICATEURS_DE_LA_COOPERATION: readonly Indicateur[] = PARTIES_DE_LA_COOPERATION.flatMap((p) =>
  p.calculs.map(enIndicateur),
);

/**
 * The measures of the cooperation up to a month, by the very engine of the summary. A plan that has the same count,
 * under the same definition, has the number: it is taken from there, so that no page says another.
 */
export function mesurerLaCooperation(
  e: EntreesDeSynthese & { readonly gardes: MoisGardes },
  synthese: Synthese,
): readonly LigneDIndicateur[] {
  const operations = assembler(e, SEUIL_PAR_DEFAUT);
  const duPlan = synthese.actions.flatMap((a) => a.indicateurs);
  return INDICATEURS_DE_LA_COOPERATION.map((i) => {
    // Whatever the plan calls what is counted: « habitants » for « personnes ».
    const meme = duPlan.find(
      (l) => l.calcul === i.calcul && l.definitionCle === cleDeDefinition({ ...i, unite: l.unite }, operations.seuil),
    );
    return meme === undefined ? ligneDIndicateurDe(operations, i, e.mois, e.gardes) : { ...meme, libelle: i.libelle };
  });
}

/** Rencontres held from January to a month: of each month that was kept, what it says; of the others, what the rows say. */
export function tenuesDeLAnnee(
  e: EntreesDeSynthese & { readonly gardes: MoisGardes },
): Synthese['faits']['rencontresTenues'] {
  const operations = assembler(e, SEUIL_PAR_DEFAUT);
  return moisDeLAnnee(e.mois).flatMap((mois) => {
    const garde = e.gardes.get(mois)?.synthese.faits;
    return (garde ?? faitsDuMois(operations, e.suites, mois)).rencontresTenues;
  });
}
