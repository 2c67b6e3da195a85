import { dateLongue, depuisJanvier, espacesInsecables, nomDuMois, pluriel } from '../textes/francais.ts';
import { bloc, type Element, sansMarkdown } from './carte-elements.ts';
import { direAvancement, direMesure, direReperes } from './dire-mesure.ts';
import type { LigneDIndicateur, Synthese } from './synthese.ts';

/** How much of the summary the folded part of a card holds. */
export interface Ampleur {
  readonly texte: number;
  readonly tenues: number;
  readonly aVenir: number;
  readonly retards: number;
  readonly actions: number;
  readonly indicateursParAction: number;
  readonly avertissements: number;
}

/** Every rencontre and every indicator, then what is left out. Definitions stand in the tab, beside each number. */
export const enDetail = (s: Synthese, m: Ampleur): readonly Element[] => [
  ...section(
    'Rencontres du mois',
    s.faits.rencontresTenues.slice(0, m.tenues).map((r) => tenue(r, m)),
  ),
  ...section(
    'À venir',
    s.faits.rencontresAVenir.slice(0, m.aVenir).map((r) => aVenir(r, m)),
  ),
  ...section(
    'Décisions en retard',
    (s.faits.decisionsEnRetard ?? []).slice(0, m.retards).map((d) => retard(d, m)),
  ),
  ...s.actions.slice(0, m.actions).flatMap((a) => action(a, s.mois, m)),
  ...section(
    'À savoir en lisant ces chiffres',
    s.avertissements.slice(0, m.avertissements).map((a) => bloc(sansMarkdown(a, m.texte + 60), { spacing: 'Small' })),
  ),
  ...omis(s, m),
];

const section = (titre: string, contenu: readonly Element[]): readonly Element[] =>
  contenu.length === 0 ? [] : [bloc(titre, { weight: 'Bolder', size: 'Medium', separator: true }), ...contenu];

type AVenir = Synthese['faits']['rencontresAVenir'][number];

const ou = (r: Pick<AVenir, 'thematique' | 'commune'>, m: Ampleur): string =>
  sansMarkdown([r.thematique, r.commune].filter((t) => t !== undefined).join(', '), m.texte);

const tenue = (r: Synthese['faits']['rencontresTenues'][number], m: Ampleur): Element =>
  bloc(
    espacesInsecables(
      `**${sansMarkdown(r.titre, m.texte)}** (${ou(r, m)}), ${dateLongue(r.date)}. Structures : ${direMesure(r.structures)}. Public : ${direMesure(r.public)}.`,
    ),
    { spacing: 'Small' },
  );

const aVenir = (r: AVenir, m: Ampleur): Element =>
  bloc(
    espacesInsecables(
      `**${sansMarkdown(r.titre, m.texte)}** (${ou(r, m)}), ${dateLongue(r.date)}${r.aConfirmer ? ', à confirmer' : ''}.`,
    ),
    { spacing: 'Small' },
  );

const retard = (d: NonNullable<Synthese['faits']['decisionsEnRetard']>[number], m: Ampleur): Element =>
  bloc(
    espacesInsecables(
      `**${sansMarkdown(d.titre, m.texte)}**${d.structure === undefined ? '' : ` (${sansMarkdown(d.structure, m.texte)})`}`,
    ),
    { spacing: 'Small' },
  );

function action(a: Synthese['actions'][number], mois: string, m: Ampleur): readonly Element[] {
  const montres = a.indicateurs.slice(0, m.indicateursParAction);
  const numero = a.numero === undefined ? '' : `Action ${sansMarkdown(a.numero, 20)} : `;
  return [
    bloc(espacesInsecables(`${numero}${sansMarkdown(a.titre, m.texte)}`), {
      weight: 'Bolder',
      size: 'Medium',
      separator: true,
    }),
    {
      type: 'FactSet',
      facts: montres.map((l) => ({ title: sansMarkdown(l.libelle, m.texte), value: valeurs(l, mois, m) })),
    },
  ];
}

function valeurs(l: LigneDIndicateur, mois: string, m: Ampleur): string {
  const unite = l.unite === '' || l.unite === '%' ? '' : ` (${sansMarkdown(l.unite, m.texte)})`;
  const reperes = [direReperes(l), l.avancement === undefined ? '' : direAvancement({ etat: l.avancement.etat })];
  return espacesInsecables(
    [
      `${nomDuMois(mois)} : ${direMesure(l.mois, l.unite)}`,
      `${depuisJanvier(mois)} : ${direMesure(l.annee, l.unite)}${unite}`,
      ...reperes.filter((t) => t !== ''),
    ].join(' ; '),
  );
}

/** What does not fit, counted. */
function omis(s: Synthese, m: Ampleur): readonly Element[] {
  const actions = s.actions.length - Math.min(s.actions.length, m.actions);
  const indicateurs = s.actions
    .slice(0, m.actions)
    .reduce((n, a) => n + Math.max(0, a.indicateurs.length - m.indicateursParAction), 0);
  const nommees = s.faits.decisionsEnRetard?.length ?? 0;
  // A summary that names none counts them above, as before.
  const retards = nommees === 0 ? 0 : (s.faits.suitesEnRetard.valeur ?? 0);
  const manques = [
    { n: s.faits.rencontresTenues.length - m.tenues, un: 'rencontre du mois', des: 'rencontres du mois' },
    { n: s.faits.aVenir.total - m.aVenir, un: 'rencontre à venir', des: 'rencontres à venir' },
    { n: retards - Math.min(retards, nommees, m.retards), un: 'décision en retard', des: 'décisions en retard' },
    { n: actions, un: 'action', des: 'actions' },
    { n: indicateurs, un: 'indicateur', des: 'indicateurs' },
    { n: s.avertissements.length - m.avertissements, un: 'avertissement', des: 'avertissements' },
  ]
    .filter((o) => o.n > 0)
    .map((o) => pluriel(o.n, o.un, o.des));
  return manques.length === 0
    ? []
    : [
        bloc(
          espacesInsecables(
            `Ne tiennent pas dans cette carte : ${manques.join(', ')}. Tout est dans l’onglet Indicateurs.`,
          ),
          { separator: true },
        ),
      ];
}
