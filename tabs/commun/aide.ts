import type { Profil } from '../../core/droits/droits.ts';

/** The headings of the guides that a part opens: that of the coordination, and that of the partners for those who may open it too. */
export interface Aide {
  readonly coordination: string;
  readonly partenaires?: string;
}

/** The page of the guide of this profile, at the heading of this part, in the theme of the tab. */
export function adresseDAide(
  { coordination, partenaires = '' }: Aide,
  profil: Profil,
  theme: string | undefined,
): string {
  const [guide, ancre] = profil === 'coordination' ? ['coordination', coordination] : ['partenaires', partenaires];
  const avecTheme = theme === undefined ? '' : `?theme=${encodeURIComponent(theme)}`;
  return `./guide-${guide}.html${avecTheme}${ancre === '' ? '' : `#${encodeURI(ancre)}`}`;
}

/** What each part opens. A heading that changes its words changes its anchor: a test looks at both guides. */
export const AIDES = {
  accueil: { coordination: 'commencer-par-laccueil', partenaires: 'commencer-par-laccueil' },
  chercher: { coordination: 'chercher', partenaires: 'chercher' },
  maFiche: { coordination: 'corriger-confirmer-archiver-une-fiche', partenaires: 'tenir-sa-fiche-dans-teams' },
  aTraiter: { coordination: 'voir-ce-qui-attend' },
  propositions: { coordination: 'examiner-une-proposition', partenaires: 'proposer-une-correction' },
  doublons: { coordination: 'réunir-deux-fiches-en-double' },
  siret: { coordination: 'relever-les-siret-fermés' },
  referents: { coordination: 'confier-une-thématique' },
  groupes: { coordination: 'garder-un-groupe' },
  conservation: { coordination: 'conserver-et-tenir-le-registre' },
  envois: {
    coordination: 'lire-ce-qui-a-été-envoyé-à-une-structure',
    partenaires: 'lire-ce-qui-vous-a-été-envoyé',
  },
  archives: { coordination: 'corriger-confirmer-archiver-une-fiche' },
  campagnes: { coordination: 'mener-la-campagne-dété' },
  misesEnLien: { coordination: 'mettre-deux-structures-en-lien', partenaires: 'mettre-en-lien-et-répondre' },
  importer: { coordination: 'importer-un-fichier' },
  diffuser: { coordination: 'imprimer-exporter-diffuser-lannuaire' },
  mesDonnees: { coordination: 'voir-ses-propres-données', partenaires: 'vos-données' },
  vocabulaire: { coordination: 'tenir-le-vocabulaire' },
  nouvelleFiche: { coordination: 'créer-une-fiche' },
  rencontres: { coordination: 'préparer-une-rencontre', partenaires: 'venir-aux-rencontres' },
  series: { coordination: 'tenir-une-série', partenaires: 'venir-aux-rencontres' },
  calendrier: { coordination: 'tenir-le-calendrier-du-territoire', partenaires: 'venir-aux-rencontres' },
  apresLaRencontre: { coordination: 'après-la-rencontre', partenaires: 'venir-aux-rencontres' },
  exporter: { coordination: 'emporter-des-tableaux', partenaires: 'lire-les-indicateurs' },
  besoins: { coordination: 'noter-et-suivre-les-besoins', partenaires: 'noter-un-besoin' },
  trous: { coordination: 'voir-où-personne-nagit', partenaires: 'voir-où-personne-nagit' },
  base: { coordination: 'puiser-dans-la-base-dactions', partenaires: 'lire-le-plan' },
  plan: { coordination: 'tenir-le-plan', partenaires: 'lire-le-plan' },
  reglages: { coordination: 'régler' },
  diagnostic: { coordination: 'savoir-ce-qui-ne-va-pas' },
  bilan: { coordination: 'faire-le-bilan-de-lannée', partenaires: 'lire-le-plan' },
  ventilation: { coordination: 'voir-qui-est-venu-et-qui-manque', partenaires: 'lire-les-indicateurs' },
  tenirIndicateurs: { coordination: 'tenir-les-indicateurs' },
  interconnaissance: { coordination: 'mesurer-qui-connaît-qui', partenaires: 'dire-qui-vous-connaissez' },
  indicateurs: { coordination: 'lire-les-indicateurs', partenaires: 'lire-les-indicateurs' },
} as const satisfies Readonly<Record<string, Aide>>;
