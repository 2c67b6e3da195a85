import { motsNus } from '../../textes/mots-nus.ts';
import type { StructureDiffusee } from '../diffuser.ts';
import type { Classement, Index, TermeDIndex } from './livre.ts';
import { alphabetique, ranger } from './ranger.ts';

/** What the sections do not go by: found in an index of its own. */
const CROISE = {
  commune: { par: 'thematique', titre: 'Index des thématiques' },
  thematique: { par: 'commune', titre: 'Index des communes' },
} as const satisfies Record<Classement, { par: Classement; titre: string }>;

/** Two ways back to a fiche: by what the sections do not go by, then by name. An index of nothing is not printed. */
export const indexer = (structures: readonly StructureDiffusee[], classement: Classement): readonly Index[] =>
  [croiser(structures, classement), nommer(structures)].filter(({ groupes }) => groupes.length > 0);

function croiser(structures: readonly StructureDiffusee[], classement: Classement): Index {
  const { par, titre } = CROISE[classement];
  return {
    cle: 'index-croise',
    titre,
    groupes: ranger(structures, par)
      .filter(({ sans }) => !sans)
      .map((rangee) => ({
        titre: rangee.titre,
        termes: rangee.membres
          .map(({ structure }) => (par === 'commune' ? nu(structure) : situe(structure)))
          .sort(parTerme),
      })),
  };
}

/** Names and acronyms, each in its place: whoever knows only « PMI » finds it. */
function nommer(structures: readonly StructureDiffusee[]): Index {
  const termes = structures
    .flatMap((s): TermeDIndex[] => [
      situe(s),
      ...(s.sigle === undefined || motsNus(s.sigle) === motsNus(s.nom)
        ? []
        : [{ id: s.id, terme: s.sigle, precision: s.nom }]),
    ])
    .sort(parTerme);
  const groupes: { titre: string; termes: TermeDIndex[] }[] = [];
  for (const terme of termes) {
    const titre = initiale(terme.terme);
    if (groupes.at(-1)?.titre !== titre) groupes.push({ titre, termes: [] });
    groupes.at(-1)?.termes.push(terme);
  }
  return { cle: 'index', titre: 'Index des noms et des sigles', groupes };
}

const nu = ({ id, nom }: StructureDiffusee): TermeDIndex => ({ id, terme: nom });

/** With its commune, where the name does not say it. */
export const situe = ({ id, nom, commune }: StructureDiffusee): TermeDIndex =>
  commune === undefined || ` ${motsNus(nom)} `.includes(` ${motsNus(commune)} `)
    ? { id, terme: nom }
    : { id, terme: nom, precision: commune };

const parTerme = (a: TermeDIndex, b: TermeDIndex): number =>
  alphabetique(a.terme, b.terme) || Number(a.id) - Number(b.id);

const initiale = (terme: string): string => {
  const premiere = motsNus(terme)[0] ?? '';
  return /[a-z]/.test(premiere) ? premiere.toUpperCase() : '0-9';
};
