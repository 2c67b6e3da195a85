import { direAvancement } from '../indicateurs/dire-mesure.ts';
import { finDe } from '../indicateurs/periode.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { direEtape, type Etape, estEnRetard, lireEtapes } from '../plan/etapes.ts';
import { lireObjectifs } from '../plan/objectifs.ts';
import { dejaReprises } from '../rencontres/reprendre.ts';
import { suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { aujourdhui as jourDe } from '../temps/heure-locale.ts';
import { dureeEnMots, enumeration, jour, nombre, pluriel } from '../textes/francais.ts';
import { surUneLigne } from '../textes/net.ts';
import type { BlocDeBilan } from './bilan.ts';
import { champDuBudget } from './budget.ts';
import { champDIndicateur, champDit, champEnListe, champEnTexte, enTete } from './champs.ts';
import type { FaitsDuBilan } from './faits.ts';
import { motsDe } from './mots.ts';
import { CHAMPS_D_UNE_ACTION } from './parties.ts';

/** An action in its year: what was lived under it. */
export interface AnneeDeLAction {
  readonly fiche: FicheAction;
  /** The last day told: the end of the year, or today while it runs. */
  readonly jour: string;
  readonly tenues: readonly Rencontre[];
  readonly annulees: readonly Rencontre[];
  readonly aVenir: readonly Rencontre[];
  /** Taken in the year. */
  readonly prises: readonly Suite[];
  /** Due and not done by that day, whenever they were taken. */
  readonly enRetard: readonly Suite[];
  /** Not done by that day, and not late. */
  readonly aFaire: readonly Suite[];
  /** Identifiers of the structures present at its rencontres. */
  readonly presentes: readonly string[];
}

const ANNULEES: readonly string[] = ['Annulée'];
const PREVUES: readonly string[] = ['À planifier', 'Planifiée'];

/** The last day that a bilan tells. */
export const jourDuBilan = ({ annee, maintenant }: Pick<FaitsDuBilan, 'annee' | 'maintenant'>): string =>
  [`${annee}-12-31`, jourDe(maintenant)].toSorted()[0] ?? '';

/** What was lived under an action in the year, until the end of the last month counted. */
export function anneeDeLAction(fiche: FicheAction, f: FaitsDuBilan): AnneeDeLAction {
  const dernier = jourDuBilan(f);
  const siennes = f.rencontres.filter((r) => r.ficheAction === fiche.id && r.debut !== undefined);
  const leJour = (r: Rencontre) => jourDe(r.debut ?? '');
  const duCompte = siennes
    .filter((r) => leJour(r).startsWith(f.annee) && leJour(r) <= finDe(f.mois))
    .toSorted((a, b) => (a.debut ?? '').localeCompare(b.debut ?? ''));
  const tenues = duCompte.filter((r) => r.etat === 'Tenue');
  const reprises = dejaReprises(f.rencontres);
  const ids = new Set(siennes.map((r) => r.id));
  const dates = new Map(f.rencontres.map((r) => [r.id, r.debut] as const));
  const suites = suitesQuiTiennent(f.suites, f.rencontres).filter(
    (s) => s.ficheAction === fiche.id || (s.ficheAction === undefined && ids.has(s.rencontre)),
  );
  const priseLe = (s: Suite) => jourDe(dates.get(s.rencontre) ?? s.creeLe);
  const ouvertes = suites.filter((s) => priseLe(s) <= dernier && !finieAu(s, dernier));
  const tenuesIds = new Set(tenues.filter((r) => r.feuilleDePresence).map((r) => r.id));
  const presentes = f.participations.filter((p) => tenuesIds.has(p.rencontre) && p.statut === 'Présent');
  return {
    fiche,
    jour: dernier,
    tenues,
    annulees: duCompte.filter((r) => ANNULEES.includes(r.etat) && !reprises.has(r.id)),
    aVenir: siennes.filter((r) => PREVUES.includes(r.etat) && leJour(r) > dernier),
    prises: suites.filter((s) => priseLe(s).startsWith(f.annee) && priseLe(s) <= dernier),
    enRetard: ouvertes.filter((s) => s.echeance !== undefined && s.echeance < dernier),
    aFaire: ouvertes.filter((s) => s.echeance === undefined || s.echeance >= dernier),
    presentes: [...new Set(presentes.map((p) => p.structure))],
  };
}

/** Was it done by that day? */
export const faiteAu = (s: Suite, dernier: string): boolean => s.etat === 'Faite' && (s.faiteLe ?? '') <= dernier;

/** Was it done, or given up, by that day? */
const finieAu = (s: Suite, dernier: string): boolean => s.etat === 'Abandonnée' || faiteAu(s, dernier);

/** The steps as they stood on that day. */
export const etapesAu = (fiche: FicheAction, dernier: string): readonly Etape[] =>
  lireEtapes(fiche.modalites).map(({ faiteLe, ...etape }) =>
    faiteLe === undefined || faiteLe > dernier ? etape : { ...etape, faiteLe },
  );

const RENCONTRES_NOMMEES = 8;
const STRUCTURES_NOMMEES = 15;
const DECISIONS_NOMMEES = 6;

export const nomDeLAction = ({ numero, titre }: FicheAction): string =>
  surUneLigne(numero === undefined ? titre : `Action ${numero}. ${titre}`);

/** An action: where it stands, what was done against what was planned, with whom, with what, what comes. */
export function blocDeLAction(a: AnneeDeLAction, f: FaitsDuBilan): BlocDeBilan {
  const { fiche } = a;
  const lignes = f.synthese.actions.find(({ id }) => id === fiche.id)?.indicateurs ?? [];
  const mots = f.mots.find((m) => m.ficheAction === fiche.id);
  return {
    cle: fiche.id,
    titre: nomDeLAction(fiche),
    fiche: fiche.id,
    champs: [
      champEnTexte('etat', CHAMPS_D_UNE_ACTION.etat, [etatDe(a, f.annee)]),
      champEnListe('objectifs', CHAMPS_D_UNE_ACTION.objectifs, objectifsDe(fiche), { origine: 'saisi' }),
      champEnTexte('public', CHAMPS_D_UNE_ACTION.public, [publicDe(fiche)], 'saisi'),
      champEnListe('attendus', CHAMPS_D_UNE_ACTION.attendus, fiche.resultatsAttendus, { origine: 'saisi' }),
      champEnListe('etapes', CHAMPS_D_UNE_ACTION.etapes, etapesAu(fiche, a.jour).map(direLEtape), {
        sinon: fiche.modalites.length === 0 ? '' : 'Aucune étape.',
      }),
      champEnListe('rencontres', CHAMPS_D_UNE_ACTION.rencontres, rencontresDites(a), {
        sinon: `Aucune rencontre tenue sous cette action en ${f.annee}.`,
      }),
      champEnTexte('decisions', CHAMPS_D_UNE_ACTION.decisions, [decisionsDites(a, f.annee)]),
      ...lignes.map(champDIndicateur),
      champEnTexte('partenaires', CHAMPS_D_UNE_ACTION.partenaires, partenairesDits(a, f)),
      champEnTexte('moyens', CHAMPS_D_UNE_ACTION.moyens, moyensDits(a), 'saisi'),
      champDuBudget(fiche, f.budget),
      champEnListe('manques', CHAMPS_D_UNE_ACTION.manques, manquesDe(a, f), {
        sinon: 'Rien de ce qui était prévu n’est en retard.',
      }),
      champEnListe('suites', CHAMPS_D_UNE_ACTION.suites, suitesDe(a), {
        sinon: 'Ni étape datée, ni rencontre, ni décision à venir.',
      }),
      ...motsDe('action').map((cle) => champDit(cle, mots)),
    ],
  };
}

function etatDe({ fiche, jour: dernier, tenues }: AnneeDeLAction, annee: string): string {
  const etapes = etapesAu(fiche, dernier);
  const faites = etapes.filter((e) => e.faiteLe !== undefined);
  const cetteAnnee = faites.filter((e) => e.faiteLe?.startsWith(annee)).length;
  return [
    `${fiche.statut ?? 'État non dit'}.`,
    etapes.length === 0
      ? ''
      : `${pluriel(faites.length, 'étape faite', 'étapes faites')} sur ${nombre(etapes.length)}, dont ${nombre(cetteAnnee)} en ${annee}.`,
    tenues.length === 0 ? '' : `${pluriel(tenues.length, 'rencontre tenue', 'rencontres tenues')}.`,
  ]
    .filter((t) => t !== '')
    .join(' ');
}

const objectifsDe = (fiche: FicheAction): readonly string[] => [
  ...(fiche.finalite === undefined ? [] : [fiche.finalite.replaceAll('\n', ' ')]),
  ...lireObjectifs(fiche.objectifs).map(({ titre, sous }) => [titre, ...sous].join(' ; ')),
];

const publicDe = ({ publicCible, publics }: FicheAction): string | undefined =>
  publicCible ?? (publics.length === 0 ? undefined : `${enumeration(publics)}.`);

const direLEtape = (etape: Etape): string => [etape.titre, direEtape(etape)].filter((t) => t !== '').join(' : ');

const rencontresDites = ({ tenues }: AnneeDeLAction): readonly string[] =>
  enTete(
    tenues.map((r) => `${r.titre}, le ${jour(r.debut ?? '')}${r.commune === undefined ? '' : `, ${r.commune}`}`),
    RENCONTRES_NOMMEES,
    (n) => `et ${pluriel(n, 'autre rencontre', 'autres rencontres')}`,
  );

function decisionsDites({ prises, enRetard, jour: dernier }: AnneeDeLAction, annee: string): string {
  if (prises.length === 0 && enRetard.length === 0) return `Aucune décision prise sous cette action en ${annee}.`;
  const faites = prises.filter((s) => faiteAu(s, dernier)).length;
  return `${pluriel(prises.length, 'décision prise', 'décisions prises')} en ${annee}, dont ${pluriel(faites, 'faite')} ; ${nombre(enRetard.length)} en retard, toutes années confondues.`;
}

function partenairesDits({ fiche, presentes }: AnneeDeLAction, { nommer }: FaitsDuBilan): readonly string[] {
  const nommees = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => nommer(id) ?? []))];
  const tri = (noms: readonly string[]) => noms.toSorted((a, b) => a.localeCompare(b, 'fr'));
  const porteuses = tri(nommees(fiche.porteuses));
  const venues = tri(nommees(presentes));
  const partenaires = tri(nommees(fiche.structuresPartenaires));
  return [
    porteuses.length === 0 ? '' : `Portée par : ${enumeration(porteuses)}.`,
    presentes.length === 0
      ? ''
      : `${pluriel(presentes.length, 'structure présente', 'structures présentes')} à ses rencontres : ${enumeration(enTete(venues, STRUCTURES_NOMMEES, (n) => pluriel(n, 'autre')))}.`,
    partenaires.length === 0 ? '' : `Partenaires : ${enumeration(partenaires)}.`,
    fiche.partenairesSollicites.length === 0 ? '' : `Sollicités : ${enumeration(fiche.partenairesSollicites)}.`,
  ];
}

function moyensDits({ fiche, tenues }: AnneeDeLAction): readonly (string | undefined)[] {
  const minutes = tenues.reduce((n, r) => n + r.dureeMinutes, 0);
  return [
    fiche.servicesResponsables.length === 0 ? '' : `Services : ${enumeration(fiche.servicesResponsables)}.`,
    fiche.moyensHumains,
    fiche.moyensFinanciers,
    minutes === 0 ? '' : `Temps de rencontre : ${dureeEnMots(minutes)}.`,
  ];
}

const manquesDe = (a: AnneeDeLAction, f: FaitsDuBilan): readonly string[] => [
  ...etapesAu(a.fiche, a.jour)
    .filter((e) => estEnRetard(e, a.jour))
    .map((e) => `Étape en retard : ${direLEtape(e)}`),
  ...a.annulees.map((r) => `Rencontre annulée : ${r.titre}, le ${jour(r.debut ?? '')}`),
  ...enTete(
    a.enRetard.map((s) => `Décision en retard : ${s.titre}, pour le ${jour(s.echeance ?? '')}`),
    DECISIONS_NOMMEES,
    (n) => `et ${pluriel(n, 'autre décision', 'autres décisions')} en retard`,
  ),
  ...(f.synthese.actions.find(({ id }) => id === a.fiche.id)?.indicateurs ?? []).flatMap((l) =>
    l.avancement?.etat === 'en-retard' ? [`Indicateur ${direAvancement(l.avancement, l.unite)} : ${l.libelle}`] : [],
  ),
];

const suitesDe = (a: AnneeDeLAction): readonly string[] => [
  ...etapesAu(a.fiche, a.jour)
    .filter((e) => e.faiteLe === undefined && e.pour !== undefined && e.pour >= a.jour)
    .map((e) => `Étape : ${direLEtape(e)}`),
  ...a.aVenir.map((r) => `Rencontre : ${r.titre}, le ${jour(r.debut ?? '')}`),
  ...enTete(
    a.aFaire.map((s) => `Décision : ${s.titre}${s.echeance === undefined ? '' : `, pour le ${jour(s.echeance)}`}`),
    DECISIONS_NOMMEES,
    (n) => `et ${pluriel(n, 'autre décision', 'autres décisions')} à faire`,
  ),
];
