import { aujourdhui } from '../../temps/heure-locale.ts';
import type { Territoire } from '../../territoire/territoire.ts';
import { dateCourte, jour as enLettres, espacesInsecables, INSECABLE, pluriel } from '../../textes/francais.ts';
import type { Diffusion, StructureDiffusee } from '../diffuser.ts';
import { couper, entreeDe } from './entree.ts';
import { indexer } from './indexer.ts';
import { croiserLesZones } from './interventions.ts';
import type { Classement, Livre, Section } from './livre.ts';
import { alphabetique, ranger } from './ranger.ts';

interface Demande {
  readonly diffusion: Diffusion;
  readonly classement: Classement;
  readonly territoire: string;
  /** Its communes: what a zone d’intervention covers. */
  readonly carte: Territoire;
  /** INSEE codes of the communes chosen; none: all. */
  readonly communes?: readonly string[] | undefined;
  readonly partie?: string | undefined;
  /** Where the coordination is reached, from the settings. */
  readonly coordination: string;
}

/** Longer, what was chosen no longer holds on a cover. */
const OBJET_MAX = 180;

const ORDRE = {
  commune: 'par commune',
  thematique: 'par thématique',
} as const satisfies Record<Classement, string>;

/** Lays out an annuaire as a book: sections, entries, indexes. In the order of themes, a structure is printed once and referred to elsewhere. */
export function composerLivre(d: Demande): Livre {
  const { diffusion, classement } = d;
  const { structures } = diffusion;
  const jour = aujourdhui(diffusion.maintenant);
  const imprimer = (s: StructureDiffusee) => entreeDe(s, d, s.fraicheur === 'a-jour' ? undefined : reserve(s));
  const verifiees = structures.filter((s) => s.fraicheur === 'a-jour').length;
  const vide =
    structures.length === 0 ? espacesInsecables(RIEN[d.partie === undefined ? 'tout' : 'partie']) : undefined;
  return {
    titre: 'Annuaire des partenaires',
    territoire: d.territoire,
    classement,
    ...(d.partie === undefined ? {} : { partie: d.partie }),
    objet: couper(d.partie ?? 'Toutes les structures du territoire', OBJET_MAX),
    contenu:
      vide === undefined ? `${pluriel(structures.length, 'structure')}, ${ORDRE[classement]}` : 'Aucune structure',
    visibilite: diffusion.visibilite,
    etabliLe: enLettres(jour),
    etat: vide === undefined ? etat(structures.length, verifiees, jour) : [vide],
    corriger: corriger(d.coordination),
    signaler: signaler(d.coordination),
    mentions: diffusion.mentions,
    ...(vide === undefined ? {} : { vide }),
    sections:
      classement === 'commune'
        ? croiserLesZones(sections(structures, classement, imprimer), {
            structures,
            carte: d.carte,
            communes: d.communes ?? [],
          })
        : sections(structures, classement, imprimer),
    index: indexer(structures, classement),
  };
}

const RIEN = {
  tout: 'L’annuaire ne compte encore aucune structure à imprimer. Ajoutez ou importez des fiches dans l’onglet Annuaire, puis refaites ce document.',
  partie: 'Aucune structure ne répond à ce choix. Élargissez-le dans « Diffuser », puis refaites ce document.',
} as const;

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
      : `Sinon, dites ce qui a changé à la coordination : ${numerosEntiers(coordination)}.`,
  ].map(espacesInsecables);

const signaler = (coordination: string): string =>
  espacesInsecables(
    `Une information fausse ou dépassée ? Dites-le à la coordination du territoire${coordination === '' ? '' : ` : ${numerosEntiers(coordination)}`}.`,
  );

/** A number is never cut at the end of a line. */
const numerosEntiers = (texte: string): string => texte.replace(/(?<=\d) (?=\d\d)/g, INSECABLE);

function sections(
  structures: readonly StructureDiffusee[],
  classement: Classement,
  imprimer: (s: StructureDiffusee) => Section['entrees'][number],
): readonly Section[] {
  return ranger(structures, classement).map(({ titre, membres }, i) => ({
    cle: `section-${i + 1}`,
    titre,
    entrees: membres.filter((m) => m.rang === 0).map((m) => imprimer(m.structure)),
    renvois: membres
      .filter((m) => m.rang > 0)
      .map(({ structure: { id, nom } }) => ({ id, nom }))
      .sort((a, b) => alphabetique(a.nom, b.nom)),
    ...(classement === 'commune' ? {} : { ailleurs: 'Aussi sur ce thème' }),
  }));
}
