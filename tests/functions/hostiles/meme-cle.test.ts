import { TOUS_LES_CONTRATS } from '../../../functions/commandes.ts';
import { type Arene, ouvrirArene } from './arene.ts';
import type { Demande } from './cas.ts';
import { type Lieu, lieuxDe, nomDe, poser, type Schema } from './lieux.ts';

let arene: Arene;
beforeAll(async () => {
  arene = await ouvrirArene();
});
afterAll(() => arene.fermer());

/** The key of a request, as a form draws it at its opening. */
const estCle = ({ partie, chemin, schema }: Lieu): boolean =>
  partie === 'corps' && ['cle', 'vague'].includes(chemin.at(-1) ?? '') && /\{8,\d+\}/.test(schema.pattern ?? '');

/**
 * What is kept under a key is meant to be replaced: the search of a person, the reading of a kind of file. And an opinion
 * is kept beside no key: nothing tells what was said first. The launch of a year holds rows and days alone, that no other
 * value is drawn for: tests/core/interconnaissance/mener.test.ts says it.
 */
const SOUS_LEUR_CLE: readonly string[] = [
  'garderRecherche',
  'oublierRecherche',
  'garderModeleDImport',
  'evaluer',
  'lancerInterconnaissance',
];

const AVEC_CLE = TOUS_LES_CONTRATS.filter((c) => !SOUS_LEUR_CLE.includes(c.id) && lieuxDe(c).some(estCle)).map(
  (c) => [c.id, c] as const,
);

/** Another value that the form takes, when one is easily found. */
function autres({ type, pattern, enum: liste, minimum, maximum, ...s }: Schema, lue: unknown): readonly unknown[] {
  const dite = lue ?? s.default;
  if (liste !== undefined) return liste.filter((v) => v !== dite).slice(0, 1);
  if (type === 'integer') return [(minimum ?? 0) + 1, maximum ?? 2].filter((v) => v !== dite).slice(0, 1);
  return type === 'string' && pattern === undefined ? ['Tout autre chose'] : [];
}

const lire = (racine: unknown, [premier, ...reste]: readonly string[]): unknown =>
  premier === undefined
    ? racine
    : typeof racine === 'object' && racine !== null
      ? lire(Reflect.get(racine, premier), reste)
      : undefined;

const autresContenus = (lieux: readonly Lieu[], juste: Demande): readonly (readonly [string, Demande])[] =>
  lieux
    .filter(
      (lieu) => lieu.partie === 'corps' && !estCle(lieu) && !['jeton', 'geste'].includes(lieu.chemin.at(-1) ?? ''),
    )
    .flatMap((lieu) =>
      autres(lieu.schema, lire(juste.corps, lieu.chemin)).map(
        (valeur) => [nomDe(lieu), { ...juste, corps: poser(juste.corps, lieu.chemin, valeur) }] as const,
      ),
    );

test('dix contrats au moins portent la clé d’une demande', () => {
  expect(AVEC_CLE.length).toBeGreaterThanOrEqual(10);
});

describe.each(AVEC_CLE)('%s', (_id, contrat) => {
  const profil = contrat.acces === 'lien' ? {} : ({ profil: 'coordination' } as const);

  test('la même clé : le même contenu est déjà fait, un autre est refusé d’une phrase et n’écrit rien', async () => {
    const juste = await arene.juste(contrat, arene.sienne('coordination'));
    const { reponse: premiere } = await arene.jouer(contrat, { ...juste, ...profil });
    expect(premiere.statut).toBe(200);
    const contenus = autresContenus(lieuxDe(contrat), juste);
    const statuts: number[] = [];
    for (const [ou, demande] of contenus) {
      const { reponse, griefs } = await arene.jouer(contrat, { ...demande, ...profil });
      expect([ou, reponse.statut >= 400, griefs]).toEqual([ou, true, []]);
      statuts.push(reponse.statut);
      if (reponse.statut === 409) expect(JSON.stringify(reponse.corps)).toMatch(/déjà/);
    }
    expect(statuts).toContain(409);
    const { reponse: seconde } = await arene.jouer(contrat, { ...juste, ...profil });
    expect(seconde.statut).toBe(200);
  });
});
