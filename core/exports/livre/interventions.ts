import { communesDIntervention, couvreTout, direTout } from '../../territoire/dire-zone.ts';
import type { Territoire } from '../../territoire/territoire.ts';
import { motsNus } from '../../textes/mots-nus.ts';
import type { StructureDiffusee } from '../diffuser.ts';
import { direTerme } from './dire.ts';
import { situe } from './indexer.ts';
import type { Renvoi, Section } from './livre.ts';
import { alphabetique, SANS } from './ranger.ts';

const CLE = 'section-partout';

interface Demande {
  readonly structures: readonly StructureDiffusee[];
  readonly carte: Territoire;
  /** INSEE codes; none: every commune. */
  readonly communes: readonly string[];
}

/**
 * Sections by commune, each with those that act there from elsewhere. A structure that acts in the whole territory is named once, in a section that
 * opens the book, and every commune leads to it: twelve times the same list would be skipped twelve times.
 */
export function croiserLesZones(
  sections: readonly Section[],
  { structures, carte, communes }: Demande,
): readonly Section[] {
  const plusieurs = carte.communes.length > 1;
  const partout = structures.filter((s) => plusieurs && couvreTout(s, carte));
  const voirAussi: Renvoi | undefined =
    partout.length === 0 ? undefined : { id: CLE, nom: `Structures de ${direTout(carte)} (${partout.length})` };
  const locales = structures.filter((s) => !partout.includes(s));
  const connues = new Map(sections.map((s) => [motsNus(s.titre), s]));
  for (const commune of carte.communes) {
    const cle = motsNus(commune.nom);
    const deja = connues.get(cle);
    if (deja === undefined && communes.length > 0 && !communes.includes(commune.insee)) continue;
    const siennes = locales.filter(
      (s) =>
        motsNus(s.commune ?? '') !== cle &&
        communesDIntervention(s, carte).some(({ insee }) => insee === commune.insee),
    );
    if (deja === undefined && siennes.length === 0) continue;
    connues.set(cle, {
      cle: `section-${commune.insee}`,
      titre: commune.nom,
      entrees: [],
      ...deja,
      ailleurs: `Interviennent aussi ${a(commune.nom)}`,
      renvois: renvoisDe(siennes),
      ...(voirAussi === undefined ? {} : { voirAussi }),
    });
  }
  const dansLOrdre = [...connues.values()].sort(
    (x, y) => Number(x.titre === SANS.commune) - Number(y.titre === SANS.commune) || alphabetique(x.titre, y.titre),
  );
  return partout.length === 0
    ? dansLOrdre
    : [
        {
          cle: CLE,
          titre: enTitre(direTout(carte)),
          entrees: [],
          ailleurs: 'Elles interviennent dans chaque commune',
          renvois: renvoisDe(partout),
        },
        ...dansLOrdre,
      ];
}

const renvoisDe = (structures: readonly StructureDiffusee[]): readonly Renvoi[] =>
  structures
    .map((s) => ({ id: s.id, nom: direTerme(situe(s)) }))
    .sort((x, y) => alphabetique(x.nom, y.nom) || Number(x.id) - Number(y.id));

const enTitre = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

/** « à Cézac », « au Pian », « aux Lèves ». */
const a = (commune: string): string =>
  /^Les? /.test(commune) ? commune.replace(/^Le /, 'au ').replace(/^Les /, 'aux ') : `à ${commune}`;
