import { dateLongue, deMois, espacesInsecables, moisLong, nombre, pluriel, pourcentage } from '../textes/francais.ts';
import { bloc, type CarteAdaptative, chiffres, type Element, octetsUtf8, sansMarkdown } from './carte-elements.ts';
import { direMesure, direReperes } from './dire-mesure.ts';
import type { LigneDIndicateur, Synthese } from './synthese.ts';

export type { CarteAdaptative } from './carte-elements.ts';

/**
 * The most that a card weighs, in bytes of UTF-8. Teams refuses a message over 28 KB, envelope included, and trouble was seen from 21 KB:
 * the rest is left to the envelope and to hosts that escape accents.
 */
export const PLAFOND_DE_CARTE = 20_000;

/** How much of the summary a card shows. */
interface Ampleur {
  readonly texte: number;
  readonly definitions: boolean;
  readonly tenues: number;
  readonly aVenir: number;
  readonly actions: number;
  readonly indicateursParAction: number;
  readonly avertissements: number;
}

/** From the whole to less and less: the first that fits is drawn. Definitions leave first, they stand in the tab beside each number. */
const AMPLEURS: readonly Ampleur[] = [
  { texte: 200, definitions: true, tenues: 15, aVenir: 6, actions: 40, indicateursParAction: 12, avertissements: 6 },
  { texte: 200, definitions: false, tenues: 15, aVenir: 6, actions: 40, indicateursParAction: 12, avertissements: 6 },
  { texte: 120, definitions: false, tenues: 10, aVenir: 5, actions: 20, indicateursParAction: 8, avertissements: 4 },
  { texte: 80, definitions: false, tenues: 8, aVenir: 3, actions: 10, indicateursParAction: 5, avertissements: 3 },
  { texte: 60, definitions: false, tenues: 5, aVenir: 2, actions: 6, indicateursParAction: 3, avertissements: 2 },
  { texte: 40, definitions: false, tenues: 3, aVenir: 1, actions: 3, indicateursParAction: 3, avertissements: 1 },
];

/** Key figures and what is left out: a few kilobytes at most. */
const AU_MOINS: Ampleur = {
  texte: 40,
  definitions: false,
  tenues: 0,
  aVenir: 0,
  actions: 0,
  indicateursParAction: 0,
  avertissements: 0,
};

/**
 * The summary as one Adaptive Card 1.4 for the channel, always under `PLAFOND_DE_CARTE` bytes: what does not fit is counted at its foot.
 * `lienOnglet` opens the Indicateurs tab; a link over 2 000 characters is left out.
 */
export function carteDeSynthese(s: Synthese, o: { readonly lienOnglet: string }): CarteAdaptative {
  for (const ampleur of AMPLEURS) {
    const carte = composer(s, ampleur, o.lienOnglet);
    if (octetsUtf8(JSON.stringify(carte)) <= PLAFOND_DE_CARTE) return carte;
  }
  return composer(s, AU_MOINS, o.lienOnglet);
}

function composer(s: Synthese, m: Ampleur, lien: string): CarteAdaptative {
  const titre = `Synthèse ${deMois(s.mois)}`;
  const territoire = sansMarkdown(s.territoire, m.texte);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: 'fr',
    fallbackText: `${titre}. Ouvrez l’onglet Indicateurs pour la lire.`,
    speak: dire(s, titre),
    msteams: { width: 'Full' },
    body: [
      bloc(titre, { style: 'heading', size: 'Large', weight: 'Bolder' }),
      bloc(territoire, { isSubtle: true, spacing: 'None' }),
      chiffresCles(s),
      ...section(
        'Rencontres du mois',
        s.faits.rencontresTenues.slice(0, m.tenues).map((r) => tenue(r, m)),
      ),
      ...section(
        'À venir',
        s.faits.rencontresAVenir.slice(0, m.aVenir).map((r) => aVenir(r, m)),
      ),
      ...s.actions.slice(0, m.actions).flatMap((a) => action(a, m)),
      ...section(
        'À savoir en lisant ces chiffres',
        s.avertissements
          .slice(0, m.avertissements)
          .map((a) => bloc(sansMarkdown(a, m.texte + 60), { spacing: 'Small' })),
      ),
      ...pied(s, m),
    ],
    actions:
      lien === '' || lien.length > 2000
        ? []
        : [{ type: 'Action.OpenUrl', title: 'Ouvrir l’onglet Indicateurs', url: lien }],
  };
}

const section = (titre: string, contenu: readonly Element[]): readonly Element[] =>
  contenu.length === 0 ? [] : [bloc(titre, { weight: 'Bolder', size: 'Medium', separator: true }), ...contenu];

function chiffresCles(s: Synthese): Element {
  const { faits } = s;
  const part = faits.fichesVerifiees.valeur;
  return chiffres([
    {
      valeur: nombre(faits.rencontresTenues.length),
      legende: faits.rencontresTenues.length < 2 ? 'rencontre tenue' : 'rencontres tenues',
    },
    {
      valeur: nombre(faits.structuresNouvelles),
      legende: faits.structuresNouvelles < 2 ? 'nouvelle structure' : 'nouvelles structures',
    },
    { valeur: part === undefined ? '–' : pourcentage(part), legende: 'des fiches à jour' },
  ]);
}

type AVenir = Synthese['faits']['rencontresAVenir'][number];

const ou = (r: AVenir, m: Ampleur): string =>
  sansMarkdown([r.thematique, r.commune].filter((t) => t !== undefined).join(', '), m.texte);

const tenue = (r: Synthese['faits']['rencontresTenues'][number], m: Ampleur): Element =>
  bloc(
    espacesInsecables(
      `**${sansMarkdown(r.titre, m.texte)}** (${ou(r, m)}), ${dateLongue(r.date)}. Structures : ${direMesure(r.structures)}. Public : ${direMesure(r.public)}.`,
    ),
    { spacing: 'Small' },
  );

const aVenir = (r: AVenir, m: Ampleur): Element =>
  bloc(espacesInsecables(`**${sansMarkdown(r.titre, m.texte)}** (${ou(r, m)}), ${dateLongue(r.date)}.`), {
    spacing: 'Small',
  });

function action(a: Synthese['actions'][number], m: Ampleur): readonly Element[] {
  const montres = a.indicateurs.slice(0, m.indicateursParAction);
  const numero = a.numero === undefined ? '' : `Action ${sansMarkdown(a.numero, 20)} : `;
  return [
    bloc(espacesInsecables(`${numero}${sansMarkdown(a.titre, m.texte)}`), {
      weight: 'Bolder',
      size: 'Medium',
      separator: true,
    }),
    { type: 'FactSet', facts: montres.map((l) => ({ title: sansMarkdown(l.libelle, m.texte), value: valeurs(l, m) })) },
    ...(m.definitions
      ? montres.map((l) =>
          bloc(espacesInsecables(`${sansMarkdown(l.libelle, m.texte)} : ${sansMarkdown(l.definition, 400)}`), {
            size: 'Small',
            isSubtle: true,
            spacing: 'Small',
          }),
        )
      : []),
  ];
}

function valeurs(l: LigneDIndicateur, m: Ampleur): string {
  const unite = l.unite === '' || l.unite === '%' ? '' : ` ${sansMarkdown(l.unite, m.texte)}`;
  const reperes = direReperes(l);
  return espacesInsecables(
    `mois : ${direMesure(l.mois, l.unite)} ; année : ${direMesure(l.annee, l.unite)}${unite === '' ? '' : ` (${unite.trim()})`}${reperes === '' ? '' : ` ; ${reperes}`}`,
  );
}

/** What the card leaves out, counted, and when it was made. */
function pied(s: Synthese, m: Ampleur): readonly Element[] {
  const actions = s.actions.length - Math.min(s.actions.length, m.actions);
  const indicateurs = s.actions
    .slice(0, m.actions)
    .reduce((n, a) => n + Math.max(0, a.indicateurs.length - m.indicateursParAction), 0);
  const omis = [
    { n: s.faits.rencontresTenues.length - m.tenues, un: 'rencontre du mois', des: 'rencontres du mois' },
    { n: s.faits.rencontresAVenir.length - m.aVenir, un: 'rencontre à venir', des: 'rencontres à venir' },
    { n: actions, un: 'action', des: 'actions' },
    { n: indicateurs, un: 'indicateur', des: 'indicateurs' },
    { n: s.avertissements.length - m.avertissements, un: 'avertissement', des: 'avertissements' },
  ]
    .filter((o) => o.n > 0)
    .map((o) => pluriel(o.n, o.un, o.des));
  return [
    ...(omis.length === 0
      ? []
      : [
          bloc(
            espacesInsecables(
              `Ne tiennent pas dans cette carte : ${omis.join(', ')}. Tout est dans l’onglet Indicateurs.`,
            ),
            { separator: true },
          ),
        ]),
    bloc(espacesInsecables(`Établie le ${dateLongue(s.etablieLe)}.`), { size: 'Small', isSubtle: true }),
  ];
}

/** What a screen reader says: no text typed by anyone, so nothing that could pass for speech markup. */
const dire = (s: Synthese, titre: string): string =>
  `${titre}. ${pluriel(s.faits.rencontresTenues.length, 'rencontre tenue', 'rencontres tenues')} en ${moisLong(s.mois)}, ${pluriel(s.faits.structuresNouvelles, 'nouvelle structure', 'nouvelles structures')}, ${pluriel(s.faits.suitesEnRetard, 'décision en retard', 'décisions en retard')}.`;
