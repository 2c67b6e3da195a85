import type { Calendrier } from '../../../core/calendrier/calendrier.ts';
import type { CorpsDe } from '../../../core/contrats/contrat.ts';
import type { creerSerie } from '../../../core/contrats/series.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Serie } from '../../../core/lists/series.list.ts';
import { seancesAnnoncees } from '../../../core/series/creer-seances.ts';
import { joursDUneSerie } from '../../../core/series/des-jours.ts';
import { annoncer, NOM_DE_SERIE_PRIS } from '../../../core/series/preparer.ts';
import type { LieuDAccueil, RegleDeSerie, Rotation, SeanceAnnoncee } from '../../../core/series/regle.ts';
import { type Accueil, type TourDeRole, tourDeRole, tourFixe } from '../../../core/series/rotation.ts';
import { aujourdhui, moisDe, plusJours } from '../../../core/temps/heure-locale.ts';
import { corpsDeCreation, type Invite, problemesDe, SAISIE_VIDE, type SaisieRencontre } from '../creation.ts';

/** A new series as typed. */
export interface SaisieDeSerie {
  /** What each sitting is; its date is left empty, its hour is that of the rule, its place the one where all are held. */
  readonly rencontre: SaisieRencontre;
  readonly regle: Omit<RegleDeSerie, 'heure'>;
  readonly genre: Rotation['genre'];
  /** Places in a fixed order, one a line. */
  readonly lieuxFixes: string;
  /** Of the communes, what was typed; the others are as they are known. */
  readonly salles: ReadonlyMap<string, LieuDAccueil>;
  /** Where one chose to hold a sitting, by the day that the rule gives. */
  readonly choisis: ReadonlyMap<string, Pick<LieuDAccueil, 'lieu' | 'communeInsee'>>;
  readonly invites: readonly Invite[] | undefined;
}

const NEUF_MOIS = 270;

/** From the next month, for nine months, on the second Thursday: what most of them are, to be changed. */
export function saisieDeDepart(maintenant: string): SaisieDeSerie {
  const du = `${plusJours(`${moisDe(maintenant)}-28`, 7).slice(0, 7)}-01`;
  const au = plusJours(`${plusJours(du, NEUF_MOIS).slice(0, 7)}-01`, -1);
  return {
    rencontre: { ...SAISIE_VIDE, heure: '08:30' },
    regle: {
      jour: 4,
      rangs: [2],
      toutesLes: 1,
      du,
      au,
      vacances: 'sauter',
      feries: 'reporter',
      ponts: 'reporter',
      temps: 'garder',
      sautees: [],
      deplacees: [],
    },
    genre: 'aucune',
    lieuxFixes: '',
    salles: new Map(),
    choisis: new Map(),
    invites: undefined,
  };
}

/** The rule of a series, to be written again from its next sitting on: what one chose for one day or another is over. */
export function saisieDeLaSerie(
  { nom, regle, modele }: Serie & { readonly regle: RegleDeSerie },
  siennes: readonly Rencontre[],
  jour: string,
): SaisieDeSerie {
  const { heure, ...rythme } = regle;
  const prochaine = siennes
    .flatMap(({ debut, etat }) =>
      debut === undefined || etat === 'Tenue' || etat === 'Annulée' ? [] : [aujourdhui(debut)],
    )
    .filter((le) => le >= jour)
    .toSorted()[0];
  return {
    rencontre: {
      ...SAISIE_VIDE,
      titre: nom,
      heure,
      ...(modele === undefined
        ? {}
        : {
            thematique: modele.thematique,
            format: modele.format,
            dureeMinutes: modele.dureeMinutes,
            modalite: modele.modalite,
            communeInsee: modele.communeInsee ?? '',
          }),
    },
    regle: { ...rythme, du: prochaine ?? jour, sautees: [], deplacees: [] },
    genre: 'aucune',
    lieuxFixes: '',
    salles: new Map(),
    choisis: new Map(),
    invites: undefined,
  };
}

export const regleDe = ({ regle, rencontre: { heure } }: SaisieDeSerie): RegleDeSerie => ({ ...regle, heure });

/** The calendar as the sittings of this series see it; of one of them, in its own commune. */
export const desJoursDe = (saisie: SaisieDeSerie, calendrier: Calendrier, chez?: string) => {
  const { heure, dureeMinutes, communeInsee, modalite } = saisie.rencontre;
  const commune = chez ?? (modalite === 'À distance' ? '' : communeInsee);
  return joursDUneSerie(calendrier, { heure, dureeMinutes, communeInsee: commune === '' ? undefined : commune });
};

export type ProblemesDeSerie = ReturnType<typeof problemesDe> & {
  readonly du?: string;
  readonly au?: string;
  readonly deplacees?: string;
};

/** What keeps the first step from being complete, field by field. */
export function problemesDeSerie(
  saisie: SaisieDeSerie,
  calendrier: Calendrier,
  maintenant: string,
  nomsPris: readonly string[] = [],
): ProblemesDeSerie {
  const { heure: _, ...dites } = problemesDe(saisie.rencontre, '');
  const pris = nomsPris.includes(saisie.rencontre.titre.trim()) ? { titre: NOM_DE_SERIE_PRIS } : {};
  const deLaRencontre = { ...pris, ...dites };
  const { du, au } = saisie.regle;
  if (!/^\d{2}:\d{2}$/.test(saisie.rencontre.heure)) return { ...deLaRencontre, heure: 'Indiquez l’heure de début.' };
  if (du === '' || au === '') return { ...deLaRencontre, [du === '' ? 'du' : 'au']: 'Choisissez une date.' };
  const annoncees = annoncer(regleDe(saisie), desJoursDe(saisie, calendrier), maintenant);
  if (annoncees.ok) return deLaRencontre;
  const { message, champs } = annoncees.refus;
  return { ...deLaRencontre, [champs?.[0]?.chemin.split('.').at(-1) ?? 'au']: message };
}

/** The sittings of a rule that is right; none of one that is not. */
export function seancesDeLaSaisie(
  saisie: SaisieDeSerie,
  calendrier: Calendrier,
  maintenant: string,
): readonly SeanceAnnoncee[] {
  if (Object.keys(problemesDeSerie(saisie, calendrier, maintenant)).some((c) => ['du', 'au', 'heure'].includes(c)))
    return [];
  const annoncees = annoncer(regleDe(saisie), desJoursDe(saisie, calendrier), maintenant);
  return annoncees.ok ? annoncees.valeur : [];
}

/** The places typed one a line. */
const lieuxFixes = ({ lieuxFixes: texte }: SaisieDeSerie): readonly LieuDAccueil[] =>
  texte
    .split('\n')
    .map((lieu) => lieu.trim().slice(0, 255))
    .filter((lieu) => lieu !== '')
    .map((lieu) => ({ lieu, acces: 'à vérifier' }));

/** The rooms of the communes: as known, or as typed. */
export const sallesDe = (saisie: SaisieDeSerie, connues: readonly LieuDAccueil[]): readonly LieuDAccueil[] =>
  connues.map((c) => saisie.salles.get(c.communeInsee ?? '') ?? c);

type Monde = Omit<Parameters<typeof tourDeRole>[0], 'jours' | 'lieux' | 'choisies'>;

/** Who hosts each sitting, and why; what one chose comes first. */
export function accueilsDe(
  saisie: SaisieDeSerie,
  seances: readonly SeanceAnnoncee[],
  connues: readonly LieuDAccueil[],
  monde: Monde,
): { readonly parSeance: ReadonlyMap<string, Accueil>; readonly ecartees: TourDeRole['ecartees'] } {
  const tenues = seancesAnnoncees({ seances: [...seances] });
  const jours = tenues.map(({ le }) => le).toSorted();
  const choisies = new Map(
    tenues.flatMap(({ prevue, le }) => {
      const insee = saisie.choisis.get(prevue)?.communeInsee;
      return insee === undefined ? [] : [[le, insee] as const];
    }),
  );
  const { accueils, ecartees } =
    saisie.genre === 'tournante'
      ? tourDeRole({ ...monde, jours, choisies, lieux: sallesDe(saisie, connues) })
      : { accueils: tourFixe(jours, placesDe(saisie)), ecartees: [] };
  const parJour = new Map(accueils.map((a) => [a.le, a]));
  return {
    ecartees,
    parSeance: new Map(
      tenues.flatMap(({ prevue, le }) => {
        const choisi = saisie.choisis.get(prevue);
        const accueil =
          choisi === undefined ? parJour.get(le) : { ...choisi, le, raisons: ['choisi à la main'], alertes: [] };
        return accueil === undefined ? [] : [[prevue, accueil] as const];
      }),
    ),
  };
}

function placesDe(saisie: SaisieDeSerie): readonly LieuDAccueil[] {
  if (saisie.genre === 'fixe') return lieuxFixes(saisie);
  const { lieu, communeInsee } = saisie.rencontre;
  return [
    {
      ...(lieu.trim() === '' ? {} : { lieu: lieu.trim() }),
      ...(communeInsee === '' ? {} : { communeInsee }),
      acces: 'à vérifier',
    },
  ];
}

/** What `creerSerie` takes of the form. The name of the series is the title of its sittings. */
export function corpsDeSerie(
  saisie: SaisieDeSerie,
  accueils: ReadonlyMap<string, Accueil>,
  connues: readonly LieuDAccueil[],
  cle: string,
): CorpsDe<typeof creerSerie> {
  const { cle: _, structures, debut: __, ...modele } = corpsDeCreation(saisie.rencontre, saisie.invites ?? [], cle);
  const aDistance = saisie.rencontre.modalite === 'À distance';
  const lieux =
    saisie.genre === 'tournante' ? sallesDe(saisie, connues) : saisie.genre === 'fixe' ? lieuxFixes(saisie) : [];
  return {
    cle,
    nom: modele.titre,
    regle: regleDe(saisie),
    modele,
    rotation: { genre: saisie.genre, lieux: lieux.map((l) => ({ ...l })) },
    accueils: aDistance
      ? []
      : [...accueils].map(([prevue, { lieu, communeInsee }]) => ({
          prevue,
          ...(lieu === undefined ? {} : { lieu }),
          ...(communeInsee === undefined ? {} : { communeInsee }),
        })),
    structures,
  };
}
