import { direMesure } from '../indicateurs/dire-mesure.ts';
import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { MotsDits } from '../lists/mots-du-bilan.list.ts';
import { estEnRetard } from '../plan/etapes.ts';
import { direFinDeConvention, finDeConvention } from '../plan/fin-de-convention.ts';
import { enumeration, jour, nombre, pluriel, pourcentage } from '../textes/francais.ts';
import { type AnneeDeLAction, etapesAu, faiteAu, jourDuBilan, nomDeLAction } from './action.ts';
import { compterLesAvancements } from './avancements.ts';
import type { BlocDeBilan } from './bilan.ts';
import { champDuBudgetDuPlan } from './budget.ts';
import { champDIndicateur, champDit, champEnListe, champEnTexte, enTete } from './champs.ts';
import { cleDesMots } from './dire-mots.ts';
import type { FaitsDuBilan } from './faits.ts';
import { PARTIES_DE_LA_COOPERATION } from './mesures-de-la-cooperation.ts';

const distincts = (textes: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(textes.flatMap((t) => (t === undefined || t.trim() === '' ? [] : [t.trim()]))),
];

/** The indicators of these actions. */
const indicateursDe = (actions: readonly AnneeDeLAction[], f: FaitsDuBilan): readonly LigneDIndicateur[] => {
  const ids = new Set(actions.map((a) => a.fiche.id));
  return f.synthese.actions.filter((a) => ids.has(a.id)).flatMap((a) => a.indicateurs);
};

/** The diagnostic, the stakes and the goals, axe by axe: said once, however many actions say the same. */
export function blocsDuDiagnostic(actions: readonly AnneeDeLAction[]): readonly BlocDeBilan[] {
  const axes = new Map<string, FicheAction[]>();
  for (const { fiche } of actions) axes.set(fiche.axe ?? '', [...(axes.get(fiche.axe ?? '') ?? []), fiche]);
  return [...axes].map(([axe, fiches]) => ({
    cle: axe,
    titre: axe === '' ? 'Sans axe' : axe,
    champs: [
      champEnListe('diagnostic', 'Diagnostic initial', distincts(fiches.map((f) => f.diagnostic)), {
        origine: 'saisi',
      }),
      champEnListe('enjeux', 'Enjeux', distincts(fiches.map((f) => f.enjeu)), { origine: 'saisi' }),
    ],
  }));
}

/** The year in a few sentences. */
export function blocEnBref(actions: readonly AnneeDeLAction[], f: FaitsDuBilan): BlocDeBilan {
  const statuts = actions.map((a) => a.fiche.statut ?? 'État non dit');
  const parStatut = [...new Set(statuts)].map((s) => `${s.toLowerCase()} : ${statuts.filter((x) => x === s).length}`);
  const etapes = actions.flatMap((a) => etapesAu(a.fiche, a.jour));
  const faites = etapes.filter((e) => e.faiteLe !== undefined);
  const decisions = actions.flatMap((a) => a.prises);
  const decisionsFaites = decisions.filter((s) => faiteAu(s, jourDuBilan(f))).length;
  return {
    cle: 'bref',
    titre: 'En quelques phrases',
    champs: [
      champEnTexte('actions', 'Les actions', [`${pluriel(actions.length, 'action')} (${parStatut.join(', ')}).`]),
      champEnTexte('etapes', 'Les étapes', [
        `${pluriel(faites.length, 'étape faite', 'étapes faites')} sur ${nombre(etapes.length)} écrites, dont ${nombre(faites.filter((e) => e.faiteLe?.startsWith(f.annee)).length)} en ${f.annee}.`,
      ]),
      champEnTexte('decisions', 'Les décisions', [
        `${pluriel(decisions.length, 'décision prise', 'décisions prises')} sous ces actions en ${f.annee}, dont ${pluriel(decisionsFaites, 'faite')}.`,
      ]),
      champEnTexte('atteinte', 'L’atteinte des objectifs', [direLAtteinte(indicateursDe(actions, f))]),
    ],
  };
}

function direLAtteinte(lignes: readonly LigneDIndicateur[]): string {
  const { atteints, enChemin, enRetard, autres } = compterLesAvancements(lignes);
  const juges = lignes.length - autres;
  return [
    `${pluriel(lignes.length, 'indicateur')} : ${pluriel(atteints, 'atteint')}, ${nombre(enChemin)} en chemin, ${nombre(enRetard)} en retard.`,
    autres === 0 ? '' : `De ${nombre(autres)}, rien ne se dit encore : sans cible, ou sans valeur connue.`,
    juges === 0
      ? ''
      : `Sur ${nombre(juges)} qui se jugent, ${pourcentage(Math.round((100 * atteints) / juges))} sont atteints.`,
  ]
    .filter((t) => t !== '')
    .join(' ');
}

/** The cooperation itself: each count with its coverage, then the rencontres of the year. */
export function blocsDeLaCooperation(f: FaitsDuBilan): readonly BlocDeBilan[] {
  const parCalcul = new Map(f.cooperation.map((l) => [l.calcul, l] as const));
  return PARTIES_DE_LA_COOPERATION.map(({ cle, titre, calculs }) => ({
    cle,
    titre,
    champs: [
      ...calculs.flatMap((calcul) => {
        const ligne = parCalcul.get(calcul);
        return ligne === undefined ? [] : [champDIndicateur(ligne)];
      }),
      ...(cle !== 'rencontres'
        ? []
        : [
            f.tenues.length === 0
              ? champEnTexte('tenues', 'Rencontres de l’année', ['Aucune rencontre tenue.'])
              : {
                  cle: 'tenues',
                  libelle: 'Rencontres de l’année',
                  origine: 'calcule' as const,
                  contenu: { genre: 'rencontres' as const, lignes: [...f.tenues] },
                },
          ]),
    ],
  }));
}

const motsDuPlan = ({ annee, plan, mots }: FaitsDuBilan): MotsDits | undefined => {
  const cle = cleDesMots(annee, { plan });
  return mots.find((m) => m.cle === cle);
};

/** The four questions of the evaluation of a convention: what the rows say of each, then what somebody says. */
export function blocsDeLEvaluation(actions: readonly AnneeDeLAction[], f: FaitsDuBilan): readonly BlocDeBilan[] {
  const lignes = indicateursDe(actions, f);
  const dits = motsDuPlan(f);
  const avecCible = lignes.filter((l) => l.cible !== undefined).length;
  const avecOrigine = lignes.filter((l) => l.origine !== undefined).length;
  const sansCible = actions.filter(
    (a) =>
      !(f.synthese.actions.find(({ id }) => id === a.fiche.id)?.indicateurs ?? []).some((l) => l.cible !== undefined),
  );
  const heures = f.cooperation.find((l) => l.calcul === 'heures-demandees')?.annee;
  const liens = f.cooperation.find((l) => l.calcul === 'liens-a-trente-jours')?.annee;
  const enVigueur = conventionsDe(actions, f).filter(
    (c) => c.etat === 'Signée' && (c.echeance === undefined || c.echeance >= jourDuBilan(f)),
  );
  const durables = actions.flatMap((a) => {
    const cle = cleDesMots(f.annee, a);
    const mot = f.mots.find((m) => m.cle === cle)?.effets?.trim();
    return mot === undefined || mot === '' ? [] : [`${nomDeLAction(a.fiche)} : ${mot.replaceAll('\n', ' ')}`];
  });
  return [
    {
      cle: 'pertinence',
      titre: 'Pertinence et cohérence des objectifs',
      champs: [
        champEnTexte('mesurables', 'Ce qui se mesure', [
          `${pluriel(lignes.length, 'indicateur')}, dont ${nombre(avecCible)} avec une cible et ${nombre(avecOrigine)} avec une valeur d’origine.`,
          sansCible.length === 0
            ? 'Chaque action a au moins un indicateur avec une cible.'
            : `Sans aucune cible : ${enumeration(sansCible.map((a) => nomDeLAction(a.fiche)))}.`,
        ]),
        champDit('pertinence', dits),
      ],
    },
    {
      cle: 'atteinte',
      titre: 'Degré d’atteinte',
      champs: [
        champEnTexte('atteinte', 'Où en sont les indicateurs', [direLAtteinte(lignes)]),
        champEnListe(
          'atteints',
          'Objectifs atteints',
          lignes.flatMap((l) =>
            l.avancement?.etat === 'atteint' ? [`${l.libelle} : ${direMesure(l.annee, l.unite)}`] : [],
          ),
          { sinon: 'Aucun encore.' },
        ),
      ],
    },
    {
      cle: 'moyens',
      titre: 'Moyens au regard des objectifs',
      champs: [
        champDuBudgetDuPlan(
          actions.map((a) => a.fiche),
          f.budget,
        ),
        champEnTexte('heures', 'Temps demandé', [
          heures === undefined
            ? ''
            : `Heures de rencontre demandées à une structure invitée, par trimestre : ${direMesure(heures)}.`,
        ]),
        champDit('moyens', dits),
      ],
    },
    {
      cle: 'effets',
      titre: 'Effets qui durent',
      champs: [
        champEnListe(
          'conventions',
          'Conventions en vigueur',
          enVigueur.map((c) => c.titre),
          {
            sinon: 'Aucune convention signée n’est en vigueur sous ces actions.',
          },
        ),
        champEnTexte('liens', 'Liens nouveaux', [
          liens === undefined ? '' : `Premières rencontres suivies d’un lien sous trente jours : ${direMesure(liens)}.`,
        ]),
        ...(durables.length === 0 ? [] : [champEnListe('durables', 'Ce qu’en disent les actions', durables)]),
        champDit('enseignements', dits),
      ],
    },
  ];
}

const conventionsDe = (actions: readonly AnneeDeLAction[], f: FaitsDuBilan) => {
  const ids = new Set(actions.map((a) => a.fiche.id));
  return f.conventions.filter(
    (c) => c.ficheAction !== undefined && ids.has(c.ficheAction) && (c.signeeLe ?? '') <= jourDuBilan(f),
  );
};

const NOMMES = 12;

/** What calls for a decision: what is late, what ends, what nobody carries; then what the coordination asks. */
export function blocDeCeQuiSeDecide(actions: readonly AnneeDeLAction[], f: FaitsDuBilan): BlocDeBilan {
  const dits = motsDuPlan(f);
  const ouvertes = actions.filter((a) => a.fiche.statut !== 'Terminée');
  const tete = (lignes: readonly string[]) => enTete(lignes, NOMMES, (n) => `et ${pluriel(n, 'autre')}`);
  return {
    cle: 'decider',
    titre: 'Ce que les faits appellent',
    champs: [
      champEnListe(
        'indicateurs',
        'Indicateurs en retard',
        tete(
          indicateursDe(ouvertes, f).flatMap((l) =>
            l.avancement?.etat === 'en-retard'
              ? [
                  `${l.libelle} : ${direMesure(l.annee, l.unite)}${l.avancement.attendu === undefined ? '' : `, attendu ${nombre(l.avancement.attendu)}`}`,
                ]
              : [],
          ),
        ),
        { sinon: 'Aucun indicateur n’est en retard.' },
      ),
      champEnListe(
        'etapes',
        'Étapes en retard',
        tete(
          ouvertes.flatMap((a) =>
            etapesAu(a.fiche, a.jour)
              .filter((e) => estEnRetard(e, a.jour))
              .map((e) => `${nomDeLAction(a.fiche)} : ${e.titre}, pour le ${jour(e.pour ?? '')}`),
          ),
        ),
        { sinon: 'Aucune étape n’est en retard.' },
      ),
      champEnListe(
        'decisions',
        'Décisions en retard',
        tete(ouvertes.flatMap((a) => a.enRetard.map((s) => `${s.titre}, pour le ${jour(s.echeance ?? '')}`))),
        { sinon: 'Aucune décision n’est en retard.' },
      ),
      champEnListe(
        'conventions',
        'Conventions à renouveler',
        conventionsDe(ouvertes, f).flatMap((c) => {
          const fin = finDeConvention(c, jourDuBilan(f));
          return fin === undefined ? [] : [direFinDeConvention(fin)];
        }),
        { sinon: 'Aucune convention ne prend fin dans les 90 jours.' },
      ),
      champEnListe(
        'portage',
        'Actions que personne ne porte',
        ouvertes
          .filter((a) => a.fiche.porteuses.length === 0 && a.fiche.servicesResponsables.length === 0)
          .map((a) => nomDeLAction(a.fiche)),
        { sinon: 'Chaque action a un service ou une structure qui la porte.' },
      ),
      champDit('aDecider', dits),
    ],
  };
}
