import type { CorpsDe } from '../../../core/contrats/contrat.ts';
import { fautesDuCorps } from '../../../core/contrats/fautes.ts';
import { creerIndicateur, type IndicateurSaisi } from '../../../core/contrats/indicateurs.ts';
import { egal } from '../../../core/egal.ts';
import { ciblesDe } from '../../../core/indicateurs/cibles.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { nombre } from '../../../core/textes/francais.ts';
import type { CadenceDeSaisie, Calcul, TYPES_D_INDICATEUR } from '../../../core/vocabulaires/actions.ts';

/** A target as typed. */
export interface CibleSaisie {
  /** Keeps its place in the page. */
  readonly cle: number;
  readonly valeur: string;
  readonly haute: string;
  readonly pour: string;
}

/** An indicator as the form holds it: empty where nothing is said. */
export interface SaisieDIndicateur {
  readonly libelle: string;
  readonly ficheAction: string;
  readonly type: (typeof TYPES_D_INDICATEUR)[number];
  readonly calcul: Calcul;
  readonly thematiques: readonly string[];
  readonly typesDeStructure: readonly string[];
  readonly formats: readonly string[];
  readonly unite: string;
  readonly valeurOrigine: string;
  readonly dateOrigine: string;
  readonly sourceOrigine: string;
  readonly cibles: readonly CibleSaisie[];
  readonly definition: string;
  readonly source: string;
  readonly responsable: string;
  readonly responsableContact: string;
  readonly cadenceDeSaisie: CadenceDeSaisie | '';
  readonly outilDeRecueil: string;
}

const ecrit = (n: number | undefined): string => (n === undefined ? '' : String(n).replace('.', ','));

/** The form as it opens on an indicator, or on a new one of this action. */
export const saisieDe = (i: Indicateur | undefined, ficheAction = ''): SaisieDIndicateur => ({
  libelle: i?.libelle ?? '',
  ficheAction: i?.ficheAction ?? ficheAction,
  type: i?.type ?? 'Réalisation',
  calcul: i?.calcul ?? 'rencontres-tenues',
  thematiques: i?.thematiques ?? [],
  typesDeStructure: i?.typesDeStructure ?? [],
  formats: i?.formats ?? [],
  unite: i?.unite ?? '',
  valeurOrigine: ecrit(i?.valeurOrigine),
  dateOrigine: i?.dateOrigine ?? '',
  sourceOrigine: i?.sourceOrigine ?? '',
  cibles: (i === undefined ? [] : ciblesDe(i)).map(({ valeur, haute, pour = '' }, cle) => ({
    cle,
    valeur: ecrit(valeur),
    haute: ecrit(haute),
    pour,
  })),
  definition: i?.definition ?? '',
  source: i?.source ?? '',
  responsable: i?.responsable ?? '',
  responsableContact: i?.responsableContact ?? '',
  cadenceDeSaisie: i?.cadenceDeSaisie ?? '',
  outilDeRecueil: i?.outilDeRecueil ?? '',
});

export const cibleNeuve = (cibles: readonly CibleSaisie[]): CibleSaisie => ({
  cle: Math.max(-1, ...cibles.map((c) => c.cle)) + 1,
  valeur: '',
  haute: '',
  pour: '',
});

/** A number as it is typed in French: « 1 200,5 ». What is none is told by the contract. */
export const lireNombre = (dit: string): number => Number(dit.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'));

const vide = (dit: string): boolean => dit.trim() === '';

/** All that the form says, as it is sent. */
export function champsDits(s: SaisieDIndicateur) {
  const { cibles, valeurOrigine, thematiques, typesDeStructure, formats, ...reste } = s;
  return {
    ...reste,
    thematiques: [...thematiques],
    typesDeStructure: [...typesDeStructure],
    formats: [...formats],
    valeurOrigine: vide(valeurOrigine) ? null : lireNombre(valeurOrigine),
    cibles: cibles
      .filter((c) => !(vide(c.valeur) && vide(c.haute)))
      .map(({ valeur, haute, pour }) => ({
        valeur: vide(valeur) ? Number.NaN : lireNombre(valeur),
        ...(vide(haute) ? {} : { haute: lireNombre(haute) }),
        ...(pour === '' ? {} : { pour }),
      })),
  };
}

/** What the form sends: what is no longer as it opened. */
export function changementsDe(avant: SaisieDIndicateur, apres: SaisieDIndicateur): IndicateurSaisi {
  const dits = champsDits(avant);
  return Object.fromEntries(
    Object.entries(champsDits(apres)).filter(([champ, v]) => !egal(new Map(Object.entries(dits)).get(champ), v)),
  );
}

/** What is wrong with what the form says, as the server would say it. */
export const fautesDe = (cle: string, s: SaisieDIndicateur) =>
  fautesDuCorps(creerIndicateur, { cle, champs: champsDits(s) } satisfies CorpsDe<typeof creerIndicateur>);

/** A value of the history, in words. */
export const direValeurPassee = (valeur: unknown): string =>
  (Array.isArray(valeur) ? valeur : valeur === undefined || valeur === null ? [] : [valeur])
    .map((v) => (typeof v === 'number' ? nombre(v) : String(v)))
    .join(' ; ');
