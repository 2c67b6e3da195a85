import { direMesure, direValeurOuBornes } from '../indicateurs/dire-mesure.ts';
import type { EtatDAvancement, LigneDIndicateur } from '../indicateurs/synthese.ts';
import { dateLongue, espacesInsecables, moisLong, nombre, nomDuMois, pluriel } from '../textes/francais.ts';
import { compterLesAvancements } from './avancements.ts';
import type { Bilan, BlocDeBilan, ChampDeBilan, CleDeSection } from './bilan.ts';
import { enTete } from './champs.ts';
import type { Diapositive } from './diapositive.ts';
import { A_COMPLETER, direPerimetre, periodeDuBilan } from './dire-bilan.ts';
import { direIndicateur } from './dire-indicateur.ts';
import { estUneLigne } from './hors-liste.ts';
import { moisDeLAnnee } from './mois-du-bilan.ts';

const EN_BREF = [
  'rencontres-tenues',
  'structures-presentes',
  'public-compte',
  'mises-en-lien',
  'decisions-a-temps',
  'communes-accueillantes',
] as const;

const COOPERER = [
  'liens-a-trente-jours',
  'mises-en-lien-abouties',
  'part-fiches-verifiees',
  'comptes-rendus-en-sept-jours',
  'structures-au-dessus-du-budget',
  'heures-demandees',
] as const;

const DITS_DE_L_ANNEE = ['pertinence', 'moyens', 'enseignements', 'durables', 'budget'] as const;
const A_DECIDER = ['aDecider', 'indicateurs', 'etapes', 'decisions', 'portage'] as const;

/**
 * The bilan in ten slides, for those who have a quarter of an hour; less those of a section that its template leaves
 * out. Like the document and the workbook, they count nothing: each number is that of the bilan, masked as it is there.
 */
export function diapositivesDuBilan(bilan: Bilan): readonly Diapositive[] {
  const blocs = (cle: CleDeSection): readonly BlocDeBilan[] => bilan.sections.find((s) => s.cle === cle)?.blocs ?? [];
  const cooperation = lignesDe(blocs('cooperation'));
  const deCalcul = (calculs: readonly string[]) =>
    calculs.flatMap((calcul) => cooperation.find((l) => l.calcul === calcul) ?? []);
  const actions = blocs('actions');
  const toutes: readonly (readonly [CleDeSection | undefined, Diapositive])[] = [
    [undefined, ouverture(bilan)],
    ['cooperation', enChiffres('L’année en chiffres', deCalcul(EN_BREF))],
    ['actions', objectifsParAction(actions)],
    ['actions', actionParAction(actions)],
    ['cooperation', moisParMois(bilan, 'Les rencontres, mois par mois', deCalcul(['rencontres-tenues'])[0])],
    ['cooperation', moisParMois(bilan, 'Le public compté, mois par mois', deCalcul(['public-compte'])[0])],
    ['actions', faceAuxCibles(actions)],
    ['cooperation', enChiffres('Coopérer : les liens, et ce qu’ils coûtent', deCalcul(COOPERER))],
    ['evaluation', enTextes('Ce que l’année a appris', blocs('evaluation'), DITS_DE_L_ANNEE)],
    ['decider', enTextes('Ce qu’il y a à décider', blocs('decider'), A_DECIDER)],
  ];
  return toutes
    .filter(([section]) => section === undefined || bilan.sections.some(({ cle }) => cle === section))
    .map(([, d]) => ({ ...d, titre: espacesInsecables(d.titre) }));
}

const lignesDe = (blocs: readonly BlocDeBilan[]): readonly LigneDIndicateur[] =>
  blocs.flatMap((b) => b.champs).flatMap((c) => (c.contenu?.genre === 'indicateur' ? [c.contenu.ligne] : []));

const ouverture = (bilan: Bilan): Diapositive => ({
  genre: 'ouverture',
  surtitre: direPerimetre(bilan),
  titre: `Bilan ${bilan.annee}`,
  lignes: [bilan.territoire, `${periodeDuBilan(bilan)} ${bilan.statut}`],
  notes: [
    `Bilan établi le ${dateLongue(bilan.etabliLe)}.`,
    'Un compte de moins de cinq personnes n’est dit nulle part, ni dans les graphiques.',
    ...bilan.avertissements,
  ],
});

/** How a number is counted, for whoever is asked. */
const enNote = (l: LigneDIndicateur): string => {
  const { libelle, annee, couverture, definition } = direIndicateur(l);
  return [`${libelle} : ${annee}.`, definition, couverture === '' ? '' : `Couverture : ${couverture}.`]
    .filter((t) => t !== '')
    .join(' ');
};

const enChiffres = (titre: string, lignes: readonly LigneDIndicateur[]): Diapositive => ({
  genre: 'chiffres',
  titre,
  chiffres: lignes.map((l) => {
    const { libelle, couverture } = direIndicateur(l);
    const { valeur, denominateur = 0 } = l.annee;
    const part = l.unite.trim() === '%';
    return {
      valeur: valeur === undefined ? '–' : part ? direValeurOuBornes(l.annee, l.unite) : nombre(valeur),
      libelle,
      ...(estUneLigne(l.id) ? { indicateur: l.id } : {}),
      sous:
        valeur === undefined
          ? direMesure(l.annee, l.unite)
          : [denominateur === 0 ? '' : `sur ${nombre(denominateur)}`, couverture].filter((t) => t !== '').join(' · '),
    };
  }),
  notes: lignes.map(enNote),
});

const ACTIONS_MONTREES = 12;
const LONGUEUR_D_UN_NOM = 48;

/** The first words of a text, up to a length, cut between two words. */
function abreger(texte: string, longueur: number): string {
  if (texte.length <= longueur) return texte;
  const coupe = texte.slice(0, longueur - 1);
  return `${coupe.slice(0, Math.max(coupe.lastIndexOf(' '), longueur / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

/** Of each action, how many indicators stand where; those that do not fit are counted together. */
function objectifsParAction(blocs: readonly BlocDeBilan[]): Diapositive {
  const mesures = blocs.flatMap((b) => {
    const lignes = lignesDe([b]);
    return lignes.length === 0 ? [] : [{ nom: abreger(b.titre, LONGUEUR_D_UN_NOM), lignes }];
  });
  const montrees = mesures.length <= ACTIONS_MONTREES ? mesures : mesures.slice(0, ACTIONS_MONTREES - 1);
  const reste = mesures.slice(montrees.length);
  const rangs = [
    ...montrees,
    ...(reste.length === 0
      ? []
      : [{ nom: pluriel(reste.length, 'autre action', 'autres actions'), lignes: reste.flatMap((r) => r.lignes) }]),
  ].map(({ nom, lignes }) => ({ nom, compte: compterLesAvancements(lignes) }));
  const en = (cle: keyof ReturnType<typeof compterLesAvancements>) => rangs.map((r) => r.compte[cle]);
  const tout = compterLesAvancements(mesures.flatMap((m) => m.lignes));
  return {
    genre: 'graphique',
    forme: 'empile',
    titre: 'Où en sont les objectifs, action par action',
    categories: rangs.map((r) => r.nom),
    series: [
      { nom: 'Atteints', valeurs: en('atteints') },
      { nom: 'En chemin', valeurs: en('enChemin') },
      { nom: 'En retard', valeurs: en('enRetard') },
      { nom: 'Rien ne se dit encore', valeurs: en('autres') },
    ],
    dit: espacesInsecables(
      `${pluriel(
        mesures.reduce((n, m) => n + m.lignes.length, 0),
        'indicateur',
      )} : ${pluriel(tout.atteints, 'atteint')}, ${nombre(tout.enChemin)} en chemin, ${nombre(tout.enRetard)} en retard.`,
    ),
    notes: ['« Rien ne se dit encore » : sans cible, ou sans valeur connue.'],
  };
}

const lignesDuChamp = ({ contenu }: ChampDeBilan): readonly string[] => {
  if (contenu?.genre === 'texte') return contenu.paragraphes;
  return contenu?.genre === 'liste' ? contenu.lignes : [];
};

const texteDe = (bloc: BlocDeBilan, cle: string): readonly string[] =>
  bloc.champs.filter((c) => c.cle === cle).flatMap(lignesDuChamp);

const LIGNES_MONTREES = 9;

/** The last row of a table that does not hold everything. */
const enPlus = (reste: number, quoi: string, colonnes: number): readonly (readonly string[])[] =>
  reste <= 0
    ? []
    : [
        Array.from({ length: colonnes }, (_, i) =>
          i === 0
            ? `et ${pluriel(
                reste,
                quoi,
                quoi
                  .split(' ')
                  .map((mot) => `${mot}s`)
                  .join(' '),
              )}, dans le document`
            : '',
        ),
      ];

const actionParAction = (blocs: readonly BlocDeBilan[]): Diapositive => ({
  genre: 'tableau',
  titre: 'Les actions, une à une',
  colonnes: [
    { titre: 'Action', largeur: 40 },
    { titre: 'Où elle en est', largeur: 40 },
    { titre: 'Indicateurs atteints', largeur: 20 },
  ],
  lignes: [
    ...blocs.slice(0, LIGNES_MONTREES).map((bloc) => {
      const lignes = lignesDe([bloc]);
      return [
        abreger(bloc.titre, 70),
        abreger(texteDe(bloc, 'etat').join(' '), 110),
        lignes.length === 0 ? '' : `${nombre(compterLesAvancements(lignes).atteints)} sur ${nombre(lignes.length)}`,
      ];
    }),
    ...enPlus(blocs.length - LIGNES_MONTREES, 'autre action', 3),
  ],
  notes: blocs.flatMap((b) => texteDe(b, 'manques').map((m) => `${b.titre}. ${m}`)),
});

/** A count, month by month; what a month does not say has no bar, and the slide says how many do not. */
function moisParMois({ jusqua }: Bilan, titre: string, ligne: LigneDIndicateur | undefined): Diapositive {
  const mois = moisDeLAnnee(jusqua);
  const valeurs = mois.map((m) => ligne?.serie.find((p) => p.mois === m)?.mesure.valeur);
  const tus = mois.filter((_, i) => valeurs[i] === undefined);
  return {
    genre: 'graphique',
    forme: 'debout',
    titre,
    categories: mois.map(nomDuMois),
    series: [{ nom: ligne?.libelle ?? titre, valeurs }],
    dit: espacesInsecables(
      [
        ligne === undefined ? 'Rien ne le compte encore.' : `Sur l’année : ${direIndicateur(ligne).annee}.`,
        tus.length === 0
          ? ''
          : `${pluriel(tus.length, 'mois sans valeur', 'mois sans valeur')} : rien de relevé, ou moins de cinq personnes.`,
      ]
        .filter((t) => t !== '')
        .join(' '),
    ),
    notes: [
      ...(ligne === undefined ? [] : [enNote(ligne)]),
      ...(tus.length === 0 ? [] : [`Sans valeur : ${tus.map(moisLong).join(', ')}.`]),
    ],
  };
}

const ORDRE: readonly (EtatDAvancement | undefined)[] = ['en-retard', 'en-chemin', 'atteint'];

/** What has a target, what is late first. */
function faceAuxCibles(blocs: readonly BlocDeBilan[]): Diapositive {
  const rang = (l: LigneDIndicateur) => ORDRE.indexOf(l.avancement?.etat);
  const juges = blocs
    .flatMap((bloc) => lignesDe([bloc]).map((ligne) => ({ action: bloc.titre, ligne })))
    .filter(({ ligne }) => ligne.avancement !== undefined)
    .toSorted((a, b) => rang(a.ligne) - rang(b.ligne));
  return {
    genre: 'tableau',
    titre: 'Les indicateurs face à leurs cibles',
    colonnes: [
      { titre: 'Action', largeur: 24 },
      { titre: 'Indicateur', largeur: 28 },
      { titre: 'Origine', largeur: 11 },
      { titre: 'Cible', largeur: 11 },
      { titre: 'Année', largeur: 16 },
      { titre: 'État', largeur: 10 },
    ],
    lignes: [
      ...juges.slice(0, LIGNES_MONTREES).map(({ action, ligne }) => {
        const { libelle, origine, cible, annee, etat } = direIndicateur(ligne);
        return [
          abreger(action, 32),
          abreger(libelle, 60),
          origine,
          cible,
          { texte: annee, indicateur: ligne.id },
          etat,
        ];
      }),
      ...enPlus(juges.length - LIGNES_MONTREES, 'autre indicateur', 6),
    ],
    notes: juges.map(({ ligne }) => enNote(ligne)),
  };
}

const LIGNES_PAR_PARTIE = 3;
const LONGUEUR_D_UNE_LIGNE = 170;

/** What people say, and what the facts call for: the beginning on the slide, the whole in the notes. */
function enTextes(titre: string, blocs: readonly BlocDeBilan[], cles: readonly string[]): Diapositive {
  const champs = cles.flatMap((cle) => blocs.flatMap((b) => b.champs).filter((c) => c.cle === cle));
  return {
    genre: 'textes',
    titre,
    parties: champs.flatMap((champ) => {
      const lignes = lignesDuChamp(champ);
      if (lignes.length === 0 && champ.origine !== 'a-dire') return [];
      return [
        {
          titre: champ.libelle,
          lignes: (lignes.length === 0
            ? [`${A_COMPLETER}.`]
            : enTete(lignes, LIGNES_PAR_PARTIE, (n) => `et ${pluriel(n, 'autre', 'autres')}, dans le document`)
          ).map((l) => abreger(l, LONGUEUR_D_UNE_LIGNE)),
        },
      ];
    }),
    notes: champs.flatMap((c) => lignesDuChamp(c).map((l) => `${c.libelle} : ${l}`)),
  };
}
