import { basename } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { garderMot } from '../../core/annuaire/garder-mot.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { tableCsv } from '../../core/exports/csv.ts';
import { lireBaseActions, type Remarque } from '../../core/imports/base-actions.ts';
import { ficheDepuisBase } from '../../core/imports/base-actions-fiche.ts';
import type { Constat } from '../../core/imports/constat.ts';
import type { Correspondance } from '../../core/imports/correspondance.ts';
import { lignesACorriger } from '../../core/imports/lignes-a-corriger.ts';
import { lireCorrespondances } from '../../core/imports/lire-correspondances.ts';
import { colonnesRetenues } from '../../core/imports/modeles.ts';
import { decoderTexte } from '../../core/imports/octets.ts';
import { type PlanImport, planifierImport } from '../../core/imports/plan.ts';
import { compterLesSorts, type LignePlanifiee } from '../../core/imports/planifier-structures.ts';
import { preparerImport } from '../../core/imports/preparer-import.ts';
import type { Source } from '../../core/imports/sources.ts';
import {
  type CorrespondancesDeValeurs,
  nouveauxMots,
  type ValeurInconnue,
  type VocabulaireDImport,
  vocabulaireDImport,
} from '../../core/imports/vocabulaire-d-import.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { modelesDImport } from '../../core/lists/modeles-d-import.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { type Mot, vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { fuseau } from '../../core/temps/fuseau.ts';
import { creerDepot, type Depot } from '../../graph/listes-repository.ts';
import { appliquer } from './appliquer.ts';
import type { Cible } from './cible.ts';
import { importerLesContacts } from './importer-les-contacts.ts';
import { lireLecture, lireOctets } from './lire-fichier.ts';
import { lireTerritoire } from './lire-territoire.ts';
import { ecrireFichier, Refuse, type Rendu } from './sortie.ts';

interface Rapport {
  readonly fichier: string;
  readonly simule: boolean;
  readonly lues: number;
  readonly creees: number;
  readonly modifiees: number;
  readonly inchangees: number;
  readonly refusees: number;
  readonly aTrancher?: number;
  readonly laissees?: number;
  /** Lines that did not come in whole. */
  readonly aCorriger?: number;
  /** Words that the vocabulary does not have. */
  readonly inconnues?: readonly ValeurInconnue[];
  /** Lines that name a person. */
  readonly personnes?: number;
  readonly source?: Source;
  readonly correspondance?: readonly Correspondance[];
  readonly constats: readonly (Constat | Remarque)[];
  readonly avertissements: readonly string[];
}

/** Imports the text of a base of actions into FichesAction. */
export async function importerFichesAction(cible: Cible, fichier: string, simuler: boolean): Promise<Rendu> {
  const lu = lireBaseActions(decoderTexte(await lireOctets(fichier)).texte);
  if (!lu.ok) throw new Refuse(lu.refus.message);
  const fiches = lu.valeur.actions.map(ficheDepuisBase);
  const { items } = await creerDepot(cible.client, cible.site, fichesAction).lire();
  const plan = planifierImport(fiches, items, (f) => (f.cleSource === undefined ? [] : [f.cleSource]));
  if (!simuler) await appliquer(cible, fichesAction, plan);
  return rendre(
    {
      ...compte(fichier, simuler, plan),
      lues: fiches.length,
      refusees: 0,
      constats: lu.valeur.remarques,
      avertissements: [],
    },
    'fiche action',
    'fiches action',
  );
}

interface OptionsDImport {
  readonly simuler: boolean;
  readonly sortie?: string;
  readonly correspondances?: string;
  /** What the file names of persons: `informees`, or `a-informer` by the first mail of Maillage. */
  readonly personnes?: string;
}

/**
 * Imports structures from a CSV, a workbook or a JSON of data·inclusion. Columns chosen before for the same headings are found again. A line that
 * probably is a fiche that we have waits: only the tab lets someone decide. `sortie`: where to write the lines that did not come in whole, to correct and import again.
 */
export async function importerStructures(
  cible: Cible,
  fichier: string,
  { simuler, sortie, correspondances, personnes }: OptionsDImport,
): Promise<Rendu> {
  const lecture = await lireLecture(fichier);
  const depot = <L extends ListDefinition>(definition: L) => creerDepot(cible.client, cible.site, definition);
  const [{ items }, modeles, territoire, mots] = await Promise.all([
    depot(structures).lire(),
    depot(modelesDImport).lire(),
    lireTerritoire(cible),
    depot(vocabulaire).lire(),
  ]);
  const motsConnus = vocabulaireDImport(lireVocabulaire(mots.items));
  const dites = correspondances === undefined ? {} : await lireLesCorrespondances(correspondances, motsConnus);
  const prepare = preparerImport({
    lecture,
    fichier: basename(fichier),
    colonnes: colonnesRetenues(lecture.table.entetes, modeles.items),
    existantes: items,
    vocabulaire: motsConnus,
    correspondances: dites,
    territoire: {
      millesime: territoire.millesime,
      communes: territoire.communes.map((c) => ({ code: c.insee, nom: c.nom })),
    },
    aujourdhui: Temporal.Now.plainDateISO(fuseau()).toString(),
    signature: { par: 'ligne-de-commande', le: Temporal.Now.instant().toString() },
  });
  if (!prepare.ok) throw new Refuse(prepare.refus.message);
  const { correspondance, plan, constats, refusees, inconnues } = prepare.valeur;
  if (inconnues.length > 0 && !simuler) throw new Refuse(direLesInconnues(inconnues));
  const nommees = prepare.valeur.lignes.filter((l) => l.contacts !== undefined);
  if (nommees.length > 0 && !simuler && !estInformation(personnes)) throw new Refuse(direLesPersonnes(nommees.length));
  const creer = plan.flatMap((l) => (l.sort === 'creer' ? [l.structure] : []));
  const modifier = plan.flatMap((l) => (l.sort === 'modifier' ? [{ id: l.id, eTag: l.eTag, patch: l.patch }] : []));
  if (!simuler) {
    await ajouterLesMots(depot(vocabulaire), mots.items, nouveauxMots(dites, motsConnus));
    await appliquer(cible, structures, { creer, modifier });
    if (nommees.length > 0)
      await importerLesContacts(cible, {
        lignes: nommees,
        plan,
        information: personnes === 'informees' ? 'faite' : 'a-faire',
      });
  }
  const aCorriger = lignesACorriger(lecture.table, constats, plan);
  if (sortie !== undefined) await ecrireFichier(sortie, tableCsv(aCorriger));
  const sorts = compterLesSorts(plan);
  return rendre(
    {
      fichier: basename(fichier),
      simule: simuler,
      source: lecture.source,
      lues: lecture.table.lignes.length,
      creees: sorts.creer,
      modifiees: sorts.modifier,
      inchangees: sorts.inchangee,
      aTrancher: sorts['a-trancher'],
      laissees: sorts.laissee,
      refusees: refusees.length,
      aCorriger: aCorriger.length - 1,
      inconnues,
      personnes: nommees.length,
      correspondance,
      constats,
      avertissements: [...lecture.table.avertissements, ...plan.flatMap(direLigne)],
    },
    'structure',
    'structures',
  );
}

/** What is in the file of the words that the vocabulary does not have (see `lireCorrespondances`). */
async function lireLesCorrespondances(fichier: string, mots: VocabulaireDImport): Promise<CorrespondancesDeValeurs> {
  const { texte } = decoderTexte(await lireOctets(fichier));
  const lues = lireCorrespondances(enJson(texte), mots);
  if (!lues.ok) throw new Refuse(lues.refus.message);
  return lues.valeur;
}

function enJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

const estInformation = (dit: string | undefined): boolean => dit === 'informees' || dit === 'a-informer';

const direLesPersonnes = (combien: number): string =>
  `${combien} ${combien > 1 ? 'lignes nomment' : 'ligne nomme'} une personne. Rien n’est entré : dites « --personnes informees » si elles savent qu’elles sont dans l’annuaire, ou « --personnes a-informer » si le premier courriel de Maillage le leur dit (RGPD, article 14).`;

const direInconnue = ({ champ, valeur, lignes, propositions }: ValeurInconnue): string =>
  `  ${champ} : « ${valeur} » (${lignes.length > 1 ? 'lignes' : 'ligne'} ${lignes.slice(0, 10).join(', ')}${lignes.length > 10 ? '…' : ''})${propositions.length === 0 ? '' : ` ; peut-être ${propositions.join(', ')}`}`;

const direLesInconnues = (inconnues: readonly ValeurInconnue[]): string =>
  [
    `Valeurs inconnues : ${inconnues.length}. Rien n’est entré : dites ce que chacune devient avec « --correspondances FICHIER.json », par exemple {"thematiques": {"Emploi": "Emploi et insertion", "Divers": null}}.`,
    ...inconnues.map(direInconnue),
  ].join('\n');

async function ajouterLesMots(
  depot: Depot<typeof vocabulaire>,
  lignes: readonly Mot[],
  nouveaux: ReturnType<typeof nouveauxMots>,
): Promise<void> {
  for (const mot of nouveaux) {
    const voulu = { ...mot, formes: [], codes: [], horsUsage: false };
    const decision = garderMot(lignes, voulu);
    if (!decision.ok) throw new Refuse(decision.refus.message);
    if (decision.valeur.ecrire === 'creer') await depot.creer(voulu);
  }
}

const direLigne = (l: LignePlanifiee): readonly string[] => {
  if (l.sort === 'a-trancher')
    return [
      `Ligne ${l.numero} : « ${l.nom} » ressemble à « ${l.semblable.nom} » (${l.semblable.raisons.join(', ')}). Elle n’entre pas : tranchez dans l’onglet, rubrique Importer.`,
    ];
  return l.sort === 'laissee' ? [`Ligne ${l.numero} : « ${l.nom} » est laissée de côté : ${l.motif}.`] : [];
};

const compte = (fichier: string, simule: boolean, plan: PlanImport<unknown, unknown>) => ({
  fichier: basename(fichier),
  simule,
  creees: plan.creer.length,
  modifiees: plan.modifier.length,
  inchangees: plan.inchangees,
});

function rendre(rapport: Rapport, singulier: string, pluriel: string): Rendu {
  const n = (k: number): string => `${k} ${k > 1 ? pluriel : singulier}`;
  const lignes = [
    `${rapport.fichier} : ${n(rapport.lues)} lue${rapport.lues > 1 ? 's' : ''}${rapport.simule ? ' (simulation : rien n’est écrit)' : ''}`,
    ...(rapport.correspondance ?? [])
      .filter((c) => c.entete !== '')
      .map((c) => `  colonne « ${c.entete} » → ${c.champ ?? 'laissée de côté'}`),
    ...rapport.avertissements.map((a) => `  ${a}`),
    ...(rapport.inconnues ?? []).map(direInconnue),
    ...rapport.constats.map(
      (c) => `  ligne ${c.ligne}, ${c.colonne}${'gravite' in c ? ` (${c.gravite})` : ''} : ${c.message}`,
    ),
    `${rapport.simule ? 'À créer' : 'Créées'} : ${rapport.creees} · ${rapport.simule ? 'à modifier' : 'modifiées'} : ${rapport.modifiees} · inchangées : ${rapport.inchangees} · refusées : ${rapport.refusees}${rapport.aTrancher ? ` · à trancher : ${rapport.aTrancher}` : ''}${rapport.laissees ? ` · laissées de côté : ${rapport.laissees}` : ''}`,
    ...(rapport.aCorriger
      ? [
          `À corriger : ${rapport.aCorriger}. « --sortie FICHIER.csv » écrit ces lignes et pourquoi, à reprendre dans un tableur puis à importer.`,
        ]
      : []),
  ];
  return { json: rapport, texte: lignes.join('\n') };
}
