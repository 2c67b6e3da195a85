import { Temporal } from 'temporal-polyfill';
import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { carteDeSynthese } from '../../../core/indicateurs/carte-synthese.ts';
import { dernierMoisTermine, instantDeCloture } from '../../../core/indicateurs/cloture.ts';
import { avecSesDecisions, lireMoisGardes, releveDe, syntheseGardee } from '../../../core/indicateurs/releves.ts';
import { besoins } from '../../../core/lists/besoins.list.ts';
import { comptages } from '../../../core/lists/comptages.list.ts';
import { diffusions } from '../../../core/lists/diffusions.list.ts';
import { evaluations } from '../../../core/lists/evaluations.list.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { indicateurs } from '../../../core/lists/indicateurs.list.ts';
import type { ListDefinition } from '../../../core/lists/list.ts';
import { misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { pointsOrdreDuJour } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { publications } from '../../../core/lists/publications.list.ts';
import { reglages } from '../../../core/lists/reglages.list.ts';
import { releves } from '../../../core/lists/releves.list.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { sondages } from '../../../core/lists/sondages.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { suites } from '../../../core/lists/suites.list.ts';
import { votes } from '../../../core/lists/votes.list.ts';
import { cleDePublication } from '../../../core/publication/edition.ts';
import { lireReglages } from '../../../core/reglages/reglages.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import type { Territoire } from '../../../core/territoire/territoire.ts';
import type { ClientGraph } from '../../../graph/client.ts';
import { creerDepot } from '../../../graph/listes-repository.ts';
import type { Site } from '../../../graph/site.ts';

interface Demande {
  readonly client: ClientGraph;
  readonly site: Site;
  readonly territoire: Territoire;
  readonly lienDesIndicateurs: string;
  /** Leaves a card in the channel, at an instant. */
  readonly deposer: (carte: unknown, le: string) => void;
  readonly maintenant: string;
}

/** How many months have been published. The one that ended last is left to whoever opens the demonstration. */
const MOIS_PARUS = 5;

/**
 * The summaries of the months before, each kept and published at its hour, from the rows of the sample: what is read of
 * them is what the timer would have left.
 */
export async function paraitre({ client, site, territoire, maintenant, ...e }: Demande): Promise<void> {
  const depot = <L extends ListDefinition>(definition: L) => creerDepot(client, site, definition);
  const lire = async <L extends ListDefinition>(definition: L) => (await depot(definition).lire()).items;
  const { valeurs } = lireReglages(await lire(reglages));
  const { canal, jourPublication: jour, heurePublication: heure } = valeurs;
  const reunions = await lire(rencontres);
  const lues = {
    fichesAction: await lire(fichesAction),
    indicateurs: await lire(indicateurs),
    participations: await lire(participations),
    comptages: await lire(comptages),
    structures: await lire(structures),
    suites: await lire(suites),
    misesEnLien: await lire(misesEnLien),
    diffusions: await lire(diffusions),
    besoins: await lire(besoins),
    sollicitations: await lire(sollicitations),
    sondages: await lire(sondages),
    votes: await lire(votes),
    evaluations: await lire(evaluations),
    points: await lire(pointsOrdreDuJour),
    anomalies: [],
  };
  const gardees = [...(await lire(releves))];
  const dernier = Temporal.PlainYearMonth.from(dernierMoisTermine(maintenant));
  for (let recul = MOIS_PARUS; recul > 0; recul -= 1) {
    const mois = dernier.subtract({ months: recul }).toString();
    const le = plusMinutes(instantDeCloture(mois, { jour, heure }), 5);
    const gardes = lireMoisGardes(gardees);
    const synthese = calculerSynthese({
      ...lues,
      ...valeurs,
      rencontres: reunions.map((r) => telleQuAlors(r, le)),
      mois,
      maintenant: le,
      statut: { etat: 'recalculee' },
      gardes,
      communes: territoire.communes,
    });
    const releve = releveDe({ synthese, gardes, version: 1, origine: 'Clôture' });
    if (!releve.ok) throw new Error(releve.refus.message);
    gardees.push((await depot(releves).creerSiAbsent(releve.valeur)).ligne);
    const arretee = syntheseGardee(mois, lireMoisGardes(gardees));
    if (arretee === undefined) throw new Error(`Le relevé de ${mois} ne se relit pas.`);
    const nommee = avecSesDecisions(arretee, synthese.faits.decisionsEnRetard ?? []);
    const carte = carteDeSynthese(nommee, { lienOnglet: e.lienDesIndicateurs });
    const { creee } = await depot(publications).creerSiAbsent({
      cle: cleDePublication(canal, mois),
      canal,
      mois,
      edition: 'Arrêtée',
      version: 1,
      etat: 'Envoyée',
      reserveeLe: le,
      envoyeeLe: le,
      tentatives: 1,
      origine: 'Minuteur',
      octets: Buffer.byteLength(JSON.stringify(carte)),
    });
    if (creee) e.deposer(carte, le);
  }
}

/** What has been held since was still to come. */
const telleQuAlors = (r: Rencontre, le: string): Rencontre =>
  (r.debut ?? '') > le ? { ...r, etat: 'À planifier', feuilleDePresence: false } : r;
