import { lirePublic } from '../../core/contrats/comptages.ts';
import { lireVentilation } from '../../core/contrats/syntheses.ts';
import type { NouveauComptage } from '../../core/lists/comptages.list.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  // 1 October 2026, 09:05 in Paris: September has just closed.
  banc = await ouvrirBanc(undefined, '2026-10-01T07:05:00Z');
});
afterEach(() => banc.fermer());

async function unCafe(debut: string, comptes: readonly Omit<NouveauComptage, 'cle' | 'rencontre' | 'trancheAge'>[]) {
  const { rencontres, comptages } = banc.contexte.depots;
  const { id } = await rencontres.creer({
    titre: 'Café parents',
    thematique: 'Parentalité',
    format: 'Café parents',
    etat: 'Tenue',
    debut,
    dureeMinutes: 90,
    modalite: 'En présence',
    cleCreation: uneCle(),
  });
  for (const compte of comptes)
    await comptages.creer({ trancheAge: '26-59 ans', source: 'Porte', ...compte, cle: uneCle(), rencontre: id });
  return id;
}
const lire = async (profil: 'coordination' | 'partenaire' | 'invite' | 'lecture', periode: string) => {
  const reponse = await banc.appeler(lireVentilation, { profil, chemin: { periode } });
  expect(reponse.statut).toBe(200);
  return lireVentilation.reponse.parse(reponse.corps);
};

test('chaque profil lit la même chose : masquée, d’un trimestre clos, et rien de celui qui court', async () => {
  await unCafe('2026-08-10T08:00:00Z', [
    { sexe: 'Femme', nombre: 20 },
    { sexe: 'Homme', nombre: 3 },
  ]);
  await unCafe('2026-10-01T06:00:00Z', [{ sexe: 'Homme', nombre: 9 }]);
  const lues = await Promise.all(
    (['coordination', 'partenaire', 'invite', 'lecture'] as const).map((profil) => lire(profil, 'derniere')),
  );
  for (const lue of lues) expect(lue).toEqual(lues[0]);
  expect(lues[0]?.periodes).toEqual(['2026-T3']);
  const sexe = lues[0]?.ventilation?.parties.find((p) => p.dimension === 'sexe');
  expect(sexe?.lignes.map((l) => l.nombre.valeur)).toEqual([undefined, undefined, 0]);
  expect(lues[0]?.ventilation?.total.valeur).toBe(23);
  expect((await lire('coordination', '2026-T4')).ventilation).toBeUndefined();
  expect((await lire('coordination', '2026')).ventilation).toBeUndefined();
});

test('sans comptage, il n’y a rien à lire, et sans compte, rien du tout', async () => {
  expect(await lire('lecture', 'derniere')).toEqual({ periodes: [] });
  expect((await banc.appeler(lireVentilation, { chemin: { periode: 'derniere' } })).statut).toBe(401);
});

test('ce qui se ventile par trimestre ne se lit pas rencontre par rencontre, sauf par qui compte', async () => {
  const id = await unCafe('2026-08-10T08:00:00Z', [
    { situation: 'Sans emploi', connuPar: 'École', nombre: 20 },
    { situation: 'En emploi', connuPar: 'École', venueDite: true, premiereVenue: true, nombre: 12 },
  ]);
  const questions = async (profil: 'coordination' | 'partenaire') => {
    const { corps } = await banc.appeler(lirePublic, { profil, chemin: { id } });
    return lirePublic.reponse.parse(corps).reponses.map((r) => r.question);
  };
  expect(await questions('partenaire')).toEqual(['connuPar']);
  expect(await questions('coordination')).toEqual(['venue', 'situation', 'connuPar']);
});
