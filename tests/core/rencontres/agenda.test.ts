import { ecrireAgenda } from '../../../core/rencontres/agenda.ts';
import { uneRencontre } from './batisseurs.ts';

const options = {
  nom: 'Rencontres du territoire',
  domaine: 'onglets.example',
  adresseDe: (id: string) => `https://onglets.example/rencontres.html#${id}`,
  maintenant: '2026-11-26T09:00:00Z',
};
/** Lines as a calendar reads them: what is folded is one again. */
const lignesDe = (...rencontres: Parameters<typeof ecrireAgenda>[0]) => {
  const texte = ecrireAgenda(rencontres, options);
  for (const ligne of texte.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
  return texte.replace(/\r\n /g, '').split('\r\n');
};

test('une rencontre datée devient un événement, à son heure, où l’on se rend', () => {
  const lignes = lignesDe(
    uneRencontre({ id: '7', titre: 'Parents, écoute ; relais', lieu: 'Mairie', commune: 'Cézac' }),
  );
  expect(lignes).toEqual(
    expect.arrayContaining([
      'UID:rencontre-7@onglets.example',
      'DTSTAMP:20261126T090000Z',
      'DTSTART:20260312T133000Z',
      'DTEND:20260312T153000Z',
      'SUMMARY:Parents\\, écoute \\; relais',
      'LOCATION:Mairie\\, Cézac',
      'STATUS:CONFIRMED',
      'URL;VALUE=URI:https://onglets.example/rencontres.html#7',
    ]),
  );
});

test('sans date, il n’y a rien à mettre à l’agenda', () => {
  const sans = { ...uneRencontre({ id: '8' }), debut: undefined };
  expect(lignesDe(sans, uneRencontre({ id: '9' })).filter((l) => l === 'BEGIN:VEVENT')).toHaveLength(1);
});

test('une rencontre annulée le dit sous le même identifiant : l’agenda la barre au lieu de la doubler', () => {
  const lignes = lignesDe(uneRencontre({ id: '7', etat: 'Annulée' }));
  expect(lignes).toEqual(expect.arrayContaining(['UID:rencontre-7@onglets.example', 'STATUS:CANCELLED']));
});

test('une rencontre déplacée garde son identifiant, et son numéro de révision grandit : l’agenda la déplace', () => {
  const avant = { ...uneRencontre({ id: '7' }), eTag: '"3c7f2c1e-0000-4000-8000-000000000007,9"' };
  const apres = { ...avant, debut: '2026-03-19T13:30:00Z', eTag: '"3c7f2c1e-0000-4000-8000-000000000007,10"' };
  const sequence = (lignes: readonly string[]) => Number(lignes.find((l) => l.startsWith('SEQUENCE:'))?.slice(9));
  const [ancienne, nouvelle] = [lignesDe(avant), lignesDe(apres)];
  expect(nouvelle).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'UID:rencontre-7@onglets.example']));
  expect(nouvelle).toContain('DTSTART:20260319T133000Z');
  expect(sequence(nouvelle)).toBeGreaterThan(sequence(ancienne));
  expect(sequence(lignesDe({ ...avant, eTag: '' }))).toBe(0);
});

test('un titre fait de lignes ou de mots du format n’ajoute ni événement ni invité', () => {
  const lignes = lignesDe(uneRencontre({ titre: 'A\r\nATTENDEE:mailto:x@y.example\nEND:VEVENT\nBEGIN:VEVENT' }));
  expect(lignes.filter((l) => l === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lignes.filter((l) => l.startsWith('ATTENDEE'))).toEqual([]);
});

test('les mêmes rencontres donnent le même fichier', () => {
  expect(lignesDe(uneRencontre())).toEqual(lignesDe(uneRencontre()));
});
