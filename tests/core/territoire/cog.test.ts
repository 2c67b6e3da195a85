import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codeEnVigueur, MILLESIME_DU_COG } from '../../../core/territoire/cog.ts';
import { cogEnJson } from '../../../infra/territoire/cog.ts';
import { lireDecoupage } from '../../../infra/territoire/decoupage.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

interface Lue {
  readonly code: string;
  readonly type: string;
  readonly chefLieu?: string;
  readonly anciensCodes?: readonly string[];
}
const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json') as readonly Lue[];

test('chaque commune actuelle garde son code, et les arrondissements de Paris, Lyon et Marseille aussi', () => {
  const actuelles = communes.filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal');
  expect(actuelles.length).toBeGreaterThan(34_000);
  expect(actuelles.filter(({ code }) => codeEnVigueur(code) !== code)).toEqual([]);
  expect(codeEnVigueur('2A004')).toBe('2A004');
  expect(codeEnVigueur('75056')).toBe('75056');
  expect(codeEnVigueur('13201')).toBe('13201');
  expect(codeEnVigueur('97411')).toBe('97411');
});

test('une commune fusionnée mène à celle qui l’a reprise, un code que personne n’a porté à rien', () => {
  // Bellegarde-sur-Valserine and Châtillon-en-Michaille became Valserhône on 1 January 2019 (INSEE).
  expect(codeEnVigueur('01018')).toBe('01033');
  expect(codeEnVigueur('01091')).toBe('01033');
  for (const code of ['99999', '33999', '00000', '', '3347', '334730', 'abcde', '33 47'])
    expect([code, codeEnVigueur(code)]).toEqual([code, undefined]);
});

test('ce qui est rangé est ce que le paquet de l’INSEE donne, du même millésime que le territoire', () => {
  expect(readFileSync('core/territoire/cog.json', 'utf8')).toBe(cogEnJson(lireDecoupage()));
  expect(LATITUDE_NORD_GIRONDE.millesime).toBe(MILLESIME_DU_COG);
});

test('un ancien code mène à celle qui l’a repris ; repris par deux communes, il ne mène nulle part ; rétabli, à lui-même', () => {
  const actuels = new Set(communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
  const parents = new Map<string, Set<string>>();
  for (const { code, chefLieu = '', anciensCodes = [] } of communes)
    for (const [ancien, parent] of [[code, chefLieu], ...anciensCodes.map((a) => [a, code])])
      if (ancien !== undefined && parent !== undefined && actuels.has(parent))
        parents.set(ancien, (parents.get(ancien) ?? new Set()).add(parent));
  expect(parents.size).toBeGreaterThan(2_000);
  for (const [ancien, [premier, ...autres]] of parents) {
    const attendu = actuels.has(ancien) ? ancien : autres.length === 0 ? premier : undefined;
    expect([ancien, codeEnVigueur(ancien)]).toEqual([ancien, attendu]);
  }
});
