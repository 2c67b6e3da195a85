import { etatDeFraicheur } from '../../annuaire/fraicheur.ts';
import { plier } from '../../imports/plier.ts';
import type { Structure } from '../../lists/structures.list.ts';
import { aujourdhui } from '../../temps/paris.ts';
import { dateCourte, espacesInsecables, jourLong, pluriel } from '../../textes/francais.ts';
import type { Diffusion, StructureDiffusee } from '../diffuser.ts';
import { entreeDe } from './entree.ts';
import type { Classement, Livre, Section, TermeDIndex } from './livre.ts';

interface Demande {
  readonly diffusion: Diffusion;
  /** The rows behind the diffusion, for what their readers do not see: how fresh each is. */
  readonly structures: readonly Structure[];
  readonly classement: Classement;
  readonly territoire: string;
  readonly partie?: string | undefined;
  /** Where the coordination is reached, from the settings. */
  readonly coordination: string;
  readonly cadenceParDefautMois: number;
}

const SANS_COMMUNE = 'Sans commune indiquée';
const SANS_THEMATIQUE = 'Sans thématique indiquée';

/** Lays out an annuaire as a book: sections, entries, index. In the order of themes, a structure is printed once and referred to elsewhere. */
export function composerLivre(d: Demande): Livre {
  const { diffusion, classement } = d;
  const jour = aujourdhui(diffusion.maintenant);
  const etats = new Map(d.structures.map((s) => [s.id, etatDeFraicheur(s, jour, d.cadenceParDefautMois)]));
  const imprimer = (s: StructureDiffusee) => entreeDe(s, etats.get(s.id) === 'a-jour' ? undefined : reserve(s));
  const verifiees = diffusion.structures.filter((s) => etats.get(s.id) === 'a-jour').length;
  return {
    titre: 'Annuaire des partenaires',
    territoire: d.territoire,
    classement,
    ...(d.partie === undefined ? {} : { partie: d.partie }),
    visibilite: diffusion.visibilite,
    etabliLe: jourLong(jour),
    etat: etat(diffusion.structures.length, verifiees, jour),
    corriger: corriger(d.coordination),
    mentions: diffusion.mentions,
    sections: ranger(diffusion.structures, CLASSER[classement], imprimer),
    index: indexer(diffusion.structures),
  };
}

const reserve = ({ verifieeLe }: StructureDiffusee): string =>
  verifieeLe === undefined
    ? 'À vérifier avant usage'
    : `À vérifier, dernière confirmation le ${dateCourte(verifieeLe)}`;

const etat = (nombre: number, verifiees: number, jour: string): readonly string[] =>
  [
    `À jour au ${dateCourte(jour)} : ${pluriel(nombre, 'structure')}, dont ${pluriel(verifiees, 'fiche confirmée', 'fiches confirmées')} par la structure ou par la coordination dans les délais.`,
    ...(verifiees === nombre
      ? []
      : [
          'Les fiches marquées « À vérifier » n’ont pas été confirmées récemment : un appel avant d’y envoyer quelqu’un évite un déplacement pour rien.',
        ]),
  ].map(espacesInsecables);

const corriger = (coordination: string): readonly string[] =>
  [
    'Ouvrez le lien personnel que la coordination vous envoie par courriel : vous confirmez ou corrigez votre fiche en deux minutes, sans compte.',
    'Si vous avez accès à Teams, ouvrez l’onglet Annuaire, puis votre fiche.',
    coordination === ''
      ? 'Sinon, dites ce qui a changé à la coordination du territoire : elle le reporte pour vous.'
      : `Sinon, dites ce qui a changé à la coordination : ${coordination}.`,
  ].map(espacesInsecables);

const CLASSER = {
  commune: (s) => [s.commune ?? SANS_COMMUNE],
  thematique: (s) => (s.thematiques === undefined ? [SANS_THEMATIQUE] : [...new Set(s.thematiques)]),
} as const satisfies Record<Classement, (s: StructureDiffusee) => readonly string[]>;

const alphabetique = (a: string, b: string): number => {
  const [x, y] = [plier(a), plier(b)];
  return x < y ? -1 : Number(x > y);
};
/** What has no place comes last. */
const enDernier = (titre: string): number => Number(titre === SANS_COMMUNE || titre === SANS_THEMATIQUE);

function ranger(
  structures: readonly StructureDiffusee[],
  classer: (s: StructureDiffusee) => readonly string[],
  imprimer: (s: StructureDiffusee) => Section['entrees'][number],
): readonly Section[] {
  // Places told with other accents or capitals are one section.
  const sections = new Map<string, { titre: string; entrees: StructureDiffusee[]; renvois: StructureDiffusee[] }>();
  for (const s of structures)
    for (const [rang, titre] of classer(s).entries()) {
      const section = sections.get(plier(titre)) ?? { titre, entrees: [], renvois: [] };
      sections.set(plier(titre), section);
      (rang === 0 ? section.entrees : section.renvois).push(s);
    }
  return [...sections.values()]
    .sort((a, b) => enDernier(a.titre) - enDernier(b.titre) || alphabetique(a.titre, b.titre))
    .map(({ titre, entrees, renvois }, i) => ({
      cle: `section-${i + 1}`,
      titre,
      entrees: entrees.map(imprimer),
      renvois: renvois.map(({ id, nom }) => ({ id, nom })),
    }));
}

/** Names and acronyms, each in its place: whoever knows only « PMI » finds it. */
function indexer(structures: readonly StructureDiffusee[]): readonly TermeDIndex[] {
  return structures
    .flatMap(({ id, nom, sigle, commune }): TermeDIndex[] => [
      { id, terme: nom, ...(commune === undefined ? {} : { precision: commune }) },
      ...(sigle === undefined || plier(sigle) === plier(nom) ? [] : [{ id, terme: sigle, precision: nom }]),
    ])
    .sort((a, b) => alphabetique(a.terme, b.terme) || Number(a.id) - Number(b.id));
}
