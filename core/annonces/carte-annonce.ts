import { bloc, type CarteAdaptative, sansMarkdown } from '../indicateurs/carte-elements.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, dureeEnMots, enPhrase, espacesInsecables } from '../textes/francais.ts';
import type { Sujet } from './annonces.ts';

interface ADire {
  readonly sujet: Sujet;
  readonly rencontre: Pick<
    Rencontre,
    'titre' | 'thematique' | 'debut' | 'dureeMinutes' | 'modalite' | 'lieu' | 'commune' | 'objectif'
  >;
  /** Opens the rencontre in its tab. */
  readonly lien: string;
}

/** Longer addresses are refused by Teams. */
const LIEN_MAX = 2000;
const OBJECTIF_MAX = 300;

/**
 * The card of the channel: what every partner reads of a rencontre in its tab, and nothing else; no person, no link to
 * the meeting, no text of a compte rendu. Texts that people typed are shown as they are, never as Markdown.
 */
export function carteDAnnonce({ sujet, rencontre: r, lien }: ADire): CarteAdaptative {
  const titre = TITRES[sujet];
  const quand = r.debut === undefined ? undefined : dateLongue(r.debut);
  const faits = [
    ...(quand === undefined ? [] : [{ title: 'Quand', value: enPhrase(quand).slice(0, -1) }]),
    ...(sujet === 'planifiee' ? [{ title: 'Durée', value: dureeEnMots(r.dureeMinutes) }] : []),
    ...(sujet === 'planifiee' ? [{ title: 'Où', value: ou(r) }] : []),
    { title: 'Thématique', value: sansMarkdown(r.thematique, 80) },
  ];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: 'fr',
    fallbackText: espacesInsecables(`${titre} : ${r.titre}. Ouvrez l’onglet Rencontres pour en savoir plus.`),
    // No text typed by anyone: nothing that could pass for speech markup.
    speak: espacesInsecables([titre, ...(quand === undefined ? [] : [quand])].join(', ').concat('.')),
    msteams: { width: 'Full' },
    body: [
      bloc(titre, { size: 'Small', isSubtle: true }),
      bloc(sansMarkdown(r.titre, 200), { style: 'heading', weight: 'Bolder', size: 'Large' }),
      { type: 'FactSet', facts: faits },
      ...(sujet === 'planifiee' && r.objectif !== undefined ? [bloc(sansMarkdown(r.objectif, OBJECTIF_MAX))] : []),
    ],
    actions: lien === '' || lien.length > LIEN_MAX ? [] : [{ type: 'Action.OpenUrl', title: OUVRIR[sujet], url: lien }],
  };
}

const TITRES = {
  planifiee: 'Une rencontre est planifiée',
  'compte-rendu': 'Le compte rendu d’une rencontre est paru',
} as const satisfies Record<Sujet, string>;

const OUVRIR = {
  planifiee: 'Ouvrir la rencontre',
  'compte-rendu': 'Lire le compte rendu',
} as const satisfies Record<Sujet, string>;

const ou = (r: ADire['rencontre']): string =>
  sansMarkdown([r.modalite, lieuComplet(r)].filter((mot) => mot !== undefined).join(' · '), 250);
