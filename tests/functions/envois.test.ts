import { inviterAConfirmer } from '../../core/contrats/annuaire.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { exporterEnvois, lireEnvois } from '../../core/contrats/envois.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

test('ce qui part vers une structure est dans son journal : la coordination y lit l’adresse, les siens non, les autres rien', async () => {
  const adresse = 'p@exemple.example';
  const { id } = await creerStructure(banc, { profil: 'partenaire', courrielDuContact: adresse });
  const autre = await creerStructure(banc, { courrielDuContact: 'autre@exemple.example' });
  for (const structure of [id, autre.id])
    expect(
      (await banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id: structure }, corps: {} })).statut,
    ).toBe(200);
  const lire = async (profil: NomProfil, structure: string) => {
    const reponse = await banc.appeler(lireEnvois, { profil, chemin: { id: structure } });
    return { statut: reponse.statut, envois: (reponse.corps as ReponseDe<typeof lireEnvois>).envois };
  };
  const vu = await lire('coordination', id);
  expect(vu.envois).toEqual([
    expect.objectContaining({ sorte: 'Fiche à confirmer', canal: 'Courriel', resultat: 'Parti', adresse }),
  ]);
  const sien = await lire('partenaire', id);
  expect([sien.statut, sien.envois.length, JSON.stringify(sien)]).toEqual([200, 1, expect.not.stringContaining('@')]);
  expect([
    (await lire('partenaire', autre.id)).statut,
    (await lire('invite', id)).statut,
    (await lire('lecture', id)).statut,
  ]).toEqual([403, 403, 403]);
  const fichier = await banc.appeler(exporterEnvois, {
    profil: 'coordination',
    chemin: { id },
    corps: { fichier: 'csv', filtre: { de: '', a: '', sorte: 'Fiche à confirmer' } },
  });
  const texte = new TextDecoder().decode(fichier.octets);
  expect([fichier.statut, texte.trim().split('\r\n').length, texte.includes('@')]).toEqual([200, 2, false]);
});
