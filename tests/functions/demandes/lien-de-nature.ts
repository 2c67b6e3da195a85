import type { NatureDeSollicitation } from '../../../core/liens/natures.ts';
import { type Demande, preparerSollicitation } from '../../../core/liens/solliciter.ts';
import type { Banc } from '../banc.ts';
import { creerStructure, uneCle } from '../fabrique.ts';
import { uneRencontreCommencee } from './avis.ts';
import { unDocument } from './bibliotheque.ts';
import { uneSoumise } from './comptes-rendus.ts';

interface LienEtObjets {
  readonly jeton: string | undefined;
  readonly contact: string;
  /** A decision of the rencontre, which the structure carries. */
  readonly suite: string;
  /** A point that it proposed. */
  readonly point: string;
  readonly rencontre: string;
  /** Another structure, about which the one of the link is asked. */
  readonly autre: string;
}

/** A link as the product signs it, on objects made for it (`apres`: on a rencontre that was held); without a token when this nature has no page. */
export async function lienDeNature(banc: Banc, nature: NatureDeSollicitation, apres = false): Promise<LienEtObjets> {
  const { id: structure, contact } = await creerStructure(banc);
  const { id: autre } = await creerStructure(banc);
  const { depots } = banc.contexte;
  // Begun: whoever is invited may still answer, say that they are there, and already what they think of it.
  const rencontre = apres ? (await uneSoumise(banc, [structure])).id : await uneRencontreCommencee(banc, [structure]);
  const sondage = await depots.sondages.creer({
    titre: 'Quelle date ?',
    rencontre,
    creneaux: [{ id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 90 }],
    etat: 'Ouvert',
    cle: uneCle(),
  });
  const miseEnLien = await depots.misesEnLien.creer({
    cle: uneCle(),
    demandeur: structure,
    destinataire: autre,
    thematique: 'Logement',
    faiteLe: '2026-11-01',
    etat: 'Envoyée',
  });
  const diffusion = await depots.diffusions.creer({
    objet: 'Annuaire des partenaires',
    structure,
    canal: 'Courriel',
    diffuseeLe: '2026-11-01',
    exemplaires: 1,
    etat: 'Remise',
    cle: uneCle(),
  });
  const suite = await depots.suites.creer({
    titre: 'Relire le dépliant',
    rencontre,
    thematique: 'Parentalité',
    structure,
    etat: 'À faire',
    cle: uneCle(),
  });
  const point = await depots.points.creer({
    ...{ titre: 'Les tarifs', type: 'Échange', thematique: 'Parentalité', rencontre, structure, etat: 'Proposé' },
    cle: uneCle(),
  });
  const interconnaissance = await depots.interconnaissances.creer({
    cle: uneCle(),
    annee: banc.contexte.maintenant().slice(0, 4),
    structure,
    cloture: banc.contexte.maintenant().slice(0, 10),
    interrogees: [autre],
  });
  const ficheAction = await depots.fichesAction.creer({ titre: 'Se rencontrer' });
  const indicateur = await depots.indicateurs.creer({
    libelle: 'Jeunes accueillis',
    ficheAction: ficheAction.id,
    type: 'Résultat',
    calcul: 'saisie',
    responsableContact: contact,
    cadenceDeSaisie: 'Chaque mois',
    cleSource: uneCle(),
  });
  const objets = {
    rencontre,
    sondage: sondage.id,
    miseEnLien: miseEnLien.id,
    diffusion: diffusion.id,
    interconnaissance: interconnaissance.id,
    indicateur: indicateur.id,
  } satisfies Partial<Demande>;
  const { sollicitation, contenu } = preparerSollicitation(
    // What ends the key of a value is its month.
    { nature, structure, contact, vague: `${uneCle()}-${banc.contexte.maintenant().slice(0, 7)}`, ...objets },
    banc.contexte.maintenant(),
  );
  await depots.sollicitations.creer({ ...sollicitation, etat: 'Envoyée', envoyeeLe: banc.contexte.maintenant() });
  const jeton = contenu === undefined ? undefined : await banc.contexte.liens.signer(contenu);
  return { jeton, contact, suite: suite.id, point: point.id, rencontre, autre };
}

/** A body with the row that it changes, and the version of it that is there now. */
export async function surSaLigne(
  banc: Banc,
  corps: object,
  { contact, suite, point, rencontre, autre }: LienEtObjets,
): Promise<object> {
  const { contacts, suites, points } = banc.contexte.depots;
  if ('reponses' in corps && 'elle' in (corps.reponses as object)) return { reponses: { [autre]: 'De nom' } };
  if ('document' in corps) return { ...corps, document: (await unDocument(banc, rencontre)).id };
  if ('point' in corps) return { ...corps, point, eTag: (await points.parId(point)).eTag };
  if ('suite' in corps) return { ...corps, suite, eTag: (await suites.parId(suite)).eTag };
  return 'eTag' in corps ? { ...corps, eTag: (await contacts.parId(contact)).eTag } : corps;
}
