import { nomVu, type QuiLit, voitLaFiche } from '../annuaire/ce-que-voit.ts';
import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { estRemise } from '../diffusions/remises.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { SANS_CHIFFRE } from '../passages/resultat.ts';
import { suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { besoinsEchus, relieATemps } from './besoins-relies.ts';
import { type CalculOuvert, estOuvert } from './calculs-ouverts.ts';
import { jourDuStock } from './compter.ts';
import type { LigneComptee, LignesDUnNombre } from './essai.ts';
import { entreeDe, fichesVerifiees } from './fiches-verifiees.ts';
import { greffesDe } from './greffes.ts';
import { misesEnLienDe, ORIGINES_SANS_REPONSE } from './mises-en-lien.ts';
import {
  admet,
  admetStructure,
  estTenue,
  type Operations,
  presents,
  publicCompte,
  type RencontreDatee,
  rencontresDe,
} from './operations.ts';
import { seancesACodes } from './participation-reguliere.ts';
import { contient, douzeMois, type Periode } from './periode.ts';
import { type Delai, delaiPasse, revuesDans } from './premieres-rencontres.ts';

type Lister = (o: Operations, i: Indicateur, p: Periode) => readonly LigneComptee[];

/** Rows given of a number: beyond, how many they are. */
const LIGNES_AU_PLUS = 100;

const rencontre = ({ rencontre: r }: Pick<RencontreDatee, 'rencontre'>, dit?: string): LigneComptee => ({
  liste: 'Rencontres',
  id: r.id,
  titre: r.titre,
  ...(r.debut === undefined ? {} : { date: aujourdhui(r.debut) }),
  ...(dit === undefined ? {} : { dit }),
});

const structure = (o: Operations, id: string): LigneComptee => ({
  liste: 'Structures',
  id,
  titre: o.structures.get(id)?.nom ?? 'Structure qui n’est plus dans l’annuaire',
});

/** The rencontres held, and of those that do not count, why. Never how many persons came to one. */
const tenues =
  (manque: (r: RencontreDatee) => string | undefined = () => undefined): Lister =>
  (o, i, p) =>
    rencontresDe(o, i, p)
      .filter(estTenue)
      .map((r) => rencontre(r, manque(r)));

const sousDelai =
  (jours: Delai, dit: string): Lister =>
  (o, i, p) =>
    revuesDans(o, i, p, jours).map((r) =>
      rencontre(r, delaiPasse(o, r, jours) ? undefined : `${dit} jours pas encore passés : n’y entre pas`),
    );

const sansFeuille = (r: RencontreDatee) =>
  r.rencontre.feuilleDePresence ? undefined : 'présences incomplètes : n’y entre pas';
const sansComptage = (r: RencontreDatee) =>
  publicCompte(r) === undefined ? 'public non compté : n’y entre pas' : undefined;
const sansLUnNiLAutre = (r: RencontreDatee) =>
  r.rencontre.feuilleDePresence || publicCompte(r) !== undefined
    ? undefined
    : 'ni présences, ni comptage : n’y entre pas';
const sansCommune = (r: RencontreDatee) =>
  r.rencontre.communeInsee === undefined ? 'commune inconnue : n’y entre pas' : undefined;

const sansPlan = (r: RencontreDatee) =>
  r.rencontre.planDeTable === undefined ? 'sans plan de table : n’y entre pas' : undefined;

const surPlace: Lister = (o, i, p) =>
  rencontresDe(o, i, p)
    .filter((r) => estTenue(r) && r.rencontre.modalite !== 'À distance')
    .map((r) => rencontre(r, sansCommune(r)));

const annoncees: Lister = (o, i, p) =>
  rencontresDe(o, i, p)
    .filter((r) => ['Planifiée', 'Tenue'].includes(r.rencontre.etat))
    .map((r) => rencontre(r));

const decisions: Lister = (o, i, p) =>
  suitesQuiTiennent(
    o.suites,
    o.rencontres.map((r) => r.rencontre),
  ).flatMap(({ id, titre, etat, echeance, thematique }) =>
    echeance !== undefined && contient(p, echeance.slice(0, 7)) && admet(i.thematiques, [thematique])
      ? [{ liste: 'Suites' as const, id, titre, date: echeance, dit: etat.toLocaleLowerCase('fr') }]
      : [],
  );

const prevues: Lister = (o, i, p) =>
  rencontresDe(o, i, p)
    .filter((r) => ['Planifiée', 'Tenue', 'Annulée'].includes(r.rencontre.etat))
    .map((r) => rencontre(r, estTenue(r) ? undefined : `prévue, ${r.rencontre.etat.toLocaleLowerCase('fr')}`));

const enSerie: Lister = (o, i, p) =>
  rencontresDe(o, i, p)
    .filter((r) => r.rencontre.serie !== undefined && ['Tenue', 'Annulée'].includes(r.rencontre.etat))
    .map((r) => rencontre(r, estTenue(r) ? undefined : 'annulée'));

const greffees: Lister = (o, i, p) => greffesDe(o, i, p).map((g) => rencontre(g, 'devenue un point d’une autre'));

const parSondage: Lister = (o, i, p) => {
  const sondees = new Set(o.sondages.filter((s) => s.creneauRetenu !== undefined).map((s) => s.rencontre));
  return rencontresDe(o, i, p)
    .filter((r) => sondees.has(r.rencontre.id) && r.rencontre.etat !== 'Annulée')
    .map((r) => rencontre(r));
};

const venues: Lister = (o, i, p) => {
  const ids = rencontresDe(o, i, p)
    .filter(estTenue)
    .flatMap(presents)
    .filter((v) => admetStructure({ ...i, thematiques: [] }, o.structures.get(v.structure)))
    .map((v) => v.structure);
  return [...new Set(ids)].map((id) => structure(o, id));
};

const recensees: Lister = (o, i, p) => {
  const jour = jourDuStock(o, p);
  return [...o.structures.values()]
    .filter((s) => estDansLAnnuaire(s) && admetStructure(i, s) && (entreeDe(s) ?? jour) <= jour)
    .map((s) => structure(o, s.id));
};

const verifiees: Lister = (o, i, p) => {
  const jour = jourDuStock(o, p);
  const siennes = [...o.structures.values()].filter((s) => admetStructure(i, s));
  const aJour = new Set(fichesVerifiees(siennes, jour, o.cadenceParDefautMois).map((s) => s.id));
  return recensees(o, i, p)
    .filter(({ id }) => o.structures.get(id)?.cadence !== 'Jamais')
    .map((ligne) => ({ ...ligne, dit: aJour.has(ligne.id) ? 'à jour' : 'à vérifier, ou date d’alors inconnue' }));
};

const remises: Lister = (o, i, p) =>
  o.diffusions
    .filter(
      (d) =>
        estRemise(d) &&
        contient(p, d.diffuseeLe.slice(0, 7)) &&
        admetStructure(
          { ...i, thematiques: [] },
          d.structure === undefined ? undefined : o.structures.get(d.structure),
        ),
    )
    .map((d) => ({ liste: 'Diffusions', id: d.id, titre: d.objet, date: d.diffuseeLe }));

const misesEnLien: Lister = (o, i, p) =>
  misesEnLienDe(o, i, p).map((m) => ({
    liste: 'MisesEnLien',
    id: m.id,
    titre: `${structure(o, m.demandeur).titre} → ${structure(o, m.destinataire).titre}`,
    date: m.faiteLe,
    dit: m.etat.toLocaleLowerCase('fr'),
  }));

const besoins: Lister = (o, i, p) =>
  o.besoins
    .filter((b) => ORIGINES_SANS_REPONSE.includes(b.origine) && contient(p, b.releveLe.slice(0, 7)))
    .filter((b) => admet(i.thematiques, b.thematique === undefined ? [] : [b.thematique]))
    .map((b) => ({ liste: 'Besoins', id: b.id, titre: b.intitule, date: b.releveLe }));

const echus: Lister = (o, i, p) =>
  besoinsEchus(o, i, p).map((b) => ({
    liste: 'Besoins',
    id: b.id,
    titre: b.intitule,
    date: b.releveLe,
    dit: relieATemps(b) ? 'mis en lien à temps' : 'pas mis en lien dans les soixante jours',
  }));

const SANS_CHIFFRE_DITS = {
  public: 'public non compté : n’y entre pas',
  petit: 'trop peu de public : n’y entre pas',
  'trop-de-codes': 'plus de codes que de personnes comptées : n’y entre pas',
  illisible: 'codes illisibles : n’y entre pas',
} as const satisfies Record<(typeof SANS_CHIFFRE)[number], string>;

/** The sittings, and of those that do not count, why. */
const seances =
  (quoi: 'reguliers' | 'premieres', sinon: string): Lister =>
  (o, i, p) =>
    seancesACodes(o, i, p).map(({ seance, resultat }) =>
      rencontre(
        seance,
        resultat === undefined
          ? 'sans code : n’y entre pas'
          : 'sans' in resultat
            ? SANS_CHIFFRE_DITS[resultat.sans]
            : resultat[quoi] === undefined
              ? sinon
              : undefined,
      ),
    );

/** What each count that opens is made from. */
const LISTER = {
  'rencontres-tenues': prevues,
  frequentation: tenues(sansLUnNiLAutre),
  'public-compte': tenues(sansComptage),
  'participation-reguliere': seances('reguliers', 'avant la troisième séance de l’année : n’y entre pas'),
  'premieres-venues': seances('premieres', 'première séance de l’année : n’y entre pas'),
  'structures-presentes': venues,
  'structures-recensees': recensees,
  'part-fiches-verifiees': verifiees,
  diffusions: remises,
  'mises-en-lien': misesEnLien,
  'mises-en-lien-abouties': misesEnLien,
  'delai-de-mise-en-lien': misesEnLien,
  'mises-en-lien-refusees': misesEnLien,
  'mises-en-lien-sans-reponse': misesEnLien,
  'mises-en-lien-pertinentes': misesEnLien,
  'questions-sans-reponse': besoins,
  'besoins-mis-en-lien': echus,
  'communes-accueillantes': tenues(sansCommune),
  'taux-de-presence': tenues(sansFeuille),
  'taux-de-reponses-favorables': tenues(),
  'cadence-tenue': enSerie,
  'rencontres-greffees': greffees,
  'heures-evitees': greffees,
  'delai-de-sondage': parSondage,
  'noyau-disponible': parSondage,
  'courriels-de-sondage': parSondage,
  'avis-favorables': tenues(),
  'comptes-rendus-en-sept-jours': tenues(),
  'jours-ouvres-de-sondage': parSondage,
  'part-de-rencontres-greffees': greffees,
  'communes-accueillantes-en-un-an': (o, i, p) => surPlace(o, i, { de: douzeMois(p.a)[0] ?? p.de, a: p.a }),
  'attente-d-accueil': (o, i, p) => surPlace(o, i, { de: '', a: p.a }),
  'trajet-median': surPlace,
  'part-hors-villes-centres': surPlace,
  'premieres-rencontres-a-table': tenues(sansPlan),
  'liens-a-trente-jours': sousDelai(30, 'trente'),
  'liens-a-soixante-jours': sousDelai(60, 'soixante'),
  'points-venus-d-ailleurs': annoncees,
  'points-des-partenaires': annoncees,
  'stabilite-du-noyau': tenues(sansFeuille),
  'retours-apres-absence': tenues(sansFeuille),
  'manques-lus': tenues(sansFeuille),
  'decisions-a-temps': decisions,
  'heures-demandees': annoncees,
} as const satisfies Record<CalculOuvert, Lister>;

/** For the coordination alone: the others read how many. */
const RESERVEES: readonly LigneComptee['liste'][] = ['Diffusions', 'Besoins'];

/**
 * The rows behind the number of an indicator over a period, as the lists hold them now and as this person may read them:
 * what is not for them is only counted. Undefined: this count shows none.
 */
export function lignesComptees(o: Operations, i: Indicateur, p: Periode, qui: QuiLit): LignesDUnNombre | undefined {
  const { calcul } = i;
  if (!estOuvert(calcul)) return undefined;
  const structures = new Map([...o.structures].map(([id, s]) => [id, { ...s, nom: nomVu(s, qui) }] as const));
  const rangees = LISTER[calcul]({ ...o, structures }, i, p).toSorted(
    (a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.titre.localeCompare(b.titre, 'fr'),
  );
  const lues = rangees.filter(({ liste, id }) => {
    if (qui.profil === 'coordination') return true;
    const s = liste === 'Structures' ? o.structures.get(id) : undefined;
    return !RESERVEES.includes(liste) && (s === undefined || voitLaFiche(s, qui));
  });
  return { total: rangees.length, lignes: lues.slice(0, LIGNES_AU_PLUS) };
}
