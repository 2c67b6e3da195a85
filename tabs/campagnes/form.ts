import { avertirDuJour } from '../../core/campagnes/jours.ts';
import { fautesDe } from '../../core/campagnes/preparer.ts';
import type { DefinitionDeCampagne } from '../../core/contrats/campagnes.ts';
import type { Campagne, Vague } from '../../core/lists/campagnes.list.ts';
import { SECTIONS_DE_FICHE, type SectionDeFiche } from '../../core/vocabulaires/structures.ts';

/** The dates that the form asks for; empty when the wave is not wanted. */
export const DATES = ['courriel', 'relance', 'relance2', 'telephone', 'visite'] as const;
export type CleDeDate = (typeof DATES)[number];

const CANAUX = {
  courriel: 'Courriel',
  relance: 'Relance',
  relance2: 'Relance',
  telephone: 'Téléphone',
  visite: 'Visite',
} as const satisfies Record<CleDeDate, Vague['canal']>;

export interface SaisieDeCampagne extends Readonly<Record<CleDeDate, string>> {
  readonly titre: string;
  readonly debut: string;
  readonly fin: string;
  /** Codes INSEE. */
  readonly communes: readonly string[];
  readonly types: readonly string[];
  readonly sections: readonly SectionDeFiche[];
  readonly epargnerMois: number;
  readonly plafondRelances: number;
  readonly message: string;
}

type Champs = Pick<
  DefinitionDeCampagne,
  | 'titre'
  | 'debut'
  | 'fin'
  | 'communes'
  | 'types'
  | 'sections'
  | 'epargnerMois'
  | 'plafondRelances'
  | 'vagues'
  | 'message'
>;

/** The form as it opens on a definition. */
export function saisieDe(d: Champs): SaisieDeCampagne {
  const date = (canal: Vague['canal'], rang = 0): string => d.vagues.filter((v) => v.canal === canal)[rang]?.le ?? '';
  return {
    titre: d.titre,
    debut: d.debut,
    fin: d.fin,
    communes: d.communes,
    types: d.types,
    sections: d.sections,
    epargnerMois: d.epargnerMois,
    plafondRelances: d.plafondRelances,
    message: d.message ?? '',
    courriel: date('Courriel'),
    relance: date('Relance'),
    relance2: date('Relance', 1),
    telephone: date('Téléphone'),
    visite: date('Visite'),
  };
}

/** The form as it opens on a campaign already there. */
export const saisieDeCampagne = (c: Campagne): SaisieDeCampagne =>
  saisieDe({
    ...c,
    communes: [...c.communes],
    types: [...c.types],
    sections: [...c.sections],
    epargnerMois: c.epargnerMois ?? 0,
    plafondRelances: c.plafondRelances ?? 0,
    vagues: [...(c.vagues ?? [])],
    message: c.message,
  });

const vaguesDe = (s: SaisieDeCampagne): (Vague & { readonly cle: CleDeDate })[] =>
  DATES.filter((cle) => s[cle] !== '').map((cle) => ({ cle, canal: CANAUX[cle], le: s[cle] }));

/** What the form asks to keep. */
export const definitionDe = (s: SaisieDeCampagne): DefinitionDeCampagne => ({
  titre: s.titre.trim(),
  debut: s.debut,
  fin: s.fin,
  communes: [...s.communes],
  types: [...s.types],
  sections: SECTIONS_DE_FICHE.filter((section) => s.sections.includes(section)),
  epargnerMois: s.epargnerMois,
  vagues: vaguesDe(s).map(({ canal, le }) => ({ canal, le })),
  plafondRelances: s.plafondRelances,
  ...(s.message.trim() === '' ? {} : { message: s.message.trim() }),
});

/** What a day on which nobody works means for this step; nothing on a working day. */
export const avertissementDe = (s: SaisieDeCampagne, cle: CleDeDate): string | undefined =>
  s[cle] === '' ? undefined : avertirDuJour({ canal: CANAUX[cle], le: s[cle] });

export type Problemes = Partial<Record<keyof SaisieDeCampagne | 'vagues', string>>;

/** What keeps the form from being saved, field by field. */
export function problemesDe(s: SaisieDeCampagne, intervalleRelanceJours: number): Problemes {
  const problemes: Problemes = {};
  if (s.titre.trim().length < 3) problemes.titre = 'Donnez un titre, par exemple «\u00A0Campagne d’été\u00A0».';
  if (s.debut === '') problemes.debut = 'Donnez la date de début.';
  if (s.fin === '') problemes.fin = 'Donnez la date de fin.';
  const vagues = vaguesDe(s);
  if (vagues.length === 0) problemes.vagues = 'Choisissez au moins une date\u00A0: courriel, téléphone ou visite.';
  if (s.debut === '' || s.fin === '') return problemes;
  for (const { chemin, message } of fautesDe({ ...s, vagues }, { intervalleRelanceJours })) {
    const rang = /^vagues\.(\d+)\.le$/.exec(chemin)?.[1];
    const champ = rang === undefined ? (chemin === 'fin' ? 'fin' : 'vagues') : vagues[Number(rang)]?.cle;
    if (champ !== undefined) problemes[champ] ??= message;
  }
  return problemes;
}
