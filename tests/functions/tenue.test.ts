import { planifierRencontre, saisirPresences } from '../../core/contrats/rencontres.ts';
import { suivreComptesRendus } from '../../functions/comptes-rendus/minuteur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const etatDe = async (id: string) => (await banc.contexte.depots.rencontres.parId(id)).etat;

/** Begins in ten minutes, its presences said complete or not. */
async function auSeuil(complete: boolean): Promise<string> {
  const { id: structure } = await creerStructure(banc, { courrielDuContact: 'a@exemple.example' });
  const debut = new Date(Date.parse(banc.contexte.maintenant()) + 600_000).toISOString();
  const { id, eTag } = await uneRencontre(banc, [structure], { debut });
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  const corps = { feuilleDePresence: complete, lignes: [{ structure, statut: 'Présent' }] };
  expect((await banc.appeler(saisirPresences, { profil: 'coordination', chemin: { id }, corps })).statut).toBe(200);
  return id;
}

test('des présences complètes avant l’heure, à la porte, font une rencontre tenue une fois l’heure venue', async () => {
  const id = await auSeuil(true);
  await suivreComptesRendus(banc.contexte);
  expect(await etatDe(id)).toBe('Planifiée');
  banc.avancer(2);
  await suivreComptesRendus(banc.contexte);
  expect(await etatDe(id)).toBe('Tenue');
});

test('des présences incomplètes attendent d’être notées', async () => {
  const id = await auSeuil(false);
  banc.avancer(2);
  await suivreComptesRendus(banc.contexte);
  expect(await etatDe(id)).toBe('Planifiée');
});
