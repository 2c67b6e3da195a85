import { preparerConfirmation } from '../../../core/annuaire/confirmer-fiche.ts';
import { preparerCreation, preparerModification } from '../../../core/annuaire/enregistrer-fiche.ts';
import type { FicheSaisie } from '../../../core/contrats/fiches.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from './une-structure.ts';

const signature = { par: 'x', maintenant: '2026-11-23T09:00:00Z', territoire: LATITUDE_NORD_GIRONDE };

const CHEMINS = {
  création: (champs: FicheSaisie) =>
    preparerCreation({
      ...signature,
      champs: { nom: 'Foyer d’essai', type: 'Association', ...champs },
      cle: 'essai-0001',
      existantes: [],
    }),
  modification: (champs: FicheSaisie) => preparerModification({ ...signature, structure: uneStructure(), champs }),
  confirmation: ({ zone, zoneCodes = [] }: FicheSaisie) =>
    preparerConfirmation({
      ...signature,
      structure: uneStructure(),
      corrections: { ...(zone === undefined ? {} : { zone }), zoneCodes },
      canal: 'Onglet',
    }),
};
const parChemin = Object.entries(CHEMINS);

test.each(parChemin)('%s : une zone faite d’un code que personne ne porte est refusée, à sa place', (_, preparer) => {
  expect(preparer({ zone: 'Communes', zoneCodes: ['33473', '33999'] })).toMatchObject({
    ok: false,
    refus: {
      code: 'demande-invalide',
      champs: [{ chemin: 'zoneCodes', message: '« 33999 » n’est le code INSEE d’aucune commune en 2026.' }],
    },
  });
  expect(preparer({ zone: 'Communes', zoneCodes: ['33473', '01033'] })).toMatchObject({ ok: true });
});

test.each(parChemin)('%s : le code d’une commune fusionnée dit ce qu’il est devenu', (_, preparer) => {
  const lu = preparer({ zone: 'Communes', zoneCodes: ['01091'] });
  expect(lu).toMatchObject({ ok: false, refus: { champs: [{ chemin: 'zoneCodes' }] } });
  expect(JSON.stringify(lu)).toContain('01033');
});

test.each(parChemin.slice(0, 2))('%s : le code du siège aussi', (_, preparer) => {
  expect(preparer({ commune: 'Ailleurs', communeInsee: '33999' })).toMatchObject({
    ok: false,
    refus: { champs: [{ chemin: 'communeInsee' }] },
  });
  expect(preparer({ commune: 'Bordeaux', communeInsee: '33063' })).toMatchObject({ ok: true });
});

test('un département et une intercommunalité ne sont pas des communes', () => {
  for (const zone of [
    { zone: 'Département', zoneCodes: ['33'] },
    { zone: 'EPCI', zoneCodes: ['243301223'] },
  ] as const)
    expect(CHEMINS.modification({ ...zone, zoneCodes: [...zone.zoneCodes] })).toMatchObject({ ok: true });
});
